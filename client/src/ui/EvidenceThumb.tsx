import { IconFileTypePdf } from '@tabler/icons-react';
import classes from './Evidence.module.css';

interface Props {
  file: { name: string; contentUrl: string; thumbnailUrl: string | null };
  /** The link of the picture no longer works. */
  onBroken: () => void;
}

/** A small picture that opens the whole file beside the page; a PDF shows its sign. */
export function EvidenceThumb({ file: { name, contentUrl, thumbnailUrl }, onBroken }: Props) {
  return (
    <a className={classes.thumb} href={contentUrl} target="_blank" rel="noreferrer" aria-label={name} title={name}>
      {thumbnailUrl === null ? (
        <IconFileTypePdf size={26} aria-hidden />
      ) : (
        <img src={thumbnailUrl} alt="" loading="lazy" onError={onBroken} />
      )}
    </a>
  );
}
