import { Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { useIsWide } from '~/lib/screen';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import { AmendmentItem } from './AmendmentItem';
import { LostDay } from './LostDay';
import { type PersonMonth, personQuery } from './queries';
import classes from './Recap.module.css';
import { CodeCounts, Hours } from './RecapTotals';

interface Props {
  employeeId: string | undefined;
  month: string;
  onClose: () => void;
}

/** One person's month: the totals, every minute that was lost with its reason, and what was set right after the lock. */
export function PersonPanel({ employeeId, month, onClose }: Props) {
  const { t } = useTranslation(['recap', 'common']);
  const wide = useIsWide();
  return (
    <Drawer
      opened={employeeId !== undefined}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'lg' : '92%'}
      title={t('panel', { month: formatDate(month, 'month') })}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {employeeId ? <Month key={`${employeeId}${month}`} employeeId={employeeId} month={month} /> : null}
    </Drawer>
  );
}

function Month({ employeeId, month }: { employeeId: string; month: string }) {
  return (
    <Loaded query={useQuery(personQuery(employeeId, month))} rows={10}>
      {(person) => <Story person={person} />}
    </Loaded>
  );
}

function Story({ person }: { person: PersonMonth }) {
  const { t } = useTranslation('recap');
  const zone = useUnitZone();
  const { figures } = person;
  const lost = person.days.filter(
    (day) => day.lateMinutes + day.earlyMinutes > 0 || day.lateBucket || day.earlyBucket || day.code === 'TK',
  );
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{person.name}</Title>
        <Text size="sm" c="dimmed">
          {`NIP ${person.nip} · ${person.grade} · ${person.position} · ${person.unitName}`}
        </Text>
      </div>
      {person.lock ? (
        <Group gap={6} wrap="nowrap">
          <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
          <Text size="sm">
            {t('lockedBy', { name: person.lock.lockedByName, at: formatDateTime(person.lock.lockedAt, zone) })}
          </Text>
        </Group>
      ) : null}
      {person.warning ? (
        <div className={classes.warning} role="note">
          <StatusBadge tone="bad" icon={IconAlertTriangle}>
            {t(`level.${person.warning.level}`)}
          </StatusBadge>
          <Text size="sm">{person.warning.text}</Text>
        </div>
      ) : null}
      <dl className={classes.facts}>
        <dt>{t('hours')}</dt>
        <dd>
          <Hours figures={figures} />
        </dd>
        <dt>{t('atHome')}</dt>
        <dd>{formatDuration(figures.homeMinutes, 'short')}</dd>
        <dt>{t('late')}</dt>
        <dd>{formatDuration(figures.lateMinutes, 'short')}</dd>
        <dt>{t('early')}</dt>
        <dd>{formatDuration(figures.earlyMinutes, 'short')}</dd>
        <dt>{t('absentYear')}</dt>
        <dd>{t('days', { count: person.absentInYear })}</dd>
      </dl>
      <CodeCounts figures={figures} />
      <section aria-labelledby="recap-lost">
        <Title order={3} size="h4" id="recap-lost" mb={4}>
          {t('lostTitle')}
        </Title>
        {lost.length === 0 ? <Text c="dimmed">{t('lostNone')}</Text> : null}
        <Stack gap={4}>
          {lost.map((day) => (
            <LostDay key={day.date} employeeId={person.employeeId} day={day} />
          ))}
        </Stack>
      </section>
      {person.amendments.length > 0 ? (
        <section aria-labelledby="recap-changes">
          <Title order={3} size="h4" id="recap-changes" mb={4}>
            {t('changesTitle')}
          </Title>
          <Text size="sm" c="dimmed" mb={6}>
            {t('changesHint')}
          </Text>
          <ul className={classes.list}>
            {person.amendments.map((amendment) => (
              <AmendmentItem key={amendment.id} amendment={amendment} />
            ))}
          </ul>
        </section>
      ) : null}
    </Stack>
  );
}
