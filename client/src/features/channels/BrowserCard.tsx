import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { browserName, pushSupport, subscribe, unsubscribe } from '~/lib/push';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { ContactLine } from './ContactLine';
import { type ChannelState, useAddBrowser } from './queries';

/** My browsers that are told while the product is closed. */
export function BrowserCard({ state, pushKey }: { state: ChannelState; pushKey: string | null }) {
  const { t } = useTranslation('channels');
  const notify = useNotify();
  const add = useAddBrowser();
  const support = pushSupport();
  const here = useMutation({
    mutationFn: async (key: string) => {
      const subscription = await subscribe(key);
      if (!subscription) return false;
      await add.mutateAsync({ body: { ...subscription, label: browserName() } });
      return true;
    },
    onSuccess: (added) => (added ? notify.done(t('browserAdded')) : undefined),
  });
  return (
    <Paper p="md" component="section" aria-label={t('channels.webPush')}>
      <Stack gap="sm">
        <Group gap="xs">
          <IconBellRinging size={20} stroke={1.6} aria-hidden />
          <Title order={2} size="h5">
            {t('channels.webPush')}
          </Title>
        </Group>
        {state.contacts.map((contact) => (
          <ContactLine key={contact.id} contact={contact} onRemoved={() => void unsubscribe()} />
        ))}
        {!state.available || pushKey === null ? (
          <Text size="sm" c="dimmed">
            {t('unavailable')}
          </Text>
        ) : support === 'ready' ? (
          <>
            <Button
              style={{ alignSelf: 'start' }}
              variant={state.contacts.length === 0 ? 'filled' : 'default'}
              loading={here.isPending}
              onClick={() => here.mutate(pushKey)}
            >
              {t('addBrowser')}
            </Button>
            {here.data === false ? (
              <Text size="sm" role="status">
                {t('browserRefused')}
              </Text>
            ) : null}
            <ErrorAlert error={here.error} />
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t(support === 'denied' ? 'browserDenied' : 'browserNone')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
