import { Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '~/lib/screen';
import { ProgressForm } from './ProgressForm';
import { isOpen, type Task } from './queries';
import { TaskHistory } from './TaskHistory';

/** One task whole: what is asked, what I tell of it, and what I have told. From below on a phone, from the side at a desk. */
export function ProgressSheet({ task, onClose }: { task: Task | undefined; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const { t: common } = useTranslation();
  const wide = useIsWide();
  return (
    <Drawer
      opened={task !== undefined}
      onClose={onClose}
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
          {isOpen(task) ? <ProgressForm key={task.id} task={task} onDone={onClose} /> : null}
          {!isOpen(task) && task.reviewNote ? <Text>{t('note', { note: task.reviewNote })}</Text> : null}
          <TaskHistory task={task} />
        </Stack>
      ) : null}
    </Drawer>
  );
}
