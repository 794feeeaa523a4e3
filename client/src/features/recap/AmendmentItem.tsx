import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import { dayText } from './dayText';
import type { Amendment } from './queries';
import classes from './Recap.module.css';

interface Props {
  amendment: Amendment;
  /** Where many people's changes stand together: the name, and the way to the person. */
  onOpen?: (employeeId: string) => void;
}

/** Perubahan setelah kunci: what the day was and is, who set it right, when and why. */
export function AmendmentItem({ amendment, onOpen }: Props) {
  const { t } = useTranslation(['recap', 'history']);
  const zone = useUnitZone();
  return (
    <li className={classes.change}>
      {onOpen ? (
        <UnstyledButton c="var(--mantine-color-anchor)" fw={600} onClick={() => onOpen(amendment.employeeId)}>
          {amendment.employeeName}
        </UnstyledButton>
      ) : null}
      <Text size="sm" fw={600}>
        {formatDate(amendment.date, 'long')}
      </Text>
      <Text size="sm">{`${dayText(amendment.before, t)} → ${dayText(amendment.after, t)}`}</Text>
      <Text size="sm">{`${t(`source.${amendment.source}`)}: ${amendment.reason}`}</Text>
      <Text size="xs" c="dimmed">
        {`${amendment.madeByName} · ${formatDateTime(amendment.madeAt, zone)}`}
      </Text>
    </li>
  );
}
