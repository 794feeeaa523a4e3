import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '~/api/problem';
import { useErrorText } from './useErrorText';

/** Of a query what is needed to wait for it. */
export interface LoadedQuery<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  query: LoadedQuery<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** A part of a page with data of its own: its skeleton, its failure with another try, then what it holds. */
export function Loaded<T>({ query, rows = 2, children }: Props<T>) {
  const { t } = useTranslation();
  const textOf = useErrorText();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) {
    return (
      <Stack gap={6} aria-busy aria-label={t('state.loading')}>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
          <Skeleton key={row} height={22} />
        ))}
      </Stack>
    );
  }
  const problem = problemOf(query.error);
  // From 500 on the sentence itself names the request.
  const requestId = problem && problem.status < 500 ? problem.requestId : undefined;
  return (
    <Alert color="red" role="alert" p="xs">
      <Text size="sm">{textOf(query.error)}</Text>
      <Group mt={6} gap="sm">
        <Button size="compact-sm" variant="default" onClick={() => void query.refetch()}>
          {t('state.retry')}
        </Button>
        {requestId ? (
          <Text size="xs" c="dimmed">
            {`${t('state.requestId')}: ${requestId}`}
          </Text>
        ) : null}
      </Group>
    </Alert>
  );
}
