import { Alert, Button, Modal, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPhoneIncoming, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { SelfieCard } from '~/features/me/SelfieCard';
import { serverNow, useServerNow } from '~/lib/clock';
import { formatTime } from '~/lib/dates';
import { usePosition } from '~/lib/position';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import classes from './CallScreen.module.css';
import { type Call, useAnswerCall } from './queries';

interface Props {
  call: Call;
  shown: boolean;
  onAside: () => void;
  onBack: () => void;
}

export default function CallScreen({ call, shown, onAside, onBack }: Props) {
  const { t } = useTranslation('calls');
  if (!shown) {
    return (
      <div className={classes.strip} role="status">
        <Text size="sm" fw={600}>
          {t('waiting')}
        </Text>
        <Button size="compact-md" onClick={onBack}>
          {t('open')}
        </Button>
      </div>
    );
  }
  return (
    <Modal opened fullScreen onClose={onAside} withCloseButton={false} title={null} aria-label={t('waiting')}>
      <Ringing call={call} onAside={onAside} />
    </Modal>
  );
}

/** mm:ss until the limit, by the server's clock. */
const clock = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function Ringing({ call, onAside }: { call: Call; onAside: () => void }) {
  const { t } = useTranslation('calls');
  const zone = useUnitZone();
  const notify = useNotify();
  const { answer, isPending, error } = useAnswerCall(call);
  const { state } = usePosition();
  const [text, setText] = useState('');
  const [photo, setPhoto] = useState<string>();
  const left = new Date(call.dueAt).getTime() - useServerNow(1000);
  const late = left < 0;
  const best = 'best' in state ? state.best : undefined;
  const send = () =>
    void answer({ text, position: best, photo }).then(
      ({ state }) => {
        // What is only kept is told above every page: it is not done.
        if (state === 'sent') notify.done(t('answered', { time: formatTime(serverNow(), zone) }));
      },
      // Refused: the sentence of the server stands in the form.
      () => undefined,
    );
  return (
    <form
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        <IconPhoneIncoming size={48} stroke={1.4} aria-hidden />
        <div>
          <Title order={1} size="h2">
            {t(call.purpose)}
          </Title>
          <Text c="dimmed">{t('from', { name: call.askedByName, time: formatTime(call.askedAt, zone) })}</Text>
        </div>
        {call.text ? <Text size="lg">{call.text}</Text> : null}
        {late ? (
          <Alert color="yellow">{t('late')}</Alert>
        ) : (
          <Text className={`numbers ${classes.left ?? ''}`} role="timer">
            {t('left', { time: clock(left) })}
          </Text>
        )}
        {call.videoLink ? (
          <Button
            component="a"
            href={call.videoLink}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconVideo size={20} aria-hidden />}
          >
            {t('video')}
          </Button>
        ) : null}
        <Textarea
          label={t(late ? 'reason' : 'text')}
          description={late ? null : t('textHint')}
          maxLength={1000}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t('position')}
        </Text>
        <SelfieCard photo={photo} onPhoto={setPhoto} />
        <ErrorAlert error={error} />
      </Stack>
      <Stack gap="xs" className={classes.actions ?? ''}>
        <Button type="submit" size="lg" loading={isPending} data-autofocus>
          {t('answer')}
        </Button>
        <Button variant="subtle" onClick={onAside}>
          {t('later')}
        </Button>
      </Stack>
    </form>
  );
}
