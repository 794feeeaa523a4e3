import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends ButtonProps {
  children: ReactNode;
  title: string;
  question: ReactNode;
  /** Says what will happen ("Keluar"), never only "yes". */
  confirm: string;
  onConfirm: () => void;
  danger?: boolean;
}

/** For what cannot be taken back: asks once, in a dialogue that Escape leaves. */
export function ConfirmButton({ children, title, question, confirm, onConfirm, danger = false, ...button }: Props) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const colour = danger ? { color: 'red' } : {};
  return (
    <>
      <Button {...button} {...colour} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        centered
        closeButtonProps={{ 'aria-label': t('state.close') }}
      >
        <Text>{question}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('state.cancel')}
          </Button>
          <Button
            {...colour}
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
