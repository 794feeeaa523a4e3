import type { FigureCode, FigureValue } from '~/features/figures/queries';
import { countText, figureOf, percentText, useFigureName } from '~/features/figures/values';
import { formatNumber } from '~/lib/numbers';
import classes from './Summary.module.css';

/** In the order in which a leader asks: who is where, who came, what is done, what is wrong. */
const shown = [
  'home',
  'office',
  'checkedIn',
  'late',
  'completion',
  'reportsIn',
  'checksAnswered',
  'withoutTasks',
  'notControlled',
  'findingsOpen',
] as const satisfies readonly FigureCode[];

/** More of these is worse: they are marked where there are any. */
const faults: ReadonlySet<FigureCode> = new Set(['late', 'withoutTasks', 'notControlled', 'findingsOpen']);
/** Read as a share first; the others as a number of people. */
const asShare: ReadonlySet<FigureCode> = new Set(['completion', 'reportsIn', 'checksAnswered', 'checkedIn']);

export function Tiles({ figures }: { figures: readonly FigureValue[] }) {
  const nameOf = useFigureName();
  return (
    <dl className={classes.tiles}>
      {shown.map((code) => {
        const figure = figureOf(figures, code);
        const share = asShare.has(code);
        return (
          <div key={code} className={classes.tile} data-fault={faults.has(code) && figure.count > 0 ? true : undefined}>
            <dt>{nameOf(code)}</dt>
            <dd className="numbers">
              <b>{share ? percentText(figure) : formatNumber(figure.count)}</b>
              {figure.of ? <small>{share ? countText(figure) : percentText(figure)}</small> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
