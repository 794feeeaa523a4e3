import { Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useUnitZone } from '~/features/me/queries';
import { formatTime } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { ButtonLink, TextLink } from '~/ui/links';
import { explanationQuery } from './queries';

type Line = Schemas['ExplainedLine'];

const minutes = new Set<Line['figure']>(['lateMinutes', 'earlyMinutes']);

/** Why the figures of a day are what they are: rule, record and time of each, and where to answer. */
export function Explanation({ date }: { date: string }) {
  const { t } = useTranslation('myFindings');
  const { data, error, isPending } = useQuery(explanationQuery(date));
  if (isPending) return <Skeleton height={90} />;
  if (error) return <ErrorAlert error={error} />;
  return (
    <section aria-labelledby="why-figures">
      <Title order={3} size="h5" id="why-figures" mb="xs">
        {t('why.title')}
      </Title>
      {data.lines.length === 0 ? <Text c="dimmed">{t('why.none')}</Text> : null}
      <Stack gap="xs">
        {data.lines.map((line) => (
          <Reason key={`${line.figure}${line.title}`} line={line} />
        ))}
      </Stack>
      <Text size="xs" c="dimmed" mt="xs">
        {data.policyNumber
          ? t('why.policy', { number: data.policyNumber, version: data.policyVersion ?? 1 })
          : t('standing')}
      </Text>
      <ButtonLink to="/koreksi-saya" search={{ date }} variant="default" mt="sm">
        {t('why.correct')}
      </ButtonLink>
    </section>
  );
}

function Reason({ line }: { line: Line }) {
  const { t } = useTranslation('myFindings');
  const zone = useUnitZone();
  const value =
    line.figure === 'missingCheckpoint'
      ? null
      : minutes.has(line.figure)
        ? t('why.minutes', { value: line.value })
        : t('why.of', { value: line.value, of: line.of ?? 0 });
  return (
    <Paper p="sm" withBorder>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text fw={600} size="sm">
          {line.title}
        </Text>
        <Text size="sm" className="numbers">
          {value} {line.bucket}
        </Text>
      </Group>
      <Text size="sm">{line.text}</Text>
      <Group gap="sm">
        {line.recordedAt ? (
          <Text size="xs" c="dimmed">
            {t('why.record', { time: formatTime(line.recordedAt, zone) })}
          </Text>
        ) : null}
        {line.enteredByName ? (
          <Text size="xs" c="dimmed">
            {t('why.enteredBy', { name: line.enteredByName })}
          </Text>
        ) : null}
        {line.findingId ? (
          <TextLink to="/temuan-saya" search={{ id: line.findingId }} size="sm">
            {t('why.reply')}
          </TextLink>
        ) : null}
      </Group>
    </Paper>
  );
}
