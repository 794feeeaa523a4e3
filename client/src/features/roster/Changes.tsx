import { Button, Drawer, Paper, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { changesQuery } from './queries';

interface Props {
  unitId: string;
  month: string;
  opened: boolean;
  onClose: () => void;
}

/** Who changed which published day of the month, why, and what it did to the quota. */
export function Changes({ unitId, month, opened, onClose }: Props) {
  const { t } = useTranslation(['roster', 'common']);
  const wide = useIsWide();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'md' : '85%'}
      title={t('changes.title', { month: formatDate(month, 'month') })}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {opened ? <List unitId={unitId} month={month} /> : null}
    </Drawer>
  );
}

function List({ unitId, month }: { unitId: string; month: string }) {
  const { t } = useTranslation(['roster', 'words']);
  const zone = useUnitZone();
  const query = useInfiniteQuery(changesQuery(unitId, month));
  return (
    <Loaded query={query} rows={6}>
      {({ pages }) => {
        const changes = pages.flatMap(({ items }) => items);
        if (changes.length === 0) return <EmptyState title={t('changes.none')} />;
        return (
          <Stack gap="xs">
            {changes.map((change) => (
              <Paper key={change.id} p="xs">
                <Text size="sm" fw={600}>
                  {`${formatDate(change.date, 'short')} · ${change.employeeName}`}
                </Text>
                <Text size="sm">
                  {`${t(`words:mode.${change.before}`)} → ${t(`words:mode.${change.after}`)} · ${t(`source.${change.source}`)}`}
                </Text>
                <Text size="sm">{change.reason}</Text>
                <Text size="xs" c="dimmed">
                  {`${change.changedByName} · ${formatDateTime(change.changedAt, zone)}`}
                </Text>
                <Text size="xs" c="dimmed">
                  {change.quota === null
                    ? t('changes.home', { count: change.homeAfter })
                    : t('changes.homeOf', { count: change.homeAfter, quota: change.quota })}
                </Text>
              </Paper>
            ))}
            <ErrorAlert error={query.error} />
            {query.hasNextPage ? (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('changes.more')}
              </Button>
            ) : null}
          </Stack>
        );
      }}
    </Loaded>
  );
}
