import { Button, Group, Modal, Skeleton, Stack, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import { useNotify } from '~/ui/useNotify';
import { CorrectionCard } from './CorrectionCard';
import { type Correction, queueQuery, useDecide } from './queries';

/** Requests of my people that wait for a decision. */
export function Queue() {
  const { t } = useTranslation('corrections');
  const { t: common } = useTranslation();
  const zone = useUnitZone();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(queueQuery);
  const waiting = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={common('nav.corrections')} description={t('queue.hint')} />
      <ErrorAlert error={error} />
      {isPending ? <Skeleton height={140} /> : null}
      {!isPending && !error && waiting.length === 0 ? <EmptyState title={t('queue.empty')} /> : null}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {waiting.map((correction) => (
          <CorrectionCard key={correction.id} correction={correction} zone={zone} name>
            {correction.mayDecide ? <Decide correction={correction} /> : null}
          </CorrectionCard>
        ))}
      </Stack>
      {hasNextPage ? (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('queue.more')}
        </Button>
      ) : null}
    </>
  );
}

function Decide({ correction }: { correction: Correction }) {
  const { t } = useTranslation('corrections');
  const notify = useNotify();
  const decide = useDecide();
  const [refusing, setRefusing] = useState(false);
  const [note, setNote] = useState('');
  const send = (grants: boolean) =>
    decide.mutate(
      { params: { path: { id: correction.id } }, body: { grants, note: grants ? null : note.trim() } },
      { onSuccess: () => notify.done(t(grants ? 'queue.granted' : 'queue.refused')) },
    );
  return (
    <>
      <ErrorAlert error={decide.error} />
      <Group mt="sm">
        <Button loading={decide.isPending} onClick={() => send(true)}>
          {t('queue.grant')}
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={() => setRefusing(true)}>
          {t('queue.refuse')}
        </Button>
      </Group>
      <Modal opened={refusing} onClose={() => setRefusing(false)} title={t('queue.refuse')}>
        <Textarea
          data-autofocus
          label={t('queue.note')}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button
          mt="md"
          loading={decide.isPending}
          disabled={note.trim() === ''}
          onClick={() => {
            setRefusing(false);
            send(false);
          }}
        >
          {t('queue.refuse')}
        </Button>
      </Modal>
    </>
  );
}
