import { Group } from '@mantine/core';
import { IconChartBar, IconChartHistogram, IconCopyPlus, IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { ButtonLink } from '~/ui/links';
import { useNotify } from '~/ui/useNotify';
import { Activate } from './Activate';
import { Evaluate } from './Evaluate';
import { type PolicyText, policiesQuery, useDiscardDraft, useDraftPolicy } from './queries';
import { Revoke } from './Revoke';
import { administers, decides } from './roles';
import { isInForceLater } from './standing';

/** What its reader may do with it now. */
export function Actions({ text }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  const { roles, today } = useMe();
  const { policy } = text;
  const isDraft = policy.status === 'draft';
  const canWrite = administers(roles);
  const canDecide = decides(roles) && !isDraft;
  if (!canWrite && !canDecide) return null;
  return (
    <Group gap="xs" mb="md">
      {canWrite && isDraft ? (
        <>
          <Activate text={text} />
          <ButtonLink
            variant="default"
            to="/kebijakan/$id/ubah"
            params={{ id: policy.id }}
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            {t('actions.edit')}
          </ButtonLink>
        </>
      ) : null}
      {canWrite ? (
        <ButtonLink
          variant="default"
          to="/kebijakan/$id/simulasi"
          params={{ id: policy.id }}
          leftSection={<IconChartBar size={18} aria-hidden />}
        >
          {t('actions.simulate')}
        </ButtonLink>
      ) : null}
      {policy.effectiveFrom <= today && !isDraft ? (
        <ButtonLink
          variant="default"
          to="/evaluasi/$id"
          params={{ id: policy.id }}
          leftSection={<IconChartHistogram size={18} aria-hidden />}
        >
          {t('actions.evaluation')}
        </ButtonLink>
      ) : null}
      {canDecide && policy.evaluationDueOn !== null && policy.effectiveFrom <= today ? <Evaluate text={text} /> : null}
      {canWrite && !isDraft ? <Amend text={text} /> : null}
      {canDecide && isInForceLater(policy, today) ? <Revoke text={text} /> : null}
      {canWrite && isDraft ? <Discard text={text} /> : null}
    </Group>
  );
}

/** One draft at a time: where there is one, the way leads to it. */
function Amend({ text: { policy, content } }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const notify = useNotify();
  const draft = useDraftPolicy();
  const existing = useSuspenseQuery(policiesQuery).data.find(
    (other) => other.policyId === policy.policyId && other.status === 'draft',
  );
  const write = (id: string) => void navigate({ to: '/kebijakan/$id/ubah', params: { id } });
  if (existing) {
    return (
      <ButtonLink variant="default" to="/kebijakan/$id" params={{ id: existing.id }}>
        {t('actions.goOn')}
      </ButtonLink>
    );
  }
  return (
    <ConfirmButton
      variant="default"
      loading={draft.isPending}
      leftSection={<IconCopyPlus size={18} aria-hidden />}
      title={t('amend.title')}
      question={t('amend.question')}
      confirm={t('actions.amend')}
      onConfirm={() =>
        draft.mutate(
          { body: { content, amendsPolicyId: policy.policyId } },
          { onSuccess: (made) => write(made.policy.id), onError: (error) => notify.failed(error) },
        )
      }
    >
      {t('actions.amend')}
    </ConfirmButton>
  );
}

function Discard({ text: { policy } }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const notify = useNotify();
  const discard = useDiscardDraft(
    () => navigate({ to: '/kebijakan' }),
    () => notify.done(t('discard.done')),
  );
  return (
    <ConfirmButton
      variant="outline"
      danger
      loading={discard.isPending}
      title={t('discard.title')}
      question={t('discard.question', { number: policy.circularNumber, version: policy.number })}
      confirm={t('actions.discard')}
      onConfirm={() =>
        discard.mutate({ params: { path: { id: policy.id } } }, { onError: (error) => notify.failed(error) })
      }
    >
      {t('actions.discard')}
    </ConfirmButton>
  );
}
