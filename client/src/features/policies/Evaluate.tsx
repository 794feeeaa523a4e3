import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { oneOf } from '~/lib/searchParams';
import { useNotify } from '~/ui/useNotify';
import { ActError } from './ActError';
import { Dialog } from './Dialog';
import { ifMatch, type PolicyText, useDecideOnPolicy } from './queries';

const decisions = ['continue', 'amend', 'revoke'] as const;

export function Evaluate({ text }: { text: PolicyText }) {
  const { t } = useTranslation('policies');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Dialog
      button={t('actions.evaluate')}
      icon={<IconGavel size={18} aria-hidden />}
      title={t('evaluate.title')}
      opened={opened}
      onOpen={open}
      onClose={close}
    >
      <Form text={text} onClose={close} />
    </Dialog>
  );
}

function Form({ text, onClose }: { text: PolicyText; onClose: () => void }) {
  const { t } = useTranslation(['policies', 'common']);
  const notify = useNotify();
  const [decision, setDecision] = useState(text.policy.decision ?? undefined);
  const [reason, setReason] = useState(text.decisionReason ?? '');
  const [tried, setTried] = useState(false);
  const decide = useDecideOnPolicy();
  const refused = fieldErrors(decide.error);
  const send = () => {
    setTried(true);
    if (decide.isPending || decision === undefined || reason.trim() === '') return;
    decide.mutate(
      {
        params: { path: { id: text.policy.id }, header: ifMatch(text) },
        body: { decision, reason: reason.trim() },
      },
      {
        onSuccess: () => {
          onClose();
          notify.done(t('evaluate.done'));
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          withAsterisk
          label={t('evaluate.decision')}
          value={decision ?? null}
          error={(tried && decision === undefined ? t('evaluate.needed') : undefined) ?? refused.decision}
          onChange={(value) => setDecision(oneOf(decisions, value))}
        >
          <Stack gap={8} my={6}>
            {decisions.map((value) => (
              <Radio key={value} value={value} label={t(`evaluate.choice.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          withAsterisk
          autosize
          minRows={2}
          maxLength={400}
          label={t('evaluate.reason')}
          value={reason}
          error={(tried && reason.trim() === '' ? t('revoke.reasonNeeded') : undefined) ?? refused.reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t('evaluate.hint')}
        </Text>
        {refused.reason || refused.decision ? null : <ActError error={decide.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:state.cancel')}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {t('evaluate.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
