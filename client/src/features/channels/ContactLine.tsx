import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { type Contact, useRemove, useTry } from './queries';

interface Props {
  contact: Contact;
  /** What is to be done on this device before the address is taken away. */
  onRemoved?: () => void;
}

/** An address that is in use, with a trial and the way out. */
export function ContactLine({ contact, onRemoved }: Props) {
  const { t } = useTranslation('channels');
  const notify = useNotify();
  const attempt = useTry();
  const remove = useRemove();
  const path = { id: contact.id };
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between">
        <Text style={{ overflowWrap: 'anywhere' }}>{contact.label ?? contact.address}</Text>
        <StatusBadge tone={contact.dead ? 'bad' : 'good'}>{t(contact.dead ? 'dead' : 'inUse')}</StatusBadge>
      </Group>
      {contact.dead ? (
        <Text size="sm" c="dimmed">
          {t('deadHint')}
        </Text>
      ) : null}
      <Group gap="xs">
        {contact.dead ? null : (
          <Button
            variant="default"
            size="xs"
            loading={attempt.isPending}
            onClick={() => attempt.mutate({ params: { path } }, { onSuccess: () => notify.done(t('tried')) })}
          >
            {t('try')}
          </Button>
        )}
        <ConfirmButton
          variant="subtle"
          size="xs"
          loading={remove.isPending}
          title={t('remove')}
          question={t('removeAsk', { address: contact.label ?? contact.address })}
          confirm={t('remove')}
          onConfirm={() => remove.mutate({ params: { path } }, { onSuccess: () => onRemoved?.() })}
        >
          {t('remove')}
        </ConfirmButton>
      </Group>
      <ErrorAlert error={attempt.error ?? remove.error} />
    </Stack>
  );
}
