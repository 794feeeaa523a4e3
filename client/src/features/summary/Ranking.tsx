import { useTranslation } from 'react-i18next';
import { countText, figureOf, percentText, ratioOf } from '~/features/figures/values';
import { TextLink } from '~/ui/links';
import { FigureChoice } from './FigureChoice';
import type { UnitBoard, UnitLine } from './queries';
import classes from './Summary.module.css';
import type { ComparedFigure, SummarySearch } from './search';

interface Props {
  board: UnitBoard;
  figure: ComparedFigure;
  onSearch: (patch: SummarySearch) => void;
}

const atMost = 3;

/** The best and the worst by one share; too small units, and those with nothing to count, are in neither. */
export function Ranking({ board, figure, onSearch }: Props) {
  const { t } = useTranslation('summary');
  const ranked = board.units
    .filter((line) => !line.direct && !line.small)
    .flatMap((line) => {
      const ratio = ratioOf(figureOf(line.figures, figure));
      return ratio === undefined ? [] : [{ line, ratio }];
    })
    .toSorted((a, b) => a.ratio - b.ratio);
  const each = Math.min(atMost, Math.floor(ranked.length / 2));
  return (
    <section className={classes.part} aria-labelledby="ranking">
      <div className={classes.head}>
        <h2 id="ranking">{t('ranking.title')}</h2>
        <FigureChoice figure={figure} onSearch={onSearch} />
      </div>
      {each === 0 ? (
        <p className={classes.none}>{t('ranking.none')}</p>
      ) : (
        <div className={classes.ranks}>
          <Ranks title={t('ranking.worst')} lines={ranked.slice(0, each)} figure={figure} tone="bad" />
          <Ranks title={t('ranking.best')} lines={ranked.slice(-each).toReversed()} figure={figure} tone="good" />
        </div>
      )}
    </section>
  );
}

interface RanksProps {
  title: string;
  lines: readonly { line: UnitLine; ratio: number }[];
  figure: ComparedFigure;
  tone: 'good' | 'bad';
}

function Ranks({ title, lines, figure, tone }: RanksProps) {
  return (
    <div>
      <h3 className={classes.small}>{title}</h3>
      <ol className={classes.rank}>
        {lines.map(({ line, ratio }) => {
          const value = figureOf(line.figures, figure);
          return (
            <li key={line.unit.id}>
              <span className={classes.rankName}>
                <TextLink size="sm" to="/ringkasan" search={(before) => ({ ...before, unit: line.unit.id })}>
                  {line.unit.name}
                </TextLink>
                <span className="numbers">
                  <b>{percentText(value)}</b> <small>{countText(value)}</small>
                </span>
              </span>
              <span className={classes.bar} data-tone={tone} aria-hidden>
                <i style={{ width: `${ratio * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
