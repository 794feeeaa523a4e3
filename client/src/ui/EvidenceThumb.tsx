import { IconFileTypePdf } from '@tabler/icons-react';
import classes from './Evidence.module.css';

interface Props {
  file: { name: string; contentUrl: string; thumbnailUrl: string | null };
}

/** A small picture that opens the whole file beside the page; a PDF shows its sign. */
export function EvidenceThumb({ file }: Props) {
  return (
    <a className={classes.thumb} href={file.contentUrl} target="_blank" rel="noreferrer" aria-label={file.name}>
      {file.thumbnailUrl ? (
        <img src={file.thumbnailUrl} alt="" loading="lazy" />
      ) : (
        <IconFileTypePdf size={26} aria-hidden />
      )}
    </a>
  );
}
