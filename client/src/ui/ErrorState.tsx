import { Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMapQuestion, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNetworkError, problemOf } from '~/api/problem';

interface Props {
  error: unknown;
  onRetry?: () => void;
  action?: ReactNode;
}

/** What went wrong, in the server's own words where it gave some, and the number under which support finds it. */
export function ErrorState({ error, onRetry, action }: Props) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const offline = isNetworkError(error);
  const {
    sign: Sign,
    title,
    hint,
  } = offline
    ? { sign: IconWifiOff, title: t('problem.network'), hint: t('problem.networkHint') }
    : problem?.status === 403
      ? { sign: IconLock, title: t('problem.forbidden'), hint: problem.detail }
      : problem?.status === 404
        ? { sign: IconMapQuestion, title: t('problem.notFound'), hint: problem.detail ?? t('problem.notFoundHint') }
        : {
            sign: IconAlertTriangle,
            title: t('problem.unexpected'),
            hint: problem?.detail ?? t('problem.unexpectedHint'),
          };
  return (
    <Stack role="alert" align="center" gap="xs" py="xl" px="md" ta="center">
      <Sign size={36} stroke={1.4} color="var(--mantine-color-dimmed)" aria-hidden />
      <Title order={1} size="h2" tabIndex={-1}>
        {title}
      </Title>
      {hint ? (
        <Text c="dimmed" maw="50ch">
          {hint}
        </Text>
      ) : null}
      {problem?.requestId ? <RequestId id={problem.requestId} /> : null}
      <Group mt="xs" justify="center">
        {onRetry ? (
          <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
            {t('state.retry')}
          </Button>
        ) : null}
        {action}
      </Group>
    </Stack>
  );
}

function RequestId({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" justify="center">
      <Text size="sm" c="dimmed">
        {t('state.requestId')}
        {': '}
        <Text span ff="monospace" size="sm">
          {id}
        </Text>
      </Text>
      <CopyButton value={id}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="compact-sm" onClick={copy}>
            {copied ? t('state.copied') : t('state.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
