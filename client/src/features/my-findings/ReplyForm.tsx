import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '~/api/useEvidence';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { EvidencePicker } from '~/ui/EvidencePicker';
import { UploadHold } from '~/ui/UploadHold';
import { useNotify } from '~/ui/useNotify';
import { useReply } from './queries';

export function ReplyForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('myFindings');
  const notify = useNotify();
  const reply = useReply();
  const evidence = useEvidence();
  const [text, setText] = useState('');
  const send = async () => {
    await reply.mutateAsync({
      params: { path: { id } },
      body: { text: text.trim(), fileIds: evidence.stored.map((file) => file.id) },
    });
    notify.done(t('sent'));
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // What the server refuses stands above the button.
        send().catch(() => undefined);
      }}
    >
      <Textarea
        label={t('replyText')}
        required
        autosize
        minRows={3}
        maxLength={1000}
        my="sm"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <EvidencePicker items={evidence.items} onAdd={evidence.add} onRemove={evidence.remove} />
      <UploadHold hold={evidence.hold} />
      <ErrorAlert error={reply.error} />
      <Button
        type="submit"
        mt="sm"
        loading={reply.isPending}
        disabled={text.trim() === '' || evidence.hold !== undefined}
      >
        {t('send')}
      </Button>
    </form>
  );
}
