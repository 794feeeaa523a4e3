import { Button, NativeSelect, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { useIsWide } from '~/lib/screen';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { ButtonLink } from '~/ui/links';
import { ShortcutHelp } from '~/ui/ShortcutHelp';
import { Changes } from './Changes';
import { Closures } from './Closures';
import { CloseUnitButton } from './DeclareClosure';
import { GenerateButton } from './GenerateButton';
import { MonthGrid } from './MonthGrid';
import { gridQuery, useGenerate } from './queries';
import { RosterHeader } from './RosterHeader';
import type { RosterSearch } from './search';

interface Props {
  unitId: string;
  month: string;
  /** There are other offices to go back to. */
  many: boolean;
  onSearch: (patch: Partial<RosterSearch>, replace?: boolean) => void;
}

export function MonthPage({ unitId, month, many, onSearch }: Props) {
  const { t } = useTranslation('roster');
  const wide = useIsWide();
  const { roles, today } = useMe();
  const units = useSuspenseQuery(unitsQuery).data;
  const query = useQuery(gridQuery(unitId, month));
  const grid = query.data;
  const [history, setHistory] = useState(false);
  const generate = useGenerate();
  const plans = grid !== undefined && (grid.mayPublish || roles.includes('personnelAdmin'));
  const toPlan = grid?.days.some(({ date, working, source }) => working && date > today && source !== 'published');
  return (
    <>
      <RosterHeader title={t('title')} month={month} onMonth={(bulan) => onSearch({ bulan })}>
        {units.length > 1 ? (
          <NativeSelect
            size="xs"
            w={wide ? 230 : '100%'}
            aria-label={t('unit')}
            value={unitId}
            data={units.map(({ id, name, depth }) => ({ value: id, label: `${' '.repeat(depth)}${name}` }))}
            onChange={({ currentTarget: { value } }) => onSearch({ unit: value })}
          />
        ) : null}
        {many ? (
          <ButtonLink to="/jadwal" search={{ bulan: month.slice(0, 7) }} size="xs" variant="default">
            {t('allOffices')}
          </ButtonLink>
        ) : null}
        {plans && toPlan ? (
          <GenerateButton
            replaces={grid.draft !== null}
            pending={generate.isPending || grid.draft?.status === 'queued'}
            onGenerate={() => generate.mutate({ body: { unitId, month } })}
          />
        ) : null}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => setHistory(true)}
        >
          {t('changes.open')}
        </Button>
        <CloseUnitButton unitId={unitId} />
        <ShortcutHelp
          shortcuts={[
            { keys: ['←', '↑', '→', '↓'], does: t('keys.move') },
            { keys: ['Space', 'Enter'], does: t('keys.act') },
            { keys: ['u'], does: t('keys.undo') },
            { keys: ['s'], does: t('keys.save') },
          ]}
        />
      </RosterHeader>
      <ErrorAlert error={generate.error} />
      <Closures month={month} unitId={unitId} />
      <Loaded query={query} rows={12}>
        {(loaded) =>
          loaded.people.length === 0 ? (
            <Text c="dimmed">{t('noPeople')}</Text>
          ) : (
            <MonthGrid key={loaded.draft?.id ?? 'published'} grid={loaded} month={month} />
          )
        }
      </Loaded>
      <Changes unitId={unitId} month={month} opened={history} onClose={() => setHistory(false)} />
    </>
  );
}
