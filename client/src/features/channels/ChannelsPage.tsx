import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { PageHeader } from '~/ui/PageHeader';
import { AddressCard } from './AddressCard';
import { BrowserCard } from './BrowserCard';
import { Choices } from './Choices';
import { Health } from './Health';
import { useSettings } from './queries';
import { Sent } from './Sent';

/** By which ways I hear of what. The bell in the product holds everything, whatever is chosen here. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const settings = useSettings();
  const me = useMe();
  return (
    <>
      <PageHeader title={t('title')} description={t('hint')} />
      <Stack gap="lg" maw={960}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {settings.channels.map((state) =>
            state.channel === 'webPush' ? (
              <BrowserCard key={state.channel} state={state} pushKey={settings.pushKey} />
            ) : (
              <AddressCard
                key={state.channel}
                channel={state.channel}
                state={state}
                known={(state.channel === 'email' ? settings.knownEmail : settings.knownPhone) ?? ''}
              />
            ),
          )}
        </SimpleGrid>
        {/* What was stored elsewhere meanwhile is shown anew, not overwritten by what this page remembers. */}
        <Choices key={settings.version} settings={settings} />
        <Sent />
        {me.roles.includes('personnelAdmin') ? <Health /> : null}
      </Stack>
    </>
  );
}
