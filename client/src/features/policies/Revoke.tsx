import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { addDays, formatDate, isWorkDate } from '~/lib/dates';
import { ActError } from './ActError';
import { Dialog } from './Dialog';
import { type PolicyText, useRevokePolicy } from './queries';

/** Asked on its own page only, so the answer can say how many it concerned. */
export function Revoke({ text: { policy } }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Dialog
      danger
      button={t('actions.revoke')}
      icon={<IconBan size={18} aria-hidden />}
      title={t('revoke.title')}
      opened={opened}
      onOpen={open}
      onClose={close}
    >
      <Form id={policy.id} first={policy.effectiveFrom} last={policy.effectiveTo} onClose={close} />
    </Dialog>
  );
}

interface FormProps {
  id: string;
  first: string;
  last: string;
  onClose: () => void;
}

function Form({ id, first, last, onClose }: FormProps) {
  const { t } = useTranslation(['policies', 'common']);
  const tomorrow = addDays(useMe().today, 1);
  const earliest = first > tomorrow ? first : tomorrow;
  const [from, setFrom] = useState(earliest);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const revoke = useRevokePolicy();
  const refused = fieldErrors(revoke.error);
  const send = () => {
    setTried(true);
    if (revoke.isPending || reason.trim() === '' || !isWorkDate(from)) return;
    revoke.mutate({ params: { path: { id } }, body: { from, reason: reason.trim() } });
  };
  if (revoke.data) {
    const { cancelledDays, peopleTold } = revoke.data;
    return (
      <Stack gap="sm">
        <Alert role="status" color="green" title={t('revoke.done', { date: formatDate(from) })}>
          <Text size="sm">{t('revoke.days', { count: cancelledDays })}</Text>
          <Text size="sm">{t('revoke.people', { count: peopleTold })}</Text>
        </Alert>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:state.close')}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('revoke.hint')}</Text>
        <TextInput
          type="date"
          withAsterisk
          maw={220}
          label={t('revoke.from')}
          min={earliest}
          max={last}
          value={from}
          error={(tried && !isWorkDate(from) ? t('revoke.dateNeeded') : undefined) ?? refused.from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <Textarea
          data-autofocus
          withAsterisk
          autosize
          minRows={2}
          maxLength={400}
          label={t('revoke.reason')}
          value={reason}
          error={(tried && reason.trim() === '' ? t('revoke.reasonNeeded') : undefined) ?? refused.reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {refused.from || refused.reason ? null : <ActError error={revoke.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:state.cancel')}
          </Button>
          <Button type="submit" color="red" loading={revoke.isPending}>
            {t('actions.revoke')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
