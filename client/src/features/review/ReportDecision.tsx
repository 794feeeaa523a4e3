import { useTranslation } from 'react-i18next';
import { useKeys } from '~/lib/keys';
import { useNotify } from '~/ui/useNotify';
import { Decision } from './Decision';
import { type Report, useAcceptReports, useReturnReport } from './queries';
import { RefusedError } from './RefusedError';

interface Props {
  report: Report & { id: string };
  asking: boolean;
  onAsking: (asking: boolean) => void;
  onDecided?: () => void;
}

/** One submitted report: accept (a) or return with a note (r). */
export function ReportDecision({ report, asking, onAsking, onDecided }: Props) {
  const { t } = useTranslation('review');
  const notify = useNotify();
  const name = report.employeeName;
  const accept = useAcceptReports(({ done }) => {
    if (done.length === 0) return;
    notify.done(t('accepted', { name }));
    onDecided?.();
  });
  const giveBack = useReturnReport(() => {
    onAsking(false);
    notify.done(t('returned', { name }));
    onDecided?.();
  });
  const pending = accept.isPending || giveBack.isPending;
  const refused = accept.data?.refused[0];
  const acceptIt = () => {
    if (!pending) accept.mutate({ body: { ids: [report.id] } });
  };
  useKeys({ a: acceptIt, r: () => onAsking(true) });
  return (
    <>
      {refused ? <RefusedError message={refused.message} /> : null}
      <Decision
        subject={name}
        pending={pending}
        error={asking ? giveBack.error : accept.error}
        asking={asking}
        onAsking={onAsking}
        onAccept={acceptIt}
        onReturn={(note) => giveBack.mutate({ params: { path: { id: report.id } }, body: { note } })}
      />
    </>
  );
}
