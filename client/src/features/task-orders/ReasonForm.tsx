import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { ErrorAlert } from '~/ui/ErrorAlert';

interface Props {
  /** What the reason is for, as the button says it. */
  send: string;
  pending: boolean;
  error: unknown;
  onCancel: () => void;
  onSend: (reason: string) => void;
}

/** A refusal or a withdrawal says why. */
export function ReasonForm({ send, pending, error, onCancel, onSend }: Props) {
  const { t } = useTranslation(['spt', 'common']);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const refused = fieldErrors(error).reason;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '' && !pending) onSend(reason.trim());
      }}
    >
      <Stack gap="xs">
        {refused ? null : <ErrorAlert error={error} />}
        <Textarea
          autoFocus
          autosize
          minRows={2}
          maxLength={400}
          label={t('reason')}
          value={reason}
          error={tried && reason.trim() === '' ? t('reasonNeeded') : refused}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" color="red" loading={pending}>
            {send}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common:state.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
