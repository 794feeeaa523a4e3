import { Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myDayQuery, type PersonDay } from '~/features/me/day';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatTime } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { CheckpointMark } from '~/ui/CheckpointMark';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { ButtonLink } from '~/ui/links';
import { StatusBadge } from '~/ui/StatusBadge';
import { Explanation } from './Explanation';

export function DayDetails({ date, onClose }: { date: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('history');
  const wide = useIsWide();
  return (
    <Drawer
      opened={date !== undefined}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'md' : '85%'}
      title={date ? formatDate(date, 'long') : undefined}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {date ? <Details date={date} /> : null}
    </Drawer>
  );
}

function Details({ date }: { date: string }) {
  const { t } = useTranslation('history');
  const { data: day, error, isPending } = useQuery(myDayQuery(date));
  return (
    <Stack gap="sm">
      {isPending ? <Skeleton height={120} /> : null}
      <ErrorAlert error={error} />
      {day ? <Facts day={day} /> : null}
      {day?.workingDay ? <Explanation date={date} /> : null}
      <Group>
        <ButtonLink to="/tugas" search={{ date }} variant="default">
          {t('tasks')}
        </ButtonLink>
        <ButtonLink to="/laporan" search={{ date }} variant="default">
          {t('report')}
        </ButtonLink>
      </Group>
    </Stack>
  );
}

function Facts({ day }: { day: PersonDay }) {
  const { t } = useTranslation('history');
  const { t: word } = useTranslation('words');
  const zone = useUnitZone();
  const times = [day.checkInAt, day.checkOutAt].map((at) => (at ? formatTime(at, zone) : '–')).join(' – ');
  return (
    <>
      <Group gap={6}>
        {day.mode ? <StatusBadge tone="info">{word(`mode.${day.mode}`)}</StatusBadge> : null}
        <Text className="numbers">{day.checkInAt || day.checkOutAt ? times : t('noCheckIn')}</Text>
        {day.place ? (
          <StatusBadge tone={day.place === 'inside' ? 'good' : 'warn'}>{word(`place.${day.place}`)}</StatusBadge>
        ) : null}
      </Group>
      <Stack gap={6}>
        {day.checkpoints.map((checkpoint) => (
          <Group key={checkpoint.code} gap={8} wrap="nowrap">
            <CheckpointMark state={checkpoint.state} />
            <Text size="sm" style={{ flex: 1 }}>
              {checkpoint.title}
            </Text>
            <Text size="sm" c="dimmed">
              {checkpoint.fulfilledAt
                ? formatTime(checkpoint.fulfilledAt, zone)
                : word(`checkpoint.${checkpoint.state}`)}
            </Text>
          </Group>
        ))}
      </Stack>
    </>
  );
}
