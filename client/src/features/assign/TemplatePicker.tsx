import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmarks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/lib/numbers';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { useNotify } from '~/ui/useNotify';
import classes from './Assign.module.css';
import { type Template, templatesQuery, useDeleteTemplate } from './queries';

export function TemplatePicker({ onPick }: { onPick: (template: Template) => void }) {
  const { t } = useTranslation(['assign', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const query = useQuery({ ...templatesQuery, enabled: opened });
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconBookmarks size={16} aria-hidden />} onClick={open}>
        {t('template.pick')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t('template.title')}
        closeButtonProps={{ 'aria-label': t('common:state.close') }}
      >
        <Loaded query={query} rows={4}>
          {(templates) =>
            templates.length === 0 ? (
              <EmptyState icon={IconBookmarks} title={t('template.empty')} hint={t('template.emptyHint')} />
            ) : (
              templates.map((template) => (
                <TemplateLine
                  key={template.id}
                  template={template}
                  onPick={() => {
                    onPick(template);
                    close();
                  }}
                />
              ))
            )
          }
        </Loaded>
      </Modal>
    </>
  );
}

function TemplateLine({ template, onPick }: { template: Template; onPick: () => void }) {
  const { t } = useTranslation('assign');
  const notify = useNotify();
  const drop = useDeleteTemplate();
  const { id, title, targetQuantity, outputUnit, plannedMinutes } = template;
  return (
    <Group justify="space-between" wrap="nowrap" className={classes.template}>
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {`${formatNumber(targetQuantity)} ${outputUnit} · ${t('people.load', { minutes: plannedMinutes })}`}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        <Button size="xs" aria-label={t('template.useNamed', { title })} onClick={onPick}>
          {t('template.use')}
        </Button>
        <ConfirmButton
          size="xs"
          variant="subtle"
          danger
          loading={drop.isPending}
          title={t('template.deleteTitle')}
          question={t('template.deleteQuestion', { title })}
          confirm={t('template.delete')}
          onConfirm={() =>
            drop.mutate(
              { params: { path: { id } } },
              {
                onSuccess: () => notify.done(t('template.deleted', { title })),
                onError: (error) => notify.failed(error, t('template.deleteTitle')),
              },
            )
          }
        >
          {t('template.delete')}
        </ConfirmButton>
      </Group>
    </Group>
  );
}
