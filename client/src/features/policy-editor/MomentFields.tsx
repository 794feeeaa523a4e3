import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import classes from './Editor.module.css';
import { NumberField, orNaN, TimeField } from './fields';

const anchors = ['clock', 'beforeStart', 'afterStart', 'beforeEnd', 'afterEnd'] as const;
type Anchor = (typeof anchors)[number];

interface Moment {
  time: string;
  afterStart: number | null;
  afterEnd: number | null;
}

interface Props extends Moment {
  label: string;
  error: string | undefined;
  onChange: (moment: Moment) => void;
}

function anchorOf({ afterStart, afterEnd }: Moment): Anchor {
  if (afterStart !== null) return afterStart < 0 ? 'beforeStart' : 'afterStart';
  if (afterEnd !== null) return afterEnd < 0 ? 'beforeEnd' : 'afterEnd';
  return 'clock';
}

const momentAt = (anchor: Anchor, time: string, minutes: number): Moment => {
  const signed = anchor.startsWith('before') ? -minutes : minutes;
  return {
    time,
    afterStart: anchor.endsWith('Start') ? signed : null,
    afterEnd: anchor.endsWith('End') ? signed : null,
  };
};

/** A time of day, or minutes from the edges of the working day, which Fridays and Ramadan move. */
export function MomentFields({ label, error, onChange, ...moment }: Props) {
  const { t } = useTranslation('policyEditor');
  // Kept, as a number that is being typed has no side of zero.
  const [anchor, setAnchor] = useState(() => anchorOf(moment));
  const minutes = Math.abs(moment.afterStart ?? moment.afterEnd ?? 0);
  return (
    <div className={classes.pair}>
      <NativeSelect
        size="sm"
        label={label}
        value={anchor}
        error={anchor === 'clock' ? undefined : error}
        data={anchors.map((value) => ({ value, label: t(`slot.anchor.${value}`) }))}
        onChange={({ currentTarget }) => {
          const next = oneOf(anchors, currentTarget.value) ?? 'clock';
          setAnchor(next);
          onChange(momentAt(next, moment.time, minutes || 0));
        }}
      />
      {anchor === 'clock' ? (
        <TimeField
          label={t('slot.time')}
          value={moment.time}
          error={error}
          onChange={(time) => onChange({ ...moment, time })}
        />
      ) : (
        <NumberField
          label={t('slot.minutes')}
          value={minutes}
          onChange={(next) => onChange(momentAt(anchor, moment.time, orNaN(next)))}
        />
      )}
    </div>
  );
}
