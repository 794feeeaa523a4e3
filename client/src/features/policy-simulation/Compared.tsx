import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { formatNumber } from '~/lib/numbers';
import classes from './Simulation.module.css';

export function Compared({ comparison }: { comparison: Schemas['PolicyComparison'] }) {
  const { t } = useTranslation('policySimulation');
  return (
    <section className={classes.part} aria-labelledby="compared">
      <h2 id="compared" className={classes.title}>
        {t('compared.title')}
      </h2>
      <Text>
        {comparison.gained + comparison.lost === 0
          ? t('compared.same')
          : t('compared.sum', { gained: formatNumber(comparison.gained), lost: formatNumber(comparison.lost) })}
      </Text>
      {comparison.offices.length > 0 ? (
        <div className={classes.scroll}>
          <Table className="numbers" maw={620}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('offices.office')}</Table.Th>
                <Table.Th ta="right">{t('compared.gained')}</Table.Th>
                <Table.Th ta="right">{t('compared.lost')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {comparison.offices.map((office) => (
                <Table.Tr key={office.unitId}>
                  <Table.Td>{office.unitName}</Table.Td>
                  <Table.Td ta="right">{formatNumber(office.gained)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(office.lost)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ) : null}
    </section>
  );
}
