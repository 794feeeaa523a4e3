import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { MyRoster } from '~/features/my-roster/MyRoster';
import { comingQuery, holidaysQuery, monthQuery } from '~/features/my-roster/queries';
import { loadTexts } from '~/i18n';
import { addDays, formatDate, isWorkDate, monthOf } from '~/lib/dates';

export const Route = createFileRoute('/_auth/jadwal-saya')({
  staticData: { title: (t) => t('nav.myRoster') },
  validateSearch: (search: Record<string, unknown>): { bulan?: string } =>
    typeof search.bulan === 'string' && isWorkDate(`${search.bulan}-01`) ? { bulan: search.bulan } : {},
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, me }, deps }) => {
    const month = `${deps.bulan ?? me.today.slice(0, 7)}-01`;
    return Promise.all([
      queryClient.ensureQueryData({ ...monthQuery(month), revalidateIfStale: true }),
      queryClient.ensureQueryData({ ...comingQuery(me.today), revalidateIfStale: true }),
      queryClient.ensureQueryData(holidaysQuery(month)),
      loadTexts('myRoster', 'words'),
    ]);
  },
  component: MyRosterPage,
});

function MyRosterPage() {
  const { t } = useTranslation('myRoster');
  const { today } = useMe();
  const { bulan } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { from, to } = monthOf(`${bulan ?? today.slice(0, 7)}-01`);
  const go = (date: string) => {
    const next = date.slice(0, 7);
    void navigate({ search: next === today.slice(0, 7) ? {} : { bulan: next }, resetScroll: false });
  };
  return (
    <MyRoster
      month={from}
      months={
        <Group gap={6} wrap="nowrap">
          <Button variant="default" px="sm" aria-label={t('previous')} onClick={() => go(addDays(from, -1))}>
            <IconChevronLeft size={20} aria-hidden />
          </Button>
          <Text fw={600} ta="center" style={{ flex: 1, maxWidth: 220 }}>
            {formatDate(from, 'month')}
          </Text>
          <Button variant="default" px="sm" aria-label={t('following')} onClick={() => go(addDays(to, 1))}>
            <IconChevronRight size={20} aria-hidden />
          </Button>
        </Group>
      }
    />
  );
}
