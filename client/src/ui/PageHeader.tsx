import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
}

/** The page's only h1. Focus comes here after a change of page, so it must be focusable. */
export function PageHeader({ title, description, actions }: Props) {
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="sm" mb="md">
      <div>
        <Title order={1} tabIndex={-1}>
          {title}
        </Title>
        {description ? (
          <Text c="dimmed" size="sm" mt={2} maw="65ch">
            {description}
          </Text>
        ) : null}
      </div>
      {actions ? <Group gap="xs">{actions}</Group> : null}
    </Group>
  );
}
