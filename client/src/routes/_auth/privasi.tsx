import { Container, Text } from '@mantine/core';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PrivacyNotice } from '~/features/me/PrivacyNotice';
import { useMe } from '~/features/me/queries';
import { DataAccesses } from '~/features/privacy/DataAccesses';
import { loadTexts } from '~/i18n';
import { formatDateTime } from '~/lib/dates';
import { PageHeader } from '~/ui/PageHeader';

export const Route = createFileRoute('/_auth/privasi')({
  staticData: { title: (t) => t('nav.privacy') },
  loader: () => loadTexts('privacy'),
  component: PrivacyPage,
});

function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const { agency, unit, noticeAcknowledgedAt } = useMe();
  return (
    <Container size="sm" p={0} ml={0}>
      <PageHeader title={t('title')} description={t('lead')} />
      <PrivacyNotice agency={agency.name} />
      <DataAccesses />
      {noticeAcknowledgedAt ? (
        <Text size="sm" mt="md">
          {t('acknowledgedAt', { at: formatDateTime(noticeAcknowledgedAt, unit.timeZone) })}
        </Text>
      ) : null}
    </Container>
  );
}
