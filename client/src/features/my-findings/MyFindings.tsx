import { Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { FindingCard } from './FindingCard';
import { useMyFindings } from './queries';

/** Everything that was noticed about my days, those first that wait for my word. */
export function MyFindings({ id }: { id: string | undefined }) {
  const { t } = useTranslation('myFindings');
  const { t: common } = useTranslation();
  const me = useMe();
  const findings = useMyFindings(me.today);
  const sorted = [...findings].sort((a, b) => Number(b.status === 'asked') - Number(a.status === 'asked'));
  return (
    <>
      <PageHeader title={common('nav.myFindings')} description={t('hint')} />
      {sorted.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {sorted.map((finding) => (
            <FindingCard key={finding.id} finding={finding} zone={me.unit.timeZone} opened={finding.id === id} />
          ))}
        </Stack>
      )}
    </>
  );
}
