import { Button } from '@mantine/core';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { figureOf, useFigureName } from '~/features/figures/values';
import type { PolicyEvaluation } from '~/features/policies/queries';
import { download, toCsv } from '~/lib/csv';
import { useNotify } from '~/ui/useNotify';
import { fetchSheet } from './queries';

/** One page for whoever decides, and the table of offices for a spreadsheet. */
export function SheetButtons({ evaluation }: { evaluation: PolicyEvaluation }) {
  const { t } = useTranslation('evaluation');
  const notify = useNotify();
  const nameOf = useFigureName();
  const name = `evaluasi-${evaluation.policy.circularNumber.replaceAll(/[^\w.-]+/g, '-')}`;
  const sheet = useMutation({
    mutationFn: () => fetchSheet(evaluation),
    onSuccess: (pdf) => download(`${name}.pdf`, pdf),
    onError: (error) => notify.failed(error, t('sheetFailed')),
  });
  const columns = ['completion', 'onTime', 'checksAnswered', 'reportsIn', 'controlled'] as const;
  const csv = () =>
    download(
      `${name}.csv`,
      toCsv([
        [
          t('offices.office'),
          t('offices.verdict'),
          t('offices.people'),
          ...columns.flatMap((code) => [nameOf(code), t('of2', { name: nameOf(code) })]),
        ],
        ...evaluation.offices.map((office) => [
          office.unitName,
          t(`verdict.${office.judgement.verdict}`),
          office.people ?? '< 5',
          ...columns.flatMap((code) => {
            const { count, of } = figureOf(office.figures ?? [], code);
            // Of fewer than five people nothing is told.
            return office.figures === null ? [null, null] : [count, of];
          }),
        ]),
      ]),
    );
  return (
    <>
      <Button variant="default" data-noprint leftSection={<IconDownload size={18} aria-hidden />} onClick={csv}>
        {t('csv')}
      </Button>
      <Button
        variant="default"
        data-noprint
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        loading={sheet.isPending}
        onClick={() => sheet.mutate()}
      >
        {t('sheet')}
      </Button>
    </>
  );
}
