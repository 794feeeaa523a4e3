import { Button, Group, List, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { problemOf } from '~/api/problem';
import { formatDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { type Grid, usePublish } from './queries';

interface Props {
  grid: Grid;
  draft: Schemas['RosterDraft'];
  unsaved: boolean;
}

/** From now on it orders: says what exactly, and where the office refuses it, why. */
export function PublishDialog({ grid, draft, unsaved }: Props) {
  const { t } = useTranslation(['roster', 'common']);
  const notify = useNotify();
  const [opened, { open, close }] = useDisclosure(false);
  // Said by the mutation itself: where the month comes anew first, there is no draft any more and this dialog is gone.
  const publish = usePublish(({ homeDays: days, peopleTold }) => {
    close();
    notify.done(t('publish.done', { days, people: peopleTold }));
  });
  const blocking = grid.problems.filter(({ blocks }) => blocks);
  const ofDraft = grid.days.filter(({ source }) => source === 'draft');
  const homeDays = ofDraft.reduce((sum, { home }) => sum + home, 0);
  const isChanged = problemOf(publish.error)?.code === 'changed-meanwhile';
  const send = () =>
    publish.mutate({ params: { path: { id: draft.id }, header: { 'If-Match': `"${grid.version}"` } } });
  return (
    <>
      <Button size="xs" disabled={unsaved} onClick={open}>
        {t('publish.open')}
      </Button>
      {unsaved ? (
        <Text size="sm" c="dimmed">
          {t('publish.unsaved')}
        </Text>
      ) : null}
      <Modal
        opened={opened}
        onClose={close}
        title={t('publish.title', { office: grid.officeName })}
        closeButtonProps={{ 'aria-label': t('common:state.close') }}
      >
        {isChanged ? null : <ErrorAlert error={publish.error} />}
        {isChanged ? <Text c="var(--tone-warn-text)">{t('publish.changed')}</Text> : null}
        <List size="sm" mb="sm">
          <List.Item>
            {t('publish.range', { from: formatDate(draft.from, 'long'), to: formatDate(draft.to, 'long') })}
          </List.Item>
          <List.Item>{t('publish.workingDays', { count: ofDraft.length })}</List.Item>
          <List.Item>{t('publish.homeDays', { count: homeDays })}</List.Item>
        </List>
        {blocking.length > 0 ? (
          <>
            <Text size="sm" fw={600} c="var(--tone-bad-text)">
              {t('publish.blocked', { count: blocking.length })}
            </Text>
            <List size="sm" mb="sm">
              {blocking.slice(0, 8).map((problem) => (
                <List.Item key={`${problem.text}${problem.employeeId}`}>{problem.text}</List.Item>
              ))}
            </List>
          </>
        ) : (
          <Text size="sm">{t('publish.effect')}</Text>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t('common:state.cancel')}
          </Button>
          <Button loading={publish.isPending} disabled={blocking.length > 0} onClick={send}>
            {t('publish.confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
