import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '~/features/review/RefusedError';
import { formatDate } from '~/lib/dates';
import { meansRange } from '~/lib/ticking';
import { FindingActs } from './FindingActs';
import classes from './Findings.module.css';
import { FindingBadges, FindingText } from './FindingText';
import type { Finding } from './queries';

interface Props {
  finding: Finding;
  ticked: boolean;
  /** Why the last decision on many did not take this one. */
  refusal: string | undefined;
  onTick: (range: boolean) => void;
  onOpen: () => void;
}

export function FindingLine({ finding, ticked, refusal, onTick, onOpen }: Props) {
  const { t } = useTranslation('findings');
  const { title, employeeName: name, mayDecide } = finding;
  const subject = t('subject', { title, name, date: formatDate(finding.workDate, 'short') });
  return (
    <li className={classes.card}>
      {mayDecide ? (
        <Checkbox
          checked={ticked}
          aria-label={t('select', { name: subject })}
          onChange={(event) => onTick(meansRange(event))}
        />
      ) : null}
      <div className={classes.columns} data-acts={mayDecide}>
        <div className={classes.body}>
          <span className={classes.first}>
            <button type="button" className={classes.open} onClick={onOpen}>
              {title}
            </button>
            <FindingBadges finding={finding} />
          </span>
          <FindingText finding={finding} />
          {refusal ? <RefusedError message={refusal} /> : null}
        </div>
        {mayDecide ? <FindingActs finding={finding} /> : null}
      </div>
    </li>
  );
}
