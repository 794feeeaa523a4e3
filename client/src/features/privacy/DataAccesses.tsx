import { Button, Paper, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import classes from './DataAccesses.module.css';
import { useMyDataAccesses } from './queries';

/** The right that UU 27/2022 gives: to know who has seen what is kept of me. */
export function DataAccesses() {
  const { t } = useTranslation('privacy');
  const zone = useUnitZone();
  const query = useMyDataAccesses();
  return (
    <Paper component="section" p="md" mt="md" aria-labelledby="privacy-accesses">
      <Title order={2} size="h3" id="privacy-accesses">
        {t('accesses.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('accesses.hint')}
      </Text>
      <Loaded query={query} rows={3}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Text size="sm">{t('accesses.none')}</Text>
          ) : (
            <ol className={classes.list}>
              {items.map((access) => (
                <li key={access.id} className={classes.item}>
                  <Text size="sm" fw={600}>
                    {access.openedBy}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {access.position}
                  </Text>
                  <Text size="sm" className={classes.file}>
                    {openedText(access, t)}
                  </Text>
                  <Text size="sm" c="dimmed" component="time" dateTime={access.at} className="numbers">
                    {formatDateTime(access.at, zone)}
                  </Text>
                </li>
              ))}
            </ol>
          );
        }}
      </Loaded>
      <ErrorAlert error={query.isFetchNextPageError ? query.error : null} />
      {query.hasNextPage ? (
        <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('accesses.more')}
        </Button>
      ) : null}
    </Paper>
  );
}

/** What was opened, in words. */
function openedText({ what, date, fileName }: Schemas['DataAccess'], t: TFunction<'privacy'>): string {
  if (what === 'recap' && date) return t('accesses.recap', { month: formatDate(date, 'month') });
  if (what === 'report' && date) return t('accesses.report', { date: formatDate(date, 'long') });
  return fileName ?? t('accesses.other');
}
