import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { StatusBadge } from '~/ui/StatusBadge';
import classes from './Policies.module.css';
import type { PeopleRule, PolicyRules } from './queries';
import { readsNames } from './roles';
import { Section, Sentences } from './Section';
import { useUnitName } from './useUnitName';
import { inLanguage, joined, peopleInWords } from './words';

export function TextPeople({ rules }: { rules: PolicyRules }) {
  const { t } = useTranslation(['policyText', 'policies']);
  const unitName = useUnitName();
  const { annexNips, coveredUnitCodes, exclusions, exceptions } = rules;
  return (
    <Section id="pegawai" title={t('section.people')}>
      {coveredUnitCodes.length > 0 ? (
        <Sentences>{[t('people.covered', { units: joined(coveredUnitCodes.map(unitName)) })]}</Sentences>
      ) : null}
      {annexNips ? <Annex nips={annexNips} /> : null}
      {exclusions.length === 0 ? <Text>{t('people.nobody')}</Text> : null}
      <Rules title={t('people.excluded')} rules={exclusions} />
      <Rules title={t('people.excepted')} rules={exceptions} />
    </Section>
  );
}

function Annex({ nips }: { nips: readonly string[] }) {
  const { t } = useTranslation(['policyText', 'policies']);
  const { roles } = useMe();
  if (!readsNames(roles)) {
    return <Sentences>{[t(nips.length > 0 ? 'people.annexMine' : 'people.annexNotMine')]}</Sentences>;
  }
  return (
    <>
      <Sentences>{[t('people.annex', { count: nips.length })]}</Sentences>
      {nips.length > 0 ? (
        <details>
          <summary>{t('people.annexNames')}</summary>
          <ul className={`${classes.names} numbers`}>
            {nips.map((nip) => (
              <li key={nip}>{nip}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Rules({ title, rules }: { title: string; rules: readonly PeopleRule[] }) {
  const { t } = useTranslation(['policyText', 'words']);
  const unitName = useUnitName();
  if (rules.length === 0) return null;
  return (
    <>
      <Text fw={600} mt="sm" mb={4}>
        {title}
      </Text>
      <ul className={classes.rules}>
        {rules.map((rule) => (
          <li key={rule.code}>
            <Group gap={8} align="baseline">
              <Text span>{inLanguage(rule.reason)}</Text>
              <StatusBadge tone="neutral">{rule.source}</StatusBadge>
            </Group>
            <Text size="sm" c="dimmed">
              {peopleInWords(t, rule, unitName).join('; ')}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
