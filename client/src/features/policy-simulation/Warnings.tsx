import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '~/features/policies/queries';
import classes from './Simulation.module.css';

/** First of all what its author should look at; none of it prevents activation. */
export function Warnings({ warnings }: { warnings: Effect['warnings'] }) {
  const { t } = useTranslation('policySimulation');
  if (warnings.length === 0) {
    return (
      <Alert color="green" icon={<IconCheck size={20} aria-hidden />}>
        {t('noWarnings')}
      </Alert>
    );
  }
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('warnings', { count: warnings.length })}
    >
      <ul className={classes.warnings}>
        {warnings.map((warning) => (
          <li key={`${warning.code}${warning.text}`}>{warning.text}</li>
        ))}
      </ul>
    </Alert>
  );
}
