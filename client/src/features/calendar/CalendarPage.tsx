import { ActionIcon, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { HolidayForm } from './HolidayForm';
import { Holidays } from './Holidays';
import { Ramadan } from './Ramadan';
import { type CalendarSearch, yearOf } from './search';

interface Props {
  search: CalendarSearch;
  onYear: (year: number) => void;
}

export function CalendarPage({ search, onYear }: Props) {
  const { t } = useTranslation('calendar');
  const { roles, today } = useMe();
  const year = yearOf(search, today);
  const keeps = roles.includes('personnelAdmin');
  const actions = keeps ? (
    <>
      <ButtonLink
        to="/organisasi/impor"
        search={{ kind: 'holidays' }}
        variant="default"
        leftSection={<IconUpload size={18} aria-hidden />}
      >
        {t('import')}
      </ButtonLink>
      <HolidayForm />
    </>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={actions} />
      <Group gap="xs" mb="sm">
        <ActionIcon variant="default" size="lg" aria-label={t('before')} onClick={() => onYear(year - 1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Title order={2} size="h3" aria-live="polite">
          {year}
        </Title>
        <ActionIcon variant="default" size="lg" aria-label={t('after')} onClick={() => onYear(year + 1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Holidays year={year} today={today} keeps={keeps} />
      <Ramadan today={today} keeps={keeps} />
    </>
  );
}
