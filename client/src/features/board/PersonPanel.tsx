import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { Loaded } from '~/ui/Loaded';
import { ButtonLink } from '~/ui/links';
import { AttentionFlags } from './AttentionFlags';
import { PanelCheckIns } from './PanelCheckIns';
import { PanelDay } from './PanelDay';
import { PanelReport } from './PanelReport';
import { PanelTasks } from './PanelTasks';
import classes from './PersonPanel.module.css';
import { type BoardRow, personDayQuery } from './queries';

interface Props {
  employeeId: string;
  date: string;
  row: BoardRow | undefined;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** Everything of one person's day beside the list, and the decisions that belong to it. */
export function PersonPanel({ employeeId, date, row, onStep, onClose }: Props) {
  const { t } = useTranslation(['board', 'words']);
  const day = useQuery(personDayQuery(employeeId, date));
  const name = row?.name ?? day.data?.name ?? '';
  const focus = useCallback((heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true }), []);
  const { today } = useMe();
  const led = row?.led ?? false;
  return (
    <aside className={classes.panel} aria-label={t('panel.label', { name })}>
      <Group wrap="nowrap" gap={4} className={classes.head}>
        <div className={classes.names}>
          <h2 ref={focus} tabIndex={-1}>
            {name}
          </h2>
          <Text size="sm" c="dimmed">
            {[row?.position ?? day.data?.position, row?.unitName ?? day.data?.unitName].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <ActionIcon aria-label={t('panel.previous')} title={t('panel.previous')} onClick={() => onStep(-1)}>
          <IconChevronUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('panel.next')} title={t('panel.next')} onClick={() => onStep(1)}>
          <IconChevronDown size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('panel.close')} title={t('panel.close')} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes.body}>
        <div className={classes.flags}>
          <AttentionFlags reasons={day.data?.attention ?? row?.attention ?? []} all />
        </div>
        {led ? (
          <ButtonLink
            to="/tugaskan"
            search={date > today ? { date, people: employeeId } : { people: employeeId }}
            size="xs"
            variant="default"
          >
            {t('panel.give')}
          </ButtonLink>
        ) : (
          <Text size="sm" c="dimmed">
            {row ? t('panel.readOnly') : t('panel.hidden')}
          </Text>
        )}
        <Loaded query={day} rows={5}>
          {(loaded) => <PanelDay day={loaded} />}
        </Loaded>
        <PanelCheckIns employeeId={employeeId} date={date} />
        <PanelTasks employeeId={employeeId} date={date} />
        <PanelReport employeeId={employeeId} date={date} />
      </div>
    </aside>
  );
}
