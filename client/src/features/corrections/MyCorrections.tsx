import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { PageHeader } from '~/ui/PageHeader';
import { useNotify } from '~/ui/useNotify';
import { AskForm } from './AskForm';
import { CorrectionCard } from './CorrectionCard';
import { type Correction, useMyCorrections, useWithdraw } from './queries';

/** My requests to set a record right; with a date from the history the form stands open. */
export function MyCorrections({ date }: { date: string | undefined }) {
  const { t } = useTranslation('corrections');
  const { t: common } = useTranslation();
  const me = useMe();
  const mine = useMyCorrections();
  const [asking, setAsking] = useState(date !== undefined);
  return (
    <>
      <PageHeader
        title={common('nav.myCorrections')}
        description={t('mine.hint')}
        actions={asking ? null : <Button onClick={() => setAsking(true)}>{t('mine.new')}</Button>}
      />
      {asking ? (
        <AskForm date={date ?? me.today} today={me.today} zone={me.unit.timeZone} onDone={() => setAsking(false)} />
      ) : null}
      {mine.length === 0 && !asking ? <EmptyState title={t('mine.empty')} /> : null}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {mine.map((correction) => (
          <CorrectionCard key={correction.id} correction={correction} zone={me.unit.timeZone}>
            {correction.status === 'asked' ? <Withdraw correction={correction} /> : null}
          </CorrectionCard>
        ))}
      </Stack>
    </>
  );
}

function Withdraw({ correction }: { correction: Correction }) {
  const { t } = useTranslation('corrections');
  const notify = useNotify();
  const withdraw = useWithdraw();
  return (
    <>
      <ErrorAlert error={withdraw.error} />
      <Button
        variant="default"
        mt="sm"
        loading={withdraw.isPending}
        onClick={() =>
          withdraw.mutate(
            { params: { path: { id: correction.id } } },
            { onSuccess: () => notify.done(t('mine.withdrawn')) },
          )
        }
      >
        {t('mine.withdraw')}
      </Button>
    </>
  );
}
