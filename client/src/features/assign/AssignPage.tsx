import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { useServerNow } from '~/lib/clock';
import { workDateAt } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { oneOf } from '~/lib/searchParams';
import { PageHeader } from '~/ui/PageHeader';
import { ShortcutHelp } from '~/ui/ShortcutHelp';
import { CarryOver } from './CarryOver';
import { DateChoice } from './DateChoice';
import { GivenResult } from './GivenResult';
import { GiveTasks } from './GiveTasks';
import type { Given } from './queries';
import { type AssignSearch, assignTabs } from './search';

interface Props {
  search: AssignSearch;
  onSearch: (patch: Partial<AssignSearch>, replace?: boolean) => void;
}

export function AssignPage({ search, onSearch }: Props) {
  const wide = useIsWide();
  const { t } = useTranslation('assign');
  const today = workDateAt(useServerNow(), useUnitZone());
  const date = search.date ?? today;
  const tab = search.tab ?? 'give';
  const [result, setResult] = useState<{ given: Given; carried: boolean }>();
  const show = (given: Given | undefined) => setResult(given && { given, carried: tab === 'carry' });
  const [dateError, setDateError] = useState<string>();
  // Another day is another plan: what was chosen for it stays, what was said about the old one goes.
  const onDate = (next: string) => {
    setDateError(undefined);
    onSearch({ date: next === today ? undefined : next }, true);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <ShortcutHelp
            shortcuts={[
              { keys: ['/'], does: t('keys.people') },
              { keys: ['↓', '↑'], does: t('keys.list') },
              { keys: ['Space'], does: t('keys.tick') },
              { keys: ['Shift', 'Space'], does: t('keys.range') },
              { keys: ['h'], does: t('keys.home') },
              { keys: ['n'], does: t('keys.add') },
            ]}
          />
        }
      />
      <DateChoice date={date} today={today} error={dateError} onDate={onDate} />
      <SegmentedControl
        aria-label={t('tabs')}
        size="sm"
        fullWidth={!wide}
        styles={wide ? {} : { label: { whiteSpace: 'normal' } }}
        mb="md"
        value={tab}
        data={[
          { value: 'give', label: t('give') },
          { value: 'carry', label: t('carry') },
        ]}
        onChange={(value) => onSearch({ tab: oneOf(assignTabs, value) }, true)}
      />
      {result ? (
        <GivenResult result={result.given} carried={result.carried} onClose={() => setResult(undefined)} />
      ) : null}
      {/* Hidden, not gone: a look at the other tab loses nothing that was written. */}
      <div hidden={tab !== 'give'}>
        <GiveTasks
          date={date}
          preselected={search.people?.split('.') ?? []}
          shown={tab === 'give'}
          onGiven={show}
          onDateError={setDateError}
        />
      </div>
      {tab === 'carry' ? <CarryOver key={date} date={date} onGiven={show} onDateError={setDateError} /> : null}
    </>
  );
}
