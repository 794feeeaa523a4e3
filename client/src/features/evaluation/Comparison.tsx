import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/contract';
import { useFigureName } from '~/features/figures/values';
import { formatNumber } from '~/lib/numbers';
import classes from './Evaluation.module.css';
import { type Share, shareText } from './shares';

interface Props {
  id: string;
  title: string;
  hint: string;
  sides: readonly [string, string];
  comparison: Schemas['EvaluationComparison'];
}

/** The same people under two conditions, each share with its range (JAMBI-14). */
export function Comparison({ id, title, hint, sides, comparison: { people, figures } }: Props) {
  const { t } = useTranslation('evaluation');
  const nameOf = useFigureName();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      <p className={classes.line}>{hint}</p>
      {people === null ? (
        <p className={classes.line}>{t('tooFew')}</p>
      ) : (
        <>
          <p className={classes.line}>{t('same', { people: formatNumber(people) })}</p>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('figure')}</th>
                  <th scope="col">{sides[0]}</th>
                  <th scope="col">{sides[1]}</th>
                  <th scope="col">{t('difference')}</th>
                </tr>
              </thead>
              <tbody>
                {figures
                  .filter(({ first, second }) => first !== null || second !== null)
                  .map(({ code, first, second, differs }) => (
                    <tr key={code}>
                      <th scope="row">{nameOf(code)}</th>
                      <Side share={first} />
                      <Side share={second} />
                      <td>{first === null || second === null ? '–' : t(differs ? 'real' : 'chance')}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function Side({ share }: { share: Share | null }) {
  if (share === null) return <td>{'–'}</td>;
  return (
    <td className="numbers" title={`${formatNumber(share.count)} / ${formatNumber(share.of)}`}>
      {shareText(share)}
      <span className={classes.bar} aria-hidden>
        <i style={{ width: `${share.percent}%` }} />
        <em style={{ left: `${share.lowPercent}%`, width: `${share.highPercent - share.lowPercent}%` }} />
      </span>
    </td>
  );
}
