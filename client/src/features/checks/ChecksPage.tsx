import { TextInput } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { useServerNow } from '~/lib/clock';
import { isWorkDate, workDateAt } from '~/lib/dates';
import { formatDuration } from '~/lib/numbers';
import { EmptyState } from '~/ui/EmptyState';
import { LiveBadge } from '~/ui/LiveBadge';
import { Loaded } from '~/ui/Loaded';
import { PageHeader } from '~/ui/PageHeader';
import { CallHistory } from './CallHistory';
import { DrawNote } from './DrawNote';
import { FreeCallButton } from './FreeCall';
import { callsQuery, roundsQuery, useCallsLive } from './queries';
import { RoundCard } from './RoundCard';
import type { CheckSearch } from './search';

interface Props {
  search: CheckSearch;
  onSearch: (patch: CheckSearch) => void;
}

/** The rounds of calls of a day (DKI-05), and every call beside them. */
export function ChecksPage({ search, onSearch }: Props) {
  const { t } = useTranslation('checks');
  const today = workDateAt(useServerNow(), useUnitZone());
  const date = search.date ?? today;
  const live = date === today;
  useCallsLive(date);
  const rounds = useQuery(roundsQuery(date));
  const query = useInfiniteQuery(callsQuery(date));
  const calls = query.data?.pages.flatMap((page) => page.items) ?? [];
  const byId = new Map(calls.map((call) => [call.id, call]));
  const above = new Set(
    rounds.data?.rounds.flatMap(({ people }) => people.flatMap(({ lastCallId }) => (lastCallId ? [lastCallId] : []))),
  );
  const minutes = rounds.data?.responseLimitMinutes;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={[t('intro'), minutes ? t('limit', { duration: formatDuration(minutes) }) : ''].join(' ').trim()}
        actions={
          <>
            <LiveBadge />
            <TextInput
              key={date}
              type="date"
              size="xs"
              max={today}
              aria-label={t('date')}
              defaultValue={date}
              onChange={({ currentTarget: { value } }) => {
                if (value === '' || value === today) onSearch({ date: undefined });
                else if (isWorkDate(value)) onSearch({ date: value });
              }}
            />
            {live ? <FreeCallButton today={today} /> : null}
          </>
        }
      />
      <Loaded query={rounds} rows={8}>
        {(day) => (
          <>
            {day.commitment ? <DrawNote key={day.date} date={day.date} commitment={day.commitment} /> : null}
            {day.rounds.length === 0 ? (
              <EmptyState icon={IconPhoneOff} title={t('empty')} hint={t('emptyHint')} />
            ) : (
              day.rounds.map((round) => (
                <RoundCard key={`${round.slotCode}${round.dueAt}`} round={round} calls={byId} live={live} />
              ))
            )}
          </>
        )}
      </Loaded>
      <CallHistory query={query} calls={calls} above={above} live={live} />
    </>
  );
}
