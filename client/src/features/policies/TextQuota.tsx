import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { formatPercent } from '~/lib/numbers';
import type { PolicyRules } from './queries';
import { Section, Sentences } from './Section';
import { useUnitName } from './useUnitName';
import { joined } from './words';

const percent = (value: number) => formatPercent(value / 100, 2);

export function TextQuota({ rules: { quota, minimumOnSite } }: { rules: PolicyRules }) {
  const { t } = useTranslation(['policyText', 'policies']);
  const unitName = useUnitName();
  return (
    <Section id="kuota" title={t('section.quota')}>
      <Text>
        {t(`quota.${quota.denominator}`, { percent: percent(quota.percent) })} {t(`quota.rounding.${quota.rounding}`)}
      </Text>
      {quota.changes.length > 0 ? (
        <>
          <Text fw={600} mt="sm">
            {t('quota.changes')}
          </Text>
          <Sentences>
            {quota.changes.map((change) =>
              t('quota.change', {
                range: t('policies:range', { from: formatDate(change.from), to: formatDate(change.to) }),
                percent: percent(change.percent),
              }),
            )}
          </Sentences>
        </>
      ) : null}
      {quota.units.length > 0 ? (
        <>
          <Text fw={600} mt="sm">
            {t('quota.units')}
          </Text>
          <Sentences>
            {quota.units.map((unit) =>
              t('quota.unit', { unit: unitName(unit.unitCode), percent: percent(unit.percent) }),
            )}
          </Sentences>
        </>
      ) : null}
      {minimumOnSite.length > 0 ? (
        <>
          <Text fw={600} mt="sm">
            {t('quota.minimum')}
          </Text>
          <Sentences>
            {minimumOnSite.map(({ count, unitKinds, unitCodes }) =>
              t('quota.minimumOf', {
                count,
                units: joined([
                  ...unitKinds.map((kind) => t('quota.everyKind', { kind: t(`kind.${kind}`) })),
                  ...unitCodes.map(unitName),
                ]),
              }),
            )}
          </Sentences>
        </>
      ) : null}
    </Section>
  );
}
