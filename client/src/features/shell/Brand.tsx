import { useTranslation } from 'react-i18next';
import classes from './Brand.module.css';

/** A roof, and under it a day that is ticked off. The same drawing as the app's icon. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--mantine-color-brand-6)" />
        <path
          d="M6.5 15.5 16 7.5l9.5 8M9.5 14v10.5h13V14M12.8 18.6l2.4 2.4 4.2-4.6"
          fill="none"
          stroke="#fff"
          strokeWidth="2.1"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t('app.name')}
    </span>
  );
}
