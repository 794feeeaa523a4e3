import { Text } from '@mantine/core';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Effect, effectQuery, policyQuery } from '~/features/policies/queries';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { part } from '~/ui/part';
import { Compared } from './Compared';
import { DayTable } from './DayTable';
import { Excluded } from './Excluded';
import { Figures } from './Figures';
import { Offices } from './Offices';
import { Range } from './Range';
import classes from './Simulation.module.css';
import { fits, type SimulationSearch } from './search';
import { Warnings } from './Warnings';

const DayChart = part(() => import('./DayChart'), <div className={classes.chart} />);

interface Props {
  id: string;
  search: SimulationSearch;
  onSearch: (patch: SimulationSearch) => void;
}

/** What a version would do, computed by the rules that rosters follow. */
export function SimulationPage({ id, search, onSearch }: Props) {
  const { t } = useTranslation('policySimulation');
  const { policy } = useSuspenseQuery(policyQuery(id)).data;
  const { from, to, against } = search;
  const query = useQuery({
    ...effectQuery(id, { from, to, againstId: against }),
    enabled: fits(search),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('of', { title: policy.title, number: policy.circularNumber, version: policy.number })}
        actions={
          <ButtonLink variant="default" to="/kebijakan/$id" params={{ id }}>
            {t('back')}
          </ButtonLink>
        }
      />
      <Range policy={policy} search={search} effect={query.data} onSearch={onSearch} />
      {fits(search) ? (
        <Loaded query={query} rows={10}>
          {(effect) => (
            <div className={classes.parts} aria-busy={query.isPlaceholderData}>
              <Parts effect={effect} />
            </div>
          )}
        </Loaded>
      ) : (
        <Text role="alert" size="sm" c="var(--tone-bad-text)">
          {t('range')}
        </Text>
      )}
    </>
  );
}

function Parts({ effect }: { effect: Effect }) {
  const { t } = useTranslation('policySimulation');
  return (
    <>
      <Warnings warnings={effect.warnings} />
      <Figures effect={effect} />
      {effect.comparison ? <Compared comparison={effect.comparison} /> : null}
      {effect.days.length === 0 ? (
        <EmptyState title={t('noDays')} />
      ) : (
        <>
          <section className={classes.part} aria-labelledby="per-day">
            <h2 id="per-day" className={classes.title}>
              {t('days.title')}
            </h2>
            <DayChart days={effect.days} />
            <details>
              <summary>{t('days.table')}</summary>
              <DayTable days={effect.days} />
            </details>
          </section>
          <Offices effect={effect} />
        </>
      )}
      <Excluded excluded={effect.excluded} people={effect.people} />
    </>
  );
}
