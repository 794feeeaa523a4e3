import { Button, Group, Loader, Paper, Text } from '@mantine/core';
import { IconMapPin, IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMetres } from '~/lib/numbers';
import type { PositionState } from '~/lib/position';

/** Where the device believes it is, in words; the map stays out, as nobody needs to see the point. */
export function PositionCard({ state, onAgain }: { state: PositionState; onAgain: () => void }) {
  const { t } = useTranslation('checkIn');
  const failed = state.kind === 'denied' || state.kind === 'unavailable';
  const best = 'best' in state ? state.best : undefined;
  const accuracy = best ? ` · ${t('position.accuracy', { metres: formatMetres(best.accuracyMetres) })}` : '';
  return (
    <Paper p="md">
      <Group wrap="nowrap" align="flex-start" gap="sm">
        {failed ? (
          <IconMapPinOff size={24} color="var(--tone-warn-text)" aria-hidden />
        ) : state.kind === 'asking' ? (
          <Loader size={22} aria-hidden />
        ) : (
          <IconMapPin size={24} color="var(--tone-good-text)" aria-hidden />
        )}
        <div role="status" style={{ flex: 1 }}>
          <Text fw={600}>
            {t(`position.${state.kind}`)}
            {accuracy}
          </Text>
          {failed ? (
            <Text size="sm" c="dimmed">
              {t(state.kind === 'denied' ? 'position.deniedHint' : 'position.unavailableHint')}
            </Text>
          ) : null}
        </div>
      </Group>
      {state.kind === 'asking' ? null : (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={onAgain}>
          {t('position.again')}
        </Button>
      )}
    </Paper>
  );
}
