import { Anchor, List, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { CapturedOffline } from '~/features/review/CapturedOffline';
import { Evidence } from '~/features/review/Evidence';
import { formatTime } from '~/lib/dates';
import { formatSeconds } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import type { Tone } from '~/ui/theme';
import classes from './Checks.module.css';
import { Countdown } from './Countdown';
import type { Call } from './queries';

const tones: Record<Call['status'], Tone> = {
  waiting: 'info',
  answered: 'good',
  answeredLate: 'warn',
  unanswered: 'bad',
};
export const toneOfCall = (status: Call['status']): Tone => tones[status];

/** What came of a call: how fast, from where in words, why the machine is not surer, and what was written down. */
export function CallResult({ call }: { call: Call }) {
  const { t } = useTranslation(['checks', 'words']);
  const zone = useUnitZone();
  const { status, responseSeconds, place, distanceBand, doubts } = call;
  const time = formatSeconds(responseSeconds ?? 0);
  return (
    <div className={classes.result}>
      <span className={classes.badges}>
        <StatusBadge tone={toneOfCall(status)}>
          {responseSeconds !== null && status === 'answered'
            ? t('answeredIn', { time })
            : responseSeconds !== null && status === 'answeredLate'
              ? t('answeredLateIn', { time })
              : t(`status.${status}`)}
        </StatusBadge>
        {status === 'waiting' ? <Countdown dueAt={call.dueAt} name={call.employeeName} /> : null}
        {place ? (
          <StatusBadge tone={place === 'inside' ? 'good' : 'warn'}>{t(`words:place.${place}`)}</StatusBadge>
        ) : null}
        {call.escalatedAt ? (
          <StatusBadge tone="neutral">{t('escalated', { at: formatTime(call.escalatedAt, zone) })}</StatusBadge>
        ) : null}
        {call.retried ? <StatusBadge tone="neutral">{t('retried')}</StatusBadge> : null}
      </span>
      {status === 'waiting' && call.videoLink ? (
        <Anchor href={call.videoLink} target="_blank" rel="noreferrer" size="sm">
          {t('video')} <IconExternalLink size={14} aria-hidden />
        </Anchor>
      ) : null}
      {distanceBand ? (
        <Text size="sm" c="dimmed">
          {[
            t('band', { band: t(`bands.${distanceBand}`) }),
            call.confidence ? t(`words:confidence.${call.confidence}`) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ) : null}
      {doubts.length > 0 ? (
        <List size="sm" aria-label={t('doubts')}>
          {doubts.map((doubt) => (
            <List.Item key={doubt}>{doubt}</List.Item>
          ))}
        </List>
      ) : null}
      {call.answer ? <Text size="sm">{t('answer', { text: call.answer })}</Text> : null}
      {call.offline && call.answeredAt ? (
        <CapturedOffline deviceAt={call.deviceAt} receivedAt={call.answeredAt} />
      ) : null}
      <Evidence ids={call.photoFileId ? [call.photoFileId] : []} label={t('selfie')} />
      <Recorded call={call} />
    </div>
  );
}

function Recorded({ call }: { call: Call }) {
  const { t } = useTranslation('checks');
  const zone = useUnitZone();
  const { recordedAt, recordedByName, statedAddress, statedPlace, uniformSeen, note } = call;
  if (recordedAt === null || recordedByName === null) return null;
  const said = [
    statedAddress ? t('stated', { address: statedAddress }) : '',
    statedPlace === 'notSaid' ? '' : t(`statedPlaces.${statedPlace}`),
    uniformSeen === null ? '' : t(`uniform.${uniformSeen}`),
    note ?? '',
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed">
      {[t('recorded', { name: recordedByName, at: formatTime(recordedAt, zone) }), ...said].join(' · ')}
    </Text>
  );
}
