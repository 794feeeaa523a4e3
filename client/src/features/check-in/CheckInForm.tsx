import { Button, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelfieCard } from '~/features/me/SelfieCard';
import { useServerNow } from '~/lib/clock';
import { formatTime, formatTimeExact, zoneName } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { type Position, usePosition } from '~/lib/position';
import { ConfirmButton } from '~/ui/ConfirmButton';
import classes from './CheckIn.module.css';
import { PositionCard } from './PositionCard';
import type { Kind } from './queries';

interface Props {
  kind: Kind;
  /** When the working hours end, where that is known: who leaves before is asked once more. */
  endsAt: string | null;
  zone: string;
  sending: boolean;
  onSend: (intent: { kind: Kind; position: Position | undefined; photo: string | undefined }) => void;
}

/** Position and photo are offered, never demanded: the button works at once, and what is missing is said, not punished. */
export function CheckInForm({ kind, endsAt, zone, sending, onSend }: Props) {
  const { t } = useTranslation('checkIn');
  const { state, again } = usePosition();
  const [photo, setPhoto] = useState<string>();
  const now = useServerNow(1000);
  const position = 'best' in state ? state.best : undefined;
  const send = () => onSend({ kind, position, photo });
  const early = kind === 'out' && endsAt ? Math.ceil((new Date(endsAt).getTime() - now) / 60_000) : 0;
  return (
    <Stack gap="md">
      <Paper p="md" ta="center">
        <Title order={2} size="h4">
          {t(kind)}
        </Title>
        <time className={classes.clock} dateTime={new Date(now).toISOString()}>
          {formatTimeExact(now, zone)} <small>{zoneName(zone, now)}</small>
        </time>
      </Paper>
      <PositionCard state={state} onAgain={again} />
      <SelfieCard photo={photo} onPhoto={setPhoto} />
      <div className={classes.send}>
        {early > 0 && endsAt ? (
          <ConfirmButton
            fullWidth
            className={classes.button ?? ''}
            loading={sending}
            title={t('early.title')}
            question={t('early.question', { time: formatTime(endsAt, zone), duration: formatDuration(early) })}
            confirm={t('early.confirm')}
            onConfirm={send}
          >
            {t(`send.${kind}`)}
          </ConfirmButton>
        ) : (
          <Button fullWidth className={classes.button} loading={sending} onClick={send}>
            {t(`send.${kind}`)}
          </Button>
        )}
      </div>
    </Stack>
  );
}
