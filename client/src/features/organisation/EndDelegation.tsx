import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { isWorkDate } from '~/lib/dates';
import { useNotify } from '~/ui/useNotify';
import { FormDialog } from './FormDialog';
import { type Delegation, useEndDelegation } from './queries';

/** The holder is back earlier than was decided. */
export function EndDelegation({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('organisation');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('delegation.endNamed', { name: delegation.actingName })}
        onClick={open}
      >
        {t('delegation.end')}
      </Button>
      {opened ? <Dialogue delegation={delegation} onClose={close} /> : null}
    </>
  );
}

function Dialogue({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const { today } = useMe();
  const notify = useNotify();
  const end = useEndDelegation();
  const [lastDay, setLastDay] = useState([delegation.from, today].sort().at(-1) ?? today);
  const refused = fieldErrors(end.error);
  return (
    <FormDialog
      title={t('delegation.endTitle', { name: delegation.actingName })}
      submit={t('delegation.end')}
      pending={end.isPending}
      error={'lastDay' in refused ? null : end.error}
      onSubmit={() => {
        if (!isWorkDate(lastDay)) return;
        end.mutate(
          { params: { path: { id: delegation.id } }, body: { lastDay } },
          {
            onSuccess: () => {
              notify.done(t('saved'));
              onClose();
            },
          },
        );
      }}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t('delegation.lastDay')}
        withAsterisk
        min={delegation.from}
        max={delegation.to}
        value={lastDay}
        error={refused.lastDay ?? (isWorkDate(lastDay) ? undefined : t('required'))}
        onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
      />
    </FormDialog>
  );
}
