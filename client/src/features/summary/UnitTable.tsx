import { useTranslation } from 'react-i18next';
import { countText, figureOf, percentText, useFigureName } from '~/features/figures/values';
import { TextLink } from '~/ui/links';
import { unitColumns } from './exportBoard';
import type { UnitBoard, UnitLine } from './queries';
import classes from './Summary.module.css';
import tables from './Tables.module.css';

/** Every unit directly below, the people of the unit itself first; a name leads one level down, or to the people. */
export function UnitTable({ board }: { board: UnitBoard }) {
  const { t } = useTranslation('summary');
  const nameOf = useFigureName();
  return (
    <section className={`${classes.part} ${classes.whole}`} aria-labelledby="units">
      <h2 id="units">{t('units')}</h2>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {unitColumns.map((code) => (
                <th key={code} scope="col">
                  {nameOf(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.units.map((line) => (
              <tr key={`${line.unit.id}${line.direct}`}>
                <th scope="row">
                  <Name line={line} date={board.date} />
                </th>
                {unitColumns.map((code) => {
                  const figure = figureOf(line.figures, code);
                  return (
                    <td key={code} className="numbers">
                      {figure.of === null || figure.of === 0 ? (
                        figure.of === 0 ? (
                          '–'
                        ) : (
                          countText(figure)
                        )
                      ) : (
                        <>
                          {percentText(figure)} <small>{countText(figure)}</small>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Name({ line, date }: { line: UnitLine; date: string }) {
  const { t } = useTranslation('summary');
  return line.hasUnits ? (
    <TextLink size="sm" to="/ringkasan" search={(before) => ({ ...before, unit: line.unit.id })}>
      {line.unit.name}
    </TextLink>
  ) : (
    <TextLink size="sm" to="/pantau" search={{ unit: line.unit.id, date }}>
      {line.direct ? t('direct', { unit: line.unit.name }) : line.unit.name}
    </TextLink>
  );
}
