import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface Props {
  active: boolean;
  title: string;
  question: string;
}

/** Asks before a page with unsent input is left; a change of its own filters is not leaving. */
export function LeaveGuard({ active, title, question }: Props) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname,
    enableBeforeUnload: () => active,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <Text>{question}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={() => reset?.()}>
          {t('evidence.leave.stay')}
        </Button>
        <Button color="red" onClick={() => proceed?.()}>
          {t('evidence.leave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
