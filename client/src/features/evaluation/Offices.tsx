import { useTranslation } from 'react-i18next';
import { countText, figureOf, percentText, useFigureName } from '~/features/figures/values';
import type { PolicyEvaluation } from '~/features/policies/queries';
import { formatNumber } from '~/lib/numbers';
import { TextLink } from '~/ui/links';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Evaluation.module.css';
import { shareText, toneOf } from './shares';

const columns = ['onTime', 'checksAnswered', 'reportsIn', 'controlled'] as const;

/** Office by office, the lowest first (SERANG-03). */
export function Offices({ evaluation: { offices, thresholdPercent } }: { evaluation: PolicyEvaluation }) {
  const { t } = useTranslation('evaluation');
  const nameOf = useFigureName();
  return (
    <section className={classes.part} aria-labelledby="offices">
      <h2 className={classes.title} id="offices">
        {t('offices.title')}
      </h2>
      {offices.length === 0 ? (
        <p className={classes.line}>{t('offices.none')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('offices.office')}</th>
                <th scope="col">{t('offices.verdict')}</th>
                <th scope="col">{nameOf('completion')}</th>
                <th scope="col">{t('offices.people')}</th>
                {columns.map((code) => (
                  <th key={code} scope="col">
                    {nameOf(code)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {offices.map((office) => (
                <tr key={office.unitId}>
                  <th scope="row">
                    <TextLink size="sm" to="/ringkasan" search={{ unit: office.unitId }}>
                      {office.unitName}
                    </TextLink>
                  </th>
                  <td>
                    <StatusBadge tone={toneOf(office.judgement)}>
                      {t(`verdict.${office.judgement.verdict}`)}
                    </StatusBadge>
                  </td>
                  <td className="numbers">
                    {office.judgement.completion ? (
                      <>
                        {shareText(office.judgement.completion)}
                        <span className={classes.bar} aria-hidden>
                          <i style={{ width: `${office.judgement.completion.percent}%` }} />
                          <s style={{ left: `${thresholdPercent}%` }} />
                        </span>
                      </>
                    ) : (
                      '–'
                    )}
                  </td>
                  <td className="numbers">{office.people === null ? '< 5' : formatNumber(office.people)}</td>
                  {columns.map((code) => {
                    const figure = figureOf(office.figures ?? [], code);
                    return (
                      <td key={code} className="numbers" title={countText(figure)}>
                        {percentText(figure)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
