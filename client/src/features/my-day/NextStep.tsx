import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checkpoint, PersonDay } from '~/features/me/day';
import { formatTime } from '~/lib/dates';
import { ButtonLink } from '~/ui/links';
import classes from './MyDay.module.css';

const places = {
  checkIn: '/presensi',
  briefing: '/tugas',
  followUp: '/tugas',
  report: '/laporan',
  checkOut: '/presensi',
} as const;

type Mine = keyof typeof places;
const isMine = (kind: Checkpoint['kind']): kind is Mine => kind in places;

/** One large button for what the day asks next; it never leads into the dark. */
export function NextStep({ day, zone, done }: { day: PersonDay; zone: string; done: ReactNode }) {
  const { t } = useTranslation('myDay');
  const next = day.checkpoints.find((checkpoint) => checkpoint.code === day.nextCheckpoint);
  if (day.state === 'closed' || !next || !isMine(next.kind)) return <div className={classes.next}>{done}</div>;
  return (
    <div className={classes.next}>
      {next.state === 'upcoming' ? (
        <Text size="sm" c="dimmed" ta="center" mb={4}>
          {t('nextOpens', { time: formatTime(next.opensAt, zone) })}
        </Text>
      ) : null}
      <ButtonLink
        to={places[next.kind]}
        fullWidth
        className={classes.button}
        variant={next.state === 'upcoming' ? 'light' : 'filled'}
      >
        {t(`next.${next.kind}`)}
      </ButtonLink>
    </div>
  );
}
