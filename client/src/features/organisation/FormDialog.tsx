import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '~/lib/screen';
import { ErrorAlert } from '~/ui/ErrorAlert';

interface Props {
  title: string;
  submit: string;
  pending: boolean;
  /** What no field shows. */
  error: unknown;
  children: ReactNode;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
}

/** The frame of this feature's forms: on a phone it takes the whole screen, a second click sends nothing. */
export function FormDialog({ title, submit, pending, error, children, onSubmit, onClose }: Props) {
  const { t } = useTranslation('common');
  const wide = useIsWide();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      fullScreen={!wide}
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) onSubmit(event);
        }}
      >
        <Stack gap="sm">
          {children}
          <ErrorAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('state.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
