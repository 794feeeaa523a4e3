import { Drawer, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '~/api/useEvidence';
import { useIsWide } from '~/lib/screen';
import { LeaveEvidence } from '~/ui/LeaveEvidence';
import { ProgressForm } from './ProgressForm';
import { isOpen, type Task } from './queries';
import { TaskHistory } from './TaskHistory';

/** One task whole: what is asked, what I tell of it, and what I have told. From below on a phone, from the side at a desk. */
export function ProgressSheet({ task, onClose }: { task: Task | undefined; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const { t: common } = useTranslation();
  const wide = useIsWide();
  const evidence = useEvidence();
  const [asking, setAsking] = useState(false);
  const leave = () => {
    setAsking(false);
    evidence.clear();
    onClose();
  };
  return (
    <>
      <Drawer
        opened={task !== undefined}
        onClose={() => (evidence.items.length > 0 ? setAsking(true) : leave())}
        position={wide ? 'right' : 'bottom'}
        size={wide ? 'md' : '92%'}
        title={task?.title}
        closeButtonProps={{ 'aria-label': common('state.close') }}
      >
        {task ? (
          <Stack gap="md">
            <div>
              {task.description ? <Text style={{ whiteSpace: 'pre-line' }}>{task.description}</Text> : null}
              <Text size="sm" c="dimmed">
                {t('from', { name: task.assignedByName })}
              </Text>
            </div>
            {isOpen(task) ? <ProgressForm key={task.id} task={task} evidence={evidence} onDone={leave} /> : null}
            {!isOpen(task) && task.reviewNote ? <Text>{t('note', { note: task.reviewNote })}</Text> : null}
            <TaskHistory task={task} />
          </Stack>
        ) : null}
      </Drawer>
      <LeaveEvidence opened={asking} onStay={() => setAsking(false)} onLeave={leave} />
    </>
  );
}
