import { Stack, Text } from '@mantine/core';
import { type Icon, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string;
  icon?: Icon;
  action?: ReactNode;
}

export function EmptyState({ title, hint, icon: Sign = IconInbox, action }: Props) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      <Sign size={36} stroke={1.4} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600}>{title}</Text>
      {hint ? (
        <Text c="dimmed" size="sm" maw="50ch">
          {hint}
        </Text>
      ) : null}
      {action}
    </Stack>
  );
}
