import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { zoneName } from '~/lib/dates';
import type { UnitInTree } from './queries';
import { beginningWithCapital } from './words';

interface Props {
  unit: UnitInTree;
  keeps: boolean;
  onChange: () => void;
  onAddBelow: () => void;
}

/** What is known of the unit that was chosen. */
export function UnitCard({ unit, keeps, onChange, onAddBelow }: Props) {
  const { t } = useTranslation(['organisation', 'policyText']);
  const facts = [
    unit.code,
    beginningWithCapital(t(`policyText:kind.${unit.kind}`)),
    zoneName(unit.timeZone),
    unit.headName ? t('head', { name: unit.headName }) : t('vacant'),
    unit.site ? t('unit.siteKnown', { metres: unit.siteRadiusMetres }) : t('unit.siteUnknown'),
  ];
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-label={unit.name}>
      <Text fw={600}>{unit.name}</Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {keeps ? (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" onClick={onChange}>
            {t('unit.changeShort')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onAddBelow}>
            {t('unit.addBelow')}
          </Button>
        </Group>
      ) : null}
    </Paper>
  );
}
