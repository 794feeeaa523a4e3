import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDate, formatDateTime } from '~/lib/dates';
import classes from './Policies.module.css';
import type { PolicyText } from './queries';
import { Section } from './Section';

export function TextHeader({ text: { policy, content, activatedAt } }: { text: PolicyText }) {
  const { t } = useTranslation(['policyText', 'policies']);
  const zone = useUnitZone();
  const range = t('policies:range', { from: formatDate(content.effectiveFrom), to: formatDate(content.effectiveTo) });
  return (
    <Section id="pokok" title={t('section.header')}>
      <dl className={classes.facts}>
        <dt>{t('header.number')}</dt>
        <dd>{content.number}</dd>
        <dt>{t('header.issuedOn')}</dt>
        <dd>{formatDate(content.issuedOn)}</dd>
        <dt>{t('header.signer')}</dt>
        <dd>{content.signer}</dd>
        <dt>{t('header.effective')}</dt>
        <dd>{range}</dd>
        <dt>{t('header.scope')}</dt>
        <dd>{t('header.scopeText', { unit: policy.scopeUnitName })}</dd>
        {activatedAt ? (
          <>
            <dt>{t('header.activatedAt')}</dt>
            <dd>{formatDateTime(activatedAt, zone)}</dd>
          </>
        ) : null}
        <dt>{t('header.bases')}</dt>
        <dd>
          <ul>
            {content.legalBases.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </Section>
  );
}
