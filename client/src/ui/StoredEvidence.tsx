import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Evidence.module.css';
import { EvidenceThumb } from './EvidenceThumb';

interface File {
  name: string;
  contentUrl: string;
  thumbnailUrl: string | null;
}

export interface StoredFile {
  data: File | undefined;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

/** A stored file that is asked for on its own: while it comes, once it is there, and when it or its picture did not come. */
export function StoredEvidence({ query }: { query: StoredFile | undefined }) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  if (!query || (query.isFetching && (broken || !query.data))) return <Skeleton w={48} h={48} />;
  const { data, refetch } = query;
  if (data && !broken) return <EvidenceThumb file={data} onBroken={() => setBroken(true)} />;
  const label = data ? t('evidence.reload', { name: data.name }) : t('evidence.reloadUnnamed');
  return (
    <UnstyledButton
      className={classes.failed}
      aria-label={label}
      title={label}
      onClick={() => void refetch().then(() => setBroken(false))}
    >
      <IconRefresh size={20} aria-hidden />
    </UnstyledButton>
  );
}
