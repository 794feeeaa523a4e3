import { Button, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpdate } from '~/lib/update';
import classes from './UpdatePrompt.module.css';

/** Stays until it is answered; a reload in the middle of a report is nobody's decision but the writer's. */
export function UpdatePrompt() {
  const { t } = useTranslation();
  const apply = useUpdate();
  return (
    <div role="status" className={classes.place}>
      {apply ? (
        <Paper shadow="md" p="sm" className={classes.prompt}>
          <div>
            <Text fw={600}>{t('state.updateReady')}</Text>
            <Text size="sm" c="dimmed">
              {t('state.updateHint')}
            </Text>
          </div>
          <Button onClick={apply}>{t('state.updateNow')}</Button>
        </Paper>
      ) : null}
    </div>
  );
}
