import { Stack, Text, Title } from '@mantine/core';
import { type Icon, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string;
  icon?: Icon;
  action?: ReactNode;
  /** The state is the whole page, so its title is the page's heading. */
  page?: boolean;
}

export function EmptyState({ title, hint, icon: Sign = IconInbox, action, page = false }: Props) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      <Sign size={36} stroke={1.4} color="var(--mantine-color-dimmed)" aria-hidden />
      {page ? (
        <Title order={1} size="h2" tabIndex={-1}>
          {title}
        </Title>
      ) : (
        <Text fw={600}>{title}</Text>
      )}
      {hint ? (
        <Text c="dimmed" size="sm" maw="50ch">
          {hint}
        </Text>
      ) : null}
      {action}
    </Stack>
  );
}
