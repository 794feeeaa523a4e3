import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWorkDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { ifMatch, type RamadanOfAgency, useChangeRamadan, useCreateRamadan } from './queries';

interface Props {
  opened: boolean;
  onClose: () => void;
  period: RamadanOfAgency | undefined;
}

export function RamadanForm({ opened, onClose, period }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(period ? 'ramadanChange' : 'ramadanAdd')}
      centered
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <Fields period={period} onDone={onClose} />
    </Modal>
  );
}

function Fields({ period, onDone }: { period: RamadanOfAgency | undefined; onDone: () => void }) {
  const { t } = useTranslation(['calendar', 'common']);
  const notify = useNotify();
  const [draft, setDraft] = useState({ from: period?.from ?? '', to: period?.to ?? '' });
  // Whoever changed it since this form was opened is not overwritten.
  const [seen] = useState({ version: period?.version ?? 0 });
  const create = useCreateRamadan();
  const change = useChangeRamadan();
  const complete = isWorkDate(draft.from) && isWorkDate(draft.to) && draft.from <= draft.to;
  const pending = create.isPending || change.isPending;
  const kept = {
    onSuccess: () => {
      notify.done(t('saved'));
      onDone();
    },
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || pending) return;
    if (period) change.mutate({ params: { path: { id: period.id }, header: ifMatch(seen) }, body: draft }, kept);
    else create.mutate({ params: {}, body: draft }, kept);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(end)}
            required
            value={draft[end]}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, [end]: value })}
          />
        ))}
        <ErrorAlert error={create.error ?? change.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common:state.cancel')}
          </Button>
          <Button type="submit" disabled={!complete} loading={pending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
