import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { RefusedError } from '~/features/review/RefusedError';
import { ErrorAlert } from '~/ui/ErrorAlert';

export type WithNote = 'ask' | 'confirm';

interface Props {
  act: WithNote;
  about: string;
  pending: boolean;
  error: unknown;
  /** The server's reason where it did not allow the one that is asked about. */
  refusal?: string | undefined;
  onClose: () => void;
  onSend: (note: string) => void;
}

/** A question says what is asked, a confirmation says why. */
export function NoteDialog({ act, about, pending, error, refusal, onClose, onSend }: Props) {
  const { t } = useTranslation(['findings', 'common']);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && note.trim() === '' ? t('dialog.needed') : undefined;
  const refused = fieldErrors(error).note;
  const send = () => {
    setTried(true);
    if (note.trim() !== '' && !pending) onSend(note.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`dialog.${act}`)}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {about}
          </Text>
          {refused ? null : <ErrorAlert error={error} />}
          {refusal ? <RefusedError message={refusal} /> : null}
          <Textarea
            data-autofocus
            required
            autosize
            minRows={3}
            maxLength={1000}
            label={t(`dialog.${act}Note`)}
            description={t(`dialog.${act}Hint`)}
            value={note}
            error={missing ?? refused}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" loading={pending} {...(act === 'confirm' ? { color: 'red' } : {})}>
              {t(`dialog.${act}Send`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
