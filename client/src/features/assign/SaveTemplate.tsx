import { Button, Menu } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { useNotify } from '~/ui/useNotify';
import { missingIn, type TaskDraft } from './draft';
import { useSaveTemplate } from './queries';

/** Keeps a written task for its unit; whoever leads several says for which. */
export function SaveTemplate({ task }: { task: TaskDraft }) {
  const { t } = useTranslation('assign');
  const { leads } = useMe();
  const notify = useNotify();
  const save = useSaveTemplate();
  const complete = Object.keys(missingIn([task], { required: '-', positive: '-' })).length === 0;
  const [first, ...others] = leads;
  if (!first) return null;
  const keep = (unitId: string) =>
    save.mutate(
      {
        body: {
          unitId,
          title: task.title.trim(),
          expectedOutput: task.expectedOutput.trim(),
          outputUnit: task.outputUnit.trim(),
          targetQuantity: Number(task.targetQuantity),
          plannedMinutes: Number(task.plannedMinutes),
          description: task.description.trim() || null,
        },
      },
      {
        onSuccess: ({ title }) => notify.done(t('template.saved', { title })),
        onError: (error) => notify.failed(error, t('template.save')),
      },
    );
  const look = {
    size: 'compact-sm',
    variant: 'subtle',
    disabled: !complete,
    loading: save.isPending,
    leftSection: <IconBookmarkPlus size={16} aria-hidden />,
  } as const;
  if (others.length === 0) {
    return (
      <Button {...look} onClick={() => keep(first.id)}>
        {t('template.save')}
      </Button>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <Button {...look}>{t('template.save')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {leads.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => keep(id)}>
            {t('template.saveFor', { unit: name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
