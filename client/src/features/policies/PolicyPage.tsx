import { Alert, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { formatDate } from '~/lib/dates';
import { TextLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { Actions } from './Actions';
import classes from './Policies.module.css';
import { PolicyBadge } from './PolicyBadge';
import { type PolicyText, policiesQuery, policyQuery } from './queries';
import { ConfirmReading, Readers } from './Readers';
import { watches } from './roles';
import { TextEvaluation } from './TextEvaluation';
import { TextHeader } from './TextHeader';
import { TextHours } from './TextHours';
import { TextPeople } from './TextPeople';
import { TextQuota } from './TextQuota';
import { TextRotation } from './TextRotation';
import { TextSlots } from './TextSlots';
import { TextSupervision } from './TextSupervision';

/** Everything that one version of a circular orders, in sentences. */
export function PolicyPage({ id }: { id: string }) {
  const { t } = useTranslation('policies');
  const { roles } = useMe();
  const text = useSuspenseQuery(policyQuery(id)).data;
  const { policy, content } = text;
  const told = policy.status !== 'draft' && watches(roles);
  return (
    <>
      <PageHeader
        title={policy.title}
        description={t('numberAndVersion', { number: policy.circularNumber, version: policy.number })}
      />
      <Group gap="xs" mb="sm">
        <PolicyBadge policy={policy} />
        <OtherVersions text={text} />
      </Group>
      <Notices text={text} />
      {told ? <ConfirmReading id={id} /> : null}
      <Actions text={text} />
      <div className={classes.sections}>
        <TextHeader text={text} />
        <TextQuota rules={content.rules} />
        <TextPeople rules={content.rules} />
        <TextRotation rules={content.rules} />
        <TextSlots slots={content.rules.slots} />
        <TextSupervision rules={content.rules} />
        <TextHours rules={content.rules} />
        <TextEvaluation text={text} />
        {told ? <Readers id={id} /> : null}
      </div>
    </>
  );
}

function OtherVersions({ text: { policy } }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  const others = useSuspenseQuery(policiesQuery).data.filter(
    (other) => other.policyId === policy.policyId && other.id !== policy.id,
  );
  return others.map((other) => (
    <TextLink key={other.id} to="/kebijakan/$id" params={{ id: other.id }} size="sm">
      {t('versionLink', { version: other.number })}
    </TextLink>
  ));
}

function Notices({ text: { policy, revocationReason } }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  if (policy.status === 'draft') {
    return (
      <Alert color="gray" mb="sm">
        {t('notice.draft')}
      </Alert>
    );
  }
  if (policy.revokedFrom) {
    return (
      <Alert color="red" mb="sm" title={t('notice.revoked', { date: formatDate(policy.revokedFrom) })}>
        {revocationReason}
      </Alert>
    );
  }
  return policy.supersededFrom ? (
    <Alert color="yellow" mb="sm" title={t('notice.superseded', { date: formatDate(policy.supersededFrom) })}>
      {t('notice.supersededHint')}
    </Alert>
  ) : null;
}
