import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { Loaded } from '~/ui/Loaded';
import { FindingActs } from './FindingActs';
import classes from './Findings.module.css';
import { FindingBadges, FindingText } from './FindingText';
import { isWaiting } from './heard';
import { findingQuery } from './queries';

/** One finding with its story and what its reader may do. From below on a phone, from the side at a desk. */
export function FindingPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['findings', 'common']);
  const wide = useIsWide();
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'lg' : '92%'}
      title={t('story.title')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {id ? <Story key={id} id={id} /> : null}
    </Drawer>
  );
}

function Story({ id }: { id: string }) {
  const { t } = useTranslation('findings');
  const query = useQuery(findingQuery(id));
  return (
    <Loaded query={query} rows={8}>
      {({ finding, events }) => (
        <Stack gap="md">
          <div className={classes.body}>
            <Title order={2}>{finding.title}</Title>
            <span className={classes.first}>
              <FindingBadges finding={finding} />
            </span>
            <FindingText finding={finding} />
          </div>
          {finding.mayDecide ? (
            <FindingActs finding={finding} />
          ) : isWaiting(finding) ? (
            <Text size="sm" c="dimmed">
              {t('readOnly')}
            </Text>
          ) : null}
          <section aria-label={t('story.events')}>
            <Title order={3} size="h3" mb="xs">
              {t('story.events')}
            </Title>
            <ol className={classes.events}>
              {events.map((event) => (
                <Event key={`${event.act}${event.at}`} event={event} />
              ))}
            </ol>
          </section>
        </Stack>
      )}
    </Loaded>
  );
}

function Event({ event: { act, at, actorName, note } }: { event: Schemas['FindingEventView'] }) {
  const { t } = useTranslation('findings');
  const zone = useUnitZone();
  return (
    <li>
      <Text size="sm" fw={600}>
        {t(`story.${act}`)}
      </Text>
      <Text size="xs" c="dimmed">
        {`${actorName ?? t('story.machine')} · ${formatDateTime(at, zone)}`}
      </Text>
      {note ? (
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {note}
        </Text>
      ) : null}
    </li>
  );
}
