import { Group } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '~/features/policies/queries';
import { EmptyState } from '~/ui/EmptyState';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { useNotify } from '~/ui/useNotify';
import { Editor } from './Editor';

export function ChangePolicyPage({ id }: { id: string }) {
  const { t } = useTranslation('policyEditor');
  const notify = useNotify();
  const queryClient = useQueryClient();
  const text = useSuspenseQuery(policyQuery(id)).data;
  // The words that are written on stay until their writer asks for others.
  const [stored, setStored] = useState(text);
  const reload = () => queryClient.fetchQuery({ ...policyQuery(id), staleTime: 0 });
  const back = (
    <ButtonLink variant="default" to="/kebijakan/$id" params={{ id }}>
      {t('read')}
    </ButtonLink>
  );
  if (text.policy.status !== 'draft') {
    return <EmptyState page title={t('final')} hint={t('finalHint')} action={back} />;
  }
  return (
    <>
      <PageHeader
        title={t('edit')}
        description={t('editing', { number: text.policy.circularNumber, version: text.policy.number })}
        actions={
          <Group gap="xs">
            {back}
            <ButtonLink variant="default" to="/kebijakan/$id/simulasi" params={{ id }}>
              {t('simulate')}
            </ButtonLink>
          </Group>
        }
      />
      <Editor
        key={stored.version}
        content={stored.content}
        stored={stored}
        onSaved={() => notify.done(t('saved'))}
        onReload={reload}
        onDrop={() => void reload().then(setStored, (error: unknown) => notify.failed(error))}
      />
    </>
  );
}
