import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconQuestionMark } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';
import { problemOf } from '~/api/problem';
import { publicApi } from '~/api/public';
import { formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { Loaded } from '~/ui/Loaded';
import classes from './Verify.module.css';

const verificationQuery = (token: string) =>
  queryOptions({
    queryKey: ['public', 'task-order', token],
    queryFn: async ({ signal }) =>
      present(
        (await publicApi.GET('/api/v1/public/task-orders/{token}', { params: { path: { token } }, signal })).data,
      ),
    retry: false,
  });

/** Where the QR code of a letter leads to: whether the letter is genuine and still holds. Nobody signs in here. */
export function VerifyPage({ token }: { token: string }) {
  const { t } = useTranslation('verify');
  const query = useQuery(verificationQuery(token));
  const unknown = problemOf(query.error)?.status === 404;
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <Stack maw={560} mx="auto" gap="md">
        {unknown ? (
          <EmptyState page icon={IconQuestionMark} title={t('unknown')} hint={t('unknownHint')} />
        ) : (
          <>
            <Title order={1} size="h2" tabIndex={-1}>
              {t('title')}
            </Title>
            <Loaded query={query} rows={8}>
              {(letter) => <Verdict letter={letter} />}
            </Loaded>
          </>
        )}
      </Stack>
    </>
  );
}

function Verdict({ letter }: { letter: Schemas['TaskOrderVerification'] }) {
  const { t } = useTranslation('verify');
  const Sign = letter.valid ? IconCircleCheckFilled : IconCircleXFilled;
  const days = letter.dates ?? [letter.from];
  return (
    <Paper p="md">
      <div className={classes.verdict} data-tone={letter.valid ? 'good' : 'bad'} role="status">
        <Sign size={36} aria-hidden />
        <div>
          <Text fw={700} size="lg">
            {t(letter.valid ? 'valid' : 'invalid')}
          </Text>
          <Text size="sm">
            {letter.withdrawnOn ? t('withdrawn', { date: formatDate(letter.withdrawnOn) }) : t('validHint')}
          </Text>
        </div>
      </div>
      <dl className={classes.facts}>
        <dt>{t('number')}</dt>
        <dd>{letter.number}</dd>
        <dt>{t('office')}</dt>
        <dd>
          {letter.officeName}
          <br />
          {letter.agencyName}
        </dd>
        <dt>{t('people')}</dt>
        <dd>
          {letter.people.map(({ name, maskedNip }) => (
            <div key={`${name}${maskedNip}`}>
              {name}
              <Text size="sm" c="dimmed" span display="block">
                {t('nip', { nip: maskedNip })}
              </Text>
            </div>
          ))}
        </dd>
        <dt>{t('days')}</dt>
        <dd>
          {letter.dates || letter.from === letter.to
            ? days.map((date) => formatDate(date)).join(', ')
            : `${formatDate(letter.from)} – ${formatDate(letter.to)}`}
        </dd>
        <dt>{t('signed')}</dt>
        <dd>
          {formatDate(letter.signedOn)}
          <br />
          {letter.signerPosition}
        </dd>
      </dl>
    </Paper>
  );
}
