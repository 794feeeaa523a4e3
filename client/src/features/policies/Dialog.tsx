import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  button: ReactNode;
  title: string;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  icon: ReactNode;
  danger?: boolean;
  filled?: boolean;
  children: ReactNode;
}

/** A button whose act asks for more than yes or no. */
export function Dialog({ button, title, opened, onOpen, onClose, icon, danger, filled, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant={filled ? 'filled' : danger ? 'outline' : 'default'}
        {...(danger ? { color: 'red' } : {})}
        leftSection={icon}
        onClick={onOpen}
      >
        {button}
      </Button>
      <Modal
        opened={opened}
        onClose={onClose}
        title={title}
        size="lg"
        centered
        closeButtonProps={{ 'aria-label': t('state.close') }}
      >
        {children}
      </Modal>
    </>
  );
}
