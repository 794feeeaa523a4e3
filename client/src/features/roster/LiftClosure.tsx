import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { addDays, isWorkDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { lastDayOf } from './closed';
import { type Closure, useLiftClosure } from './queries';

export function LiftClosure({ closure, onClose }: { closure: Closure; onClose: () => void }) {
  const { t } = useTranslation(['roster', 'common']);
  const { today } = useMe();
  const notify = useNotify();
  const tomorrow = addDays(today, 1);
  const [from, setFrom] = useState(closure.from > today ? closure.from : tomorrow);
  const lift = useLiftClosure(({ unitName }) => {
    notify.done(t('closures.lifted', { unit: unitName }));
    onClose();
  });
  const refused = fieldErrors(lift.error).from;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('closures.liftTitle', { unit: closure.unitName })}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isWorkDate(from) && !lift.isPending) {
            lift.mutate({ params: { path: { id: closure.id } }, body: { from } });
          }
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('closures.liftEffect')}</Text>
          {refused ? null : <ErrorAlert error={lift.error} />}
          <TextInput
            type="date"
            label={t('closures.liftFrom')}
            min={today}
            max={lastDayOf(closure)}
            value={from}
            error={refused}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" loading={lift.isPending}>
              {t('closures.lift')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
