import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWorkDate } from '~/lib/dates';
import { oneOf } from '~/lib/searchParams';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { type HolidayOfAgency, ifMatch, useChangeHoliday, useCreateHoliday } from './queries';

const kinds = ['national', 'collectiveLeave', 'local'] as const;
const longestName = 120;

/** Adds a holiday, or changes the one that is given. */
export function HolidayForm({ holiday }: { holiday?: HolidayOfAgency }) {
  const { t } = useTranslation(['calendar', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      {holiday ? (
        <Button size="compact-sm" variant="subtle" aria-label={t('changeNamed', { name: holiday.name })} onClick={open}>
          {t('change')}
        </Button>
      ) : (
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
          {t('add')}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={close}
        title={t(holiday ? 'changeTitle' : 'add')}
        centered
        closeButtonProps={{ 'aria-label': t('common:state.close') }}
      >
        <Fields holiday={holiday} onDone={close} />
      </Modal>
    </>
  );
}

function Fields({ holiday, onDone }: { holiday: HolidayOfAgency | undefined; onDone: () => void }) {
  const { t } = useTranslation(['calendar', 'common']);
  const notify = useNotify();
  const [draft, setDraft] = useState({
    date: holiday?.date ?? '',
    name: holiday?.name ?? '',
    kind: holiday?.kind ?? kinds[0],
  });
  // Whoever changed it since this form was opened is not overwritten.
  const [seen] = useState({ version: holiday?.version ?? 0 });
  const create = useCreateHoliday();
  const change = useChangeHoliday();
  const complete = isWorkDate(draft.date) && draft.name.trim() !== '';
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
    if (holiday) change.mutate({ params: { path: { id: holiday.id }, header: ifMatch(seen) }, body: draft }, kept);
    else create.mutate({ params: {}, body: draft }, kept);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <TextInput
          type="date"
          label={t('date')}
          required
          data-autofocus
          value={draft.date}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, date: value })}
        />
        <TextInput
          label={t('name')}
          required
          maxLength={longestName}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })}
        />
        <NativeSelect
          label={t('kind.label')}
          value={draft.kind}
          data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, kind: oneOf(kinds, value) ?? draft.kind })}
        />
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
