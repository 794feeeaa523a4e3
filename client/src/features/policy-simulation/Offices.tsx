import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Effect } from '~/features/policies/queries';
import { formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import classes from './Simulation.module.css';

/** Four steps are told apart at a glance; the number stands in the cell. */
const heatSteps = 4;
const heatOf = (home: number, people: number): number =>
  home === 0 || people === 0 ? 0 : Math.min(heatSteps, Math.ceil((home / people) * heatSteps));

/** Office by office and day by day, how many can be at home; the darker, the larger the share. */
export function Offices({ effect: { offices, days } }: { effect: Effect }) {
  const { t } = useTranslation('policySimulation');
  return (
    <section className={classes.part} aria-labelledby="per-office">
      <h2 id="per-office" className={classes.title}>
        {t('offices.title')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs">
        {t('offices.hint')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard as well */}
      <section className={classes.wide} tabIndex={0} aria-label={t('offices.title')}>
        <table className={`${classes.heat} numbers`}>
          <thead>
            <tr>
              <th scope="col">{t('offices.office')}</th>
              <th scope="col">{t('offices.people')}</th>
              <th scope="col">{t('offices.eligible')}</th>
              <th scope="col">{t('offices.minimum')}</th>
              {days.map((day) => (
                <th key={day.date} scope="col" className={classes.day}>
                  {formatDate(day.date, 'short')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offices.map((office) => (
              <tr key={office.unitId}>
                <th scope="row">{office.unitName}</th>
                <td>{formatNumber(office.people)}</td>
                <td>{formatNumber(office.eligible)}</td>
                <td>{office.minimumOnSite === 0 ? '–' : formatNumber(office.minimumOnSite)}</td>
                {days.map((day, at) => {
                  const home = office.homeAtMost[at] ?? 0;
                  return (
                    <td
                      key={day.date}
                      data-heat={heatOf(home, office.people)}
                      title={t('offices.cell', { quota: office.quotas[at] ?? 0, home })}
                    >
                      {formatNumber(home)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
