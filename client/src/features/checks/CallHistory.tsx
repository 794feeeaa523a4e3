import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { LoadMore } from '~/features/review/LoadMore';
import { formatTime } from '~/lib/dates';
import { Loaded } from '~/ui/Loaded';
import { CallActs } from './CallActs';
import { CallResult } from './CallResult';
import classes from './Checks.module.css';
import type { Call } from './queries';

interface Props {
  query: Parameters<typeof LoadMore>[0]['query'] & {
    data: unknown;
    isPending: boolean;
    refetch: () => unknown;
  };
  calls: readonly Call[];
  /** Calls that stand with their slot, and are acted on there. */
  above: ReadonlySet<string>;
  live: boolean;
}

/** Every call of the day, of a slot or not. */
export function CallHistory({ query, calls, above, live }: Props) {
  const { t } = useTranslation('checks');
  return (
    <section aria-label={t('history')}>
      <Title order={2} mb="xs">
        {t('history')}
      </Title>
      <Loaded query={query} rows={4}>
        {() =>
          calls.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noCalls')}
            </Text>
          ) : (
            <>
              <ul className={classes.list}>
                {calls.map((call) => (
                  <CallLine key={call.id} call={call} acts={live && !call.retried && !above.has(call.id)} />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function CallLine({ call, acts }: { call: Call; acts: boolean }) {
  const { t } = useTranslation('checks');
  const zone = useUnitZone();
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <strong>{call.employeeName}</strong>
        <Text size="sm" c="dimmed">
          {[
            t(`purpose.${call.purpose}`),
            t(`media.${call.medium}`),
            call.attempt > 1 ? t('attempt', { attempt: call.attempt }) : '',
            t('asked', { at: formatTime(call.askedAt, zone), name: call.askedByName }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {call.text ? <Text size="sm">{call.text}</Text> : null}
      </div>
      <div className={classes.acts}>
        <CallResult call={call} />
        {acts ? <CallActs call={call} /> : null}
      </div>
    </li>
  );
}
