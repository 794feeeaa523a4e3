import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { Evidence } from '~/features/review/Evidence';
import { useServerNow } from '~/lib/clock';
import { formatDate, formatDateTime, formatRelative } from '~/lib/dates';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Findings.module.css';
import { isWaiting } from './heard';
import type { Finding } from './queries';
import { toneOfFinding } from './tones';

export function FindingBadges({ finding }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  return (
    <>
      <StatusBadge tone={toneOfFinding(finding)}>{t(`status.${finding.status}`)}</StatusBadge>
      {finding.proposal ? <StatusBadge tone="warn">{t(`proposal.${finding.proposal}`)}</StatusBadge> : null}
      {finding.level > 0 ? <StatusBadge tone="neutral">{t('level', { count: finding.level })}</StatusBadge> : null}
    </>
  );
}

/** What was noticed about whom, what they say, and on what it rests. */
export function FindingText({ finding }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  const zone = useUnitZone();
  const { proposal, reply, repliedAt, replyFileIds, policyNumber, handlerName } = finding;
  const waiting = isWaiting(finding);
  return (
    <>
      <span>{finding.text}</span>
      <span>{`${finding.employeeName} · ${finding.unitName} · ${formatDate(finding.workDate, 'short')}`}</span>
      {waiting ? <Deadline finding={finding} /> : <Decided finding={finding} />}
      {proposal && waiting ? <span className={classes.second}>{t('onlyProposal')}</span> : null}
      {reply !== null && repliedAt !== null ? (
        <div className={classes.reply}>
          <Text size="xs" fw={600} c="inherit">
            {t('reply', { at: formatDateTime(repliedAt, zone) })}
          </Text>
          {reply}
          <Evidence ids={replyFileIds} />
        </div>
      ) : null}
      <span className={classes.second}>
        {[
          waiting ? (handlerName ? t('handler', { name: handlerName }) : t('noHandler')) : '',
          t('source', { source: finding.source }),
          policyNumber ? t('policy', { number: policyNumber }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function Deadline({ finding: { decideBy } }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  const zone = useUnitZone();
  const now = useServerNow();
  const late = new Date(decideBy).getTime() < now;
  const relative = formatRelative(decideBy, now);
  return (
    <time
      dateTime={decideBy}
      className={late ? classes.late : undefined}
      title={t('deadlineTitle', { at: formatDateTime(decideBy, zone) })}
    >
      {late ? t('overdue', { relative }) : t('deadline', { relative })}
    </time>
  );
}

function Decided({ finding }: { finding: Finding }) {
  const { t } = useTranslation('findings');
  const zone = useUnitZone();
  const { decidedAt, decidedByName, decisionNote } = finding;
  if (decidedAt === null) return null;
  const said = { status: t(`status.${finding.status}`), at: formatDateTime(decidedAt, zone) };
  return (
    <>
      <span>{decidedByName ? t('decision', { ...said, name: decidedByName }) : t('decidedAt', said)}</span>
      {decisionNote ? <span className={classes.second}>{decisionNote}</span> : null}
    </>
  );
}
