import { ActionIcon, TextInput, Title } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isWorkDate } from '~/lib/dates';
import { LiveBadge } from '~/ui/LiveBadge';
import { ButtonLink } from '~/ui/links';
import { useExportBoard } from './exportBoard';
import type { UnitBoard } from './queries';
import classes from './Summary.module.css';
import type { SummarySearch } from './search';

interface Props {
  board: UnitBoard;
  search: SummarySearch;
  onSearch: (patch: SummarySearch) => void;
}

export function SummaryHeader({ board, search, onSearch }: Props) {
  const { t } = useTranslation('summary');
  const exportBoard = useExportBoard();
  return (
    <header className={classes.top}>
      <Title order={1} tabIndex={-1}>
        {t('title')}
      </Title>
      {search.date ? null : <LiveBadge />}
      <span className={classes.acts} data-noprint>
        <TextInput
          type="date"
          size="xs"
          aria-label={t('date')}
          defaultValue={board.date}
          key={board.date}
          onChange={({ currentTarget: { value } }) => {
            if (isWorkDate(value)) onSearch({ date: value });
            if (value === '') onSearch({ date: undefined });
          }}
        />
        <ButtonLink
          size="xs"
          variant="default"
          to="/pantau"
          search={{ unit: board.unit.id, ...(search.date ? { date: search.date } : {}) }}
        >
          {t('people')}
        </ButtonLink>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('export')}
          title={t('export')}
          onClick={() => exportBoard(board)}
        >
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('print')}
          title={t('print')}
          onClick={() => window.print()}
        >
          <IconPrinter size={18} aria-hidden />
        </ActionIcon>
      </span>
    </header>
  );
}
