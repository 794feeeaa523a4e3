import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Evidence that was chosen and not sent would be lost with its form: asks first. */
export function LeaveEvidence({ opened, onStay, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('evidence.leave.title')}
      centered
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <Text>{t('evidence.leave.question')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={onStay}>
          {t('evidence.leave.stay')}
        </Button>
        <Button color="red" onClick={onLeave}>
          {t('evidence.leave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
