import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '~/ui/useNotify';
import { Decision } from './Decision';
import { type Task, useAcceptTasks, useReturnTask } from './queries';
import { RefusedError } from './RefusedError';

/** One finished task: accept or return. */
export function TaskDecision({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const accept = useAcceptTasks(({ done }) => {
    if (done.length > 0) notify.done(t('accepted', { name: task.title }));
  });
  const giveBack = useReturnTask(() => {
    setAsking(false);
    notify.done(t('returned', { name: task.title }));
  });
  const refused = accept.data?.refused[0];
  return (
    <>
      {refused ? <RefusedError message={refused.message} /> : null}
      <Decision
        subject={task.title}
        pending={accept.isPending || giveBack.isPending}
        error={asking ? giveBack.error : accept.error}
        asking={asking}
        onAsking={setAsking}
        onAccept={() => accept.mutate({ body: { ids: [task.id] } })}
        onReturn={(note) => giveBack.mutate({ params: { path: { id: task.id } }, body: { note } })}
      />
    </>
  );
}
