import { useTranslation } from 'react-i18next';
import { recapCodes, recapTone } from '~/ui/recapCodes';
import classes from './Grid.module.css';

/** What each letter stands for: colour never says it alone. */
export function Legend() {
  const { t } = useTranslation(['recap', 'history']);
  return (
    <section className={classes.legend} aria-label={t('legend')}>
      {recapCodes.map((code) => (
        <span key={code}>
          <b data-tone={recapTone(code)}>{code}</b> {t(`history:codes.${code}`)}
        </span>
      ))}
      <span>
        <b data-tone="neutral" data-lost="true">
          {recapCodes[0]}
        </b>{' '}
        {t('legendLost')}
      </span>
      <span>
        <b data-tone="neutral" data-incomplete="true">
          {recapCodes[0]}
        </b>{' '}
        {t('legendIncomplete')}
      </span>
    </section>
  );
}
