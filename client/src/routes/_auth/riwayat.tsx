import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { History } from '~/features/history/History';
import { monthQuery, recapQuery } from '~/features/history/queries';
import { useMe } from '~/features/me/queries';
import { loadTexts } from '~/i18n';
import { addDays, formatDate, isWorkDate, monthOf } from '~/lib/dates';

export const Route = createFileRoute('/_auth/riwayat')({
  staticData: { title: (t) => t('nav.history') },
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search.month === 'string' && isWorkDate(`${search.month}-01`) ? { month: search.month } : {},
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, me }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData({
        ...monthQuery(deps.month ? `${deps.month}-01` : me.today),
        revalidateIfStale: true,
      }),
      queryClient.ensureQueryData({
        ...recapQuery(deps.month ? `${deps.month}-01` : me.today),
        revalidateIfStale: true,
      }),
      loadTexts('history', 'words', 'myFindings'),
    ]),
  component: HistoryPage,
});

function HistoryPage() {
  const { t } = useTranslation('history');
  const { today } = useMe();
  const { month } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { from, to } = monthOf(month ? `${month}-01` : today);
  const go = (date: string) => {
    const next = date.slice(0, 7);
    void navigate({ search: next === today.slice(0, 7) ? {} : { month: next } });
  };
  return (
    <History
      month={from}
      months={
        <Group gap={6} wrap="nowrap">
          <Button variant="default" px="sm" aria-label={t('previous')} onClick={() => go(addDays(from, -1))}>
            <IconChevronLeft size={20} aria-hidden />
          </Button>
          <Text fw={600} ta="center" style={{ flex: 1, maxWidth: 220 }}>
            {formatDate(from, 'month')}
          </Text>
          <Button
            variant="default"
            px="sm"
            aria-label={t('next')}
            disabled={from.slice(0, 7) >= today.slice(0, 7)}
            onClick={() => go(addDays(to, 1))}
          >
            <IconChevronRight size={20} aria-hidden />
          </Button>
        </Group>
      }
    />
  );
}
