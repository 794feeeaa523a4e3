import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import classes from './NoticeGate.module.css';
import { PrivacyNotice } from './PrivacyNotice';
import { useAcknowledgeNotice, useMe } from './queries';

/** Read once by each person, before the first record. */
export default function NoticeScreen() {
  const me = useMe();
  const { t } = useTranslation('privacy');
  const { mutate, isPending, error } = useAcknowledgeNotice();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <PrivacyNotice agency={me.agency.name} />
      <div className={classes.answer}>
        <ErrorAlert error={error} />
        <Button fullWidth size="md" loading={isPending} onClick={() => mutate({})}>
          {t('acknowledge')}
        </Button>
        <Text size="xs" c="dimmed" ta="center" mt={6}>
          {t('acknowledgeHint')}
        </Text>
      </div>
    </>
  );
}
