import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '~/features/review/LoadMore';
import { OutcomeNotice } from '~/features/review/OutcomeNotice';
import { useSelection } from '~/features/review/useSelection';
import { useServerNow } from '~/lib/clock';
import { formatDate } from '~/lib/dates';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { FindingBulk } from './FindingBulk';
import { FindingLine } from './FindingLine';
import classes from './Findings.module.css';
import { wasHeard } from './heard';
import { KindChips } from './KindChips';
import { type Finding, type FindingDecision, type FindingFilter, findingsQuery, useDecideOnFindings } from './queries';

interface Props {
  filter: FindingFilter;
  /** Nothing but the tab narrows the view. */
  whole: boolean;
  onKind: (kind: Finding['kind'] | undefined) => void;
  onOpen: (id: string) => void;
}

export function FindingQueue({ filter, whole, onKind, onOpen }: Props) {
  const { t } = useTranslation('findings');
  const query = useInfiniteQuery(findingsQuery(filter));
  const findings = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ids = findings.filter(({ mayDecide }) => mayDecide).map(({ id }) => id);
  const selection = useSelection(ids);
  const now = useServerNow();
  const decide = useDecideOnFindings();
  // A decided finding leaves the list; its words are still needed to say what became of it.
  const [sent, setSent] = useState<readonly Finding[]>([]);
  const nameOf = (id: string) => {
    const finding = sent.find((one) => one.id === id);
    return finding
      ? t('subject', {
          title: finding.title,
          name: finding.employeeName,
          date: formatDate(finding.workDate, 'short'),
        })
      : id;
  };
  const onDecide = (decision: FindingDecision, note: string | undefined, then: () => void) => {
    setSent(findings);
    decide.mutate(
      { body: { ids: [...selection.selected], decision, ...(note ? { note } : {}) } },
      {
        onSuccess: ({ refused }) => {
          selection.set(refused.map(({ id }) => id));
          then();
        },
      },
    );
  };
  const refusalOf = (id: string) => decide.data?.refused.find((row) => row.id === id)?.message;
  return (
    <Loaded query={query} rows={10}>
      {({ pages }) => (
        <>
          <KindChips counts={pages[0]?.counts ?? []} kind={filter.kind} onKind={onKind} />
          {decide.data ? (
            <OutcomeNotice
              outcome={decide.data}
              nameOf={nameOf}
              words={{
                done: (count) => t('outcome.done', { count }),
                refused: (count) => t('outcome.refused', { count }),
              }}
              onClose={decide.reset}
            />
          ) : null}
          <ErrorAlert error={decide.error} />
          {findings.length === 0 ? (
            <EmptyState
              title={filter.toDecide && whole ? t('emptyMine') : t('emptyOther')}
              hint={filter.toDecide && whole ? t('emptyMineHint') : t('emptyOtherHint')}
            />
          ) : (
            <>
              <FindingBulk
                selection={selection}
                all={ids}
                shown={findings.length}
                confirmable={findings.some((one) => selection.has(one.id) && wasHeard(one, now))}
                pending={decide.isPending}
                error={decide.error}
                onDecide={onDecide}
              />
              <ul className={classes.list} aria-label={t('list')}>
                {findings.map((finding) => (
                  <FindingLine
                    key={finding.id}
                    finding={finding}
                    ticked={selection.has(finding.id)}
                    refusal={refusalOf(finding.id)}
                    onTick={(range) => selection.toggle(finding.id, range)}
                    onOpen={() => onOpen(finding.id)}
                  />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
