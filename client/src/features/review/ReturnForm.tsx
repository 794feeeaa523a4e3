import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { ErrorAlert } from '~/ui/ErrorAlert';

interface Props {
  pending: boolean;
  error: unknown;
  onCancel: () => void;
  onReturn: (note: string) => void;
}

export function ReturnForm({ pending, error, onCancel, onReturn }: Props) {
  const { t } = useTranslation(['review', 'common']);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && note.trim() === '' ? t('noteNeeded') : undefined;
  const refused = fieldErrors(error).note;
  const send = () => {
    setTried(true);
    if (note.trim() !== '' && !pending) onReturn(note.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        {refused ? null : <ErrorAlert error={error} />}
        <Textarea
          autoFocus
          autosize
          minRows={2}
          maxLength={500}
          label={t('note')}
          description={t('noteHint')}
          value={note}
          error={missing ?? refused}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              onCancel();
            }
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={pending}>
            {t('sendReturn')}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('common:state.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
