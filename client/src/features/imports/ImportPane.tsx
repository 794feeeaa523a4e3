import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/lib/numbers';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import {
  atWork,
  downloadErrors,
  type ImportProgress,
  importQuery,
  isHopeless,
  type RowOutcome,
  useApplyImport,
  useDiscardImport,
} from './queries';
import { Rows } from './Rows';

const tones: Record<ImportProgress['status'], Tone> = {
  queued: 'info',
  checking: 'info',
  ready: 'warn',
  applying: 'info',
  done: 'good',
  failed: 'bad',
  discarded: 'neutral',
};

interface Props {
  id: string;
  outcome: RowOutcome | undefined;
  onOutcome: (outcome: RowOutcome | undefined) => void;
}

export function ImportPane({ id, outcome, onOutcome }: Props) {
  const query = useQuery(importQuery(id));
  return (
    <Loaded query={query} rows={6}>
      {(progress) => (
        <Stack gap="md">
          <Heading progress={progress} />
          <Standing progress={progress} />
          {progress.status === 'ready' || progress.status === 'applying' || progress.status === 'done' ? (
            <Rows progress={progress} outcome={outcome} onOutcome={onOutcome} />
          ) : null}
        </Stack>
      )}
    </Loaded>
  );
}

function Heading({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation('imports');
  return (
    <Group gap="sm">
      <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
        {progress.fileName}
      </Title>
      {isHopeless(progress) ? (
        <StatusBadge tone="bad">{t('hopeless')}</StatusBadge>
      ) : (
        <StatusBadge tone={tones[progress.status]}>{t(`status.${progress.status}`)}</StatusBadge>
      )}
    </Group>
  );
}

function Standing({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation('imports');
  const { status, rowsRead, rowsTotal, rowsNew, rowsChanged, rowsInvalid } = progress;
  if (atWork(status)) {
    const share = rowsTotal ? (100 * rowsRead) / rowsTotal : 0;
    return (
      <div role="status">
        <Progress
          aria-label={t(`status.${status}`)}
          value={status === 'checking' && share > 0 ? share : 100}
          animated
          striped
          mb={4}
        />
        <Text size="sm">
          {status === 'checking' && rowsTotal
            ? t('read', { read: formatNumber(rowsRead), total: formatNumber(rowsTotal) })
            : t(`wait.${status}`)}
        </Text>
        <Text size="xs" c="dimmed">
          {t('goesOn')}
        </Text>
      </div>
    );
  }
  if (status === 'failed') {
    return (
      <Alert color="red" role="alert" title={t('failed')}>
        {progress.failure?.message}
      </Alert>
    );
  }
  if (status === 'discarded') return <Text c="dimmed">{t('discarded')}</Text>;
  return (
    <>
      <Text>
        {isHopeless(progress)
          ? t('allWrong', { count: rowsInvalid, number: formatNumber(rowsInvalid) })
          : t(status === 'done' ? 'applied' : 'would', {
              added: formatNumber(rowsNew),
              changed: formatNumber(rowsChanged),
              unchanged: formatNumber(progress.rowsUnchanged),
            })}
        {rowsInvalid > 0 && !isHopeless(progress)
          ? ` ${t('wrong', { count: rowsInvalid, number: formatNumber(rowsInvalid) })}`
          : ''}
      </Text>
      <Decisions progress={progress} />
    </>
  );
}

function Decisions({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation('imports');
  const apply = useApplyImport();
  const discard = useDiscardImport();
  const [failure, setFailure] = useState<unknown>(null);
  const target = { params: { path: { id: progress.id } } };
  const ready = progress.status === 'ready';
  return (
    <div>
      <ErrorAlert error={apply.error ?? discard.error ?? failure} />
      <Group gap="sm">
        {ready && progress.rowsValid > 0 ? (
          <ConfirmButton
            title={t('apply')}
            question={t('applyQuestion', {
              added: formatNumber(progress.rowsNew),
              changed: formatNumber(progress.rowsChanged),
            })}
            confirm={t('apply')}
            loading={apply.isPending}
            onConfirm={() => apply.mutate(target)}
          >
            {t('apply')}
          </ConfirmButton>
        ) : null}
        {progress.rowsInvalid > 0 ? (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => {
              setFailure(null);
              downloadErrors(progress).catch(setFailure);
            }}
          >
            {t('errorFile')}
          </Button>
        ) : null}
        {ready ? (
          <Button variant="subtle" loading={discard.isPending} onClick={() => discard.mutate(target)}>
            {t('discard')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
