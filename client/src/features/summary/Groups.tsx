import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import type { FigureCode } from '~/features/figures/queries';
import { figureOf, percentText, useFigureName } from '~/features/figures/values';
import { formatNumber } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { groupsQuery, type UnitGroups } from './queries';
import classes from './Summary.module.css';
import tables from './Tables.module.css';

type Group = Schemas['GroupFigures'];

const compared = ['completion', 'onTime', 'reportsIn'] as const satisfies readonly FigureCode[];

/** Days at home beside days in the office, by level and grade; asked for when somebody opens it. */
export function Groups({ unitId, date }: { unitId: string; date: string | undefined }) {
  const { t } = useTranslation('summary');
  const [opened, setOpened] = useState(false);
  const query = useQuery({ ...groupsQuery(unitId, date), enabled: opened });
  return (
    <details
      className={`${classes.part} ${classes.whole}`}
      data-noprint={opened ? undefined : true}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        <h2>{t('groups.title')}</h2>
      </summary>
      {opened ? (
        <Loaded query={query} rows={8}>
          {(groups) => <GroupTable groups={groups} />}
        </Loaded>
      ) : null}
    </details>
  );
}

function GroupTable({ groups }: { groups: UnitGroups }) {
  const { t } = useTranslation(['summary', 'policyText']);
  const nameOf = useFigureName();
  const rows: { name: string; group: Group }[] = [
    { name: t('groups.all'), group: groups.all },
    ...groups.levels.map(({ level, figures }) => ({ name: t(`policyText:level.${level}`), group: figures })),
    ...groups.grades.map(({ grade, figures }) => ({ name: t('groups.grade', { grade }), group: figures })),
  ];
  return (
    <>
      <p className={classes.none}>{t('groups.hint')}</p>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('groups.group')}
              </th>
              {compared.map((code) => (
                <th key={code} scope="colgroup" colSpan={2}>
                  {nameOf(code)}
                </th>
              ))}
              <th scope="colgroup" colSpan={2}>
                {t('groups.people')}
              </th>
            </tr>
            <tr>
              {[...compared, 'people'].flatMap((code) => [
                <th key={`${code}home`} scope="col">
                  {nameOf('home')}
                </th>,
                <th key={`${code}office`} scope="col">
                  {nameOf('office')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, group }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {compared.flatMap((code) => [
                  <Side key={`${code}home`} side={group.home} code={code} />,
                  <Side key={`${code}office`} side={group.office} code={code} />,
                ])}
                <td className="numbers">{peopleOf(group.home, group.suppressed)}</td>
                <td className="numbers">{peopleOf(group.office, group.suppressed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const peopleOf = (side: Group['home'], suppressed: boolean): string =>
  side ? formatNumber(side.people) : suppressed ? '< 5' : '–';

const Side = ({ side, code }: { side: Group['home']; code: FigureCode }) => (
  <td className="numbers">{side ? percentText(figureOf(side.figures, code)) : '–'}</td>
);
