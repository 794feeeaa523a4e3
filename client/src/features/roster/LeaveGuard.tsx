import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before days that were chosen and not saved are lost, by another month or unit as well. */
export function LeaveGuard({ active }: { active: boolean }) {
  const { t } = useTranslation(['roster', 'common']);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => active,
    enableBeforeUnload: () => active,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('leave.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <Text>{t('leave.question')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={() => reset?.()}>
          {t('leave.stay')}
        </Button>
        <Button color="red" onClick={() => proceed?.()}>
          {t('leave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
