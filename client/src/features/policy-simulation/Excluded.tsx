import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Effect } from '~/features/policies/queries';
import { formatNumber, formatPercent } from '~/lib/numbers';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Simulation.module.css';

/** How many each rule keeps in the office; a person counts for the first rule that names them. */
export function Excluded({ excluded, people }: { excluded: Effect['excluded']; people: number }) {
  const { t } = useTranslation('policySimulation');
  return (
    <section className={classes.part} aria-labelledby="excluded">
      <h2 id="excluded" className={classes.title}>
        {t('excluded.title')}
      </h2>
      {excluded.length === 0 ? (
        <Text>{t('excluded.none')}</Text>
      ) : (
        <ul className={classes.bars}>
          {excluded.map((rule) => (
            <li key={rule.code}>
              <Text size="sm">
                {rule.reason} <StatusBadge tone="neutral">{rule.source}</StatusBadge>
              </Text>
              <div className={classes.bar}>
                <span style={{ width: `${(100 * rule.people) / Math.max(people, 1)}%` }} />
                <Text size="sm" className="numbers">
                  {t('excluded.count', {
                    count: rule.people,
                    number: formatNumber(rule.people),
                    share: formatPercent(rule.people / Math.max(people, 1), 1),
                  })}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
