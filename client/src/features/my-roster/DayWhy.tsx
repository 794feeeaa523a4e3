import { Button, Drawer, Group, List, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import { modeCode, modeTone } from '~/ui/workModes';
import { eligibilityQuery, type MonthDay } from './queries';

interface Props {
  day: MonthDay | undefined;
  onClose: () => void;
  /** Only for a day at home that is still to come. */
  onSwap?: () => void;
}

export function DayWhy({ day, onClose, onSwap }: Props) {
  const { t } = useTranslation(['myRoster', 'common']);
  const wide = useIsWide();
  return (
    <Drawer
      opened={day !== undefined}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'md' : '70%'}
      title={day ? formatDate(day.date, 'long') : undefined}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {day ? <Why day={day} {...(onSwap ? { onSwap } : {})} /> : null}
    </Drawer>
  );
}

function Why({ day: { date, row }, onSwap }: { day: MonthDay; onSwap?: () => void }) {
  const { t } = useTranslation(['myRoster', 'words']);
  const query = useQuery(eligibilityQuery(date));
  const mode = row?.mode ?? 'office';
  return (
    <Stack gap="sm">
      <Group gap={8}>
        <StatusBadge tone={modeTone[mode]}>{modeCode[mode]}</StatusBadge>
        <Text fw={600}>{t(`words:mode.${mode}`)}</Text>
      </Group>
      <Text size="sm">{row ? t(`because.${row.source}`) : t('because.none')}</Text>
      {row?.reason ? <Text size="sm">{t('reasonOf', { reason: row.reason })}</Text> : null}
      <Loaded query={query} rows={3}>
        {({ policyNumber, reasons }) => (
          <div>
            <Text size="sm" fw={600}>
              {policyNumber === null ? t('noPolicy') : t('policy', { number: policyNumber })}
            </Text>
            <List size="sm">
              {reasons.map(({ code, text, remedy }) => (
                <List.Item key={`${code}${text}`}>
                  {text}
                  {remedy ? (
                    <Text span size="sm" c="dimmed">
                      {` ${remedy}`}
                    </Text>
                  ) : null}
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Loaded>
      {onSwap ? (
        <Button variant="light" leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={onSwap}>
          {t('ask.this')}
        </Button>
      ) : null}
    </Stack>
  );
}
