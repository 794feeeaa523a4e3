import { Button, Code, FileButton, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { columnsOf } from './columns';
import classes from './Imports.module.css';
import { type ImportKind, type ImportProgress, useStartImport } from './queries';
import { importKinds } from './search';

interface Props {
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
  onSent: (started: ImportProgress) => void;
}

export function Upload({ kind, onKind, onSent }: Props) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const start = useStartImport();
  const send = (file: File | null | undefined) => {
    if (file && !start.isPending) start.mutate({ file, kind }, { onSuccess: onSent });
  };
  const { required, optional } = columnsOf[kind];
  return (
    <Stack gap="sm" mb="lg">
      <SegmentedControl
        aria-label={t('kind.label')}
        fullWidth
        value={kind}
        data={importKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => onKind(oneOf(importKinds, value) ?? kind)}
      />
      <section
        aria-label={t('drop')}
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          send(event.dataTransfer.files[0]);
        }}
      >
        <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
        <Text size="sm" mb="xs">
          {t('drop')}
        </Text>
        <FileButton accept=".xlsx,.csv,.txt" onChange={send}>
          {(button) => (
            <Button {...button} loading={start.isPending}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" mt="xs">
          {t('limits')}
        </Text>
      </section>
      <ErrorAlert error={start.error} />
      <Text size="sm">
        {`${t('required')} `}
        <Code>{required.join(', ')}</Code>
      </Text>
      {optional.length > 0 ? (
        <Text size="sm">
          {`${t('optional')} `}
          <Code>{optional.join(', ')}</Code>
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {t(`hint.${kind}`)}
      </Text>
    </Stack>
  );
}
