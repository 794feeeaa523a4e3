import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '~/ui/Loaded';
import { runQuery } from './queries';

/** How far many proposals are. The run stands in the address, so a reload, or a colleague with the link, sees it too. */
export function RunProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['roster', 'common']);
  const run = useQuery(runQuery(id));
  return (
    <Paper p="sm" mb="xs" component="section" aria-label={t('run.name')}>
      <Loaded query={run} rows={1}>
        {({ made, offices }) => (
          <>
            <Group justify="space-between" mb={6}>
              <Text size="sm" fw={600} role="status">
                {t(made < offices ? 'run.making' : 'run.done', { made, offices })}
              </Text>
              {made < offices ? null : (
                <Button size="compact-sm" variant="default" onClick={onClose}>
                  {t('common:state.close')}
                </Button>
              )}
            </Group>
            <Progress
              value={offices === 0 ? 100 : (made / offices) * 100}
              animated={made < offices}
              aria-label={t('run.name')}
            />
          </>
        )}
      </Loaded>
      {run.error && !run.data ? (
        <Button size="compact-sm" variant="default" mt={6} onClick={onClose}>
          {t('common:state.close')}
        </Button>
      ) : null}
    </Paper>
  );
}
