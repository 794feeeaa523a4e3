import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import type { Entry } from './entries';

const lines = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

/** What waits, in words: what it is about, and what the person wrote. */
export function useWords() {
  const { t } = useTranslation('outbox');
  return {
    titleOf: ({ intent }: Entry): string => {
      switch (intent.kind) {
        case 'checkIn':
          return t(`kind.checkIn.${intent.body.kind}`);
        case 'answerCall':
          return t('kind.answerCall');
        case 'acknowledgeTask':
        case 'reportProgress':
        case 'completeTask':
          return t(`kind.${intent.kind}`, { title: intent.title });
        case 'saveReport':
        case 'submitReport':
          return t(`kind.${intent.kind}`, { date: formatDate(intent.workDate) });
      }
    },
    /** The person's own words, to read again or to take elsewhere. */
    saidBy: ({ intent, attachments }: Entry): string => {
      const files = attachments.length > 0 ? t('files', { count: attachments.length }) : null;
      switch (intent.kind) {
        case 'answerCall':
          return lines(intent.body.text, files);
        case 'reportProgress':
        case 'completeTask':
          return lines(t('quantity', { quantity: formatNumber(intent.body.doneQuantity) }), intent.body.note, files);
        case 'saveReport':
          return lines(
            ...intent.body.rows.map((row) =>
              [row.activity, row.output, `${formatNumber(row.quantity)} ${row.outputUnit}`, row.remark]
                .filter(Boolean)
                .join(' · '),
            ),
            intent.body.obstacles,
            files,
          );
        case 'checkIn':
        case 'acknowledgeTask':
        case 'submitReport':
          return lines(files);
      }
    },
  };
}
