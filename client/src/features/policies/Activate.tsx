import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { formatNumber } from '~/lib/numbers';
import { Loaded } from '~/ui/Loaded';
import { useNotify } from '~/ui/useNotify';
import { ActError } from './ActError';
import { Dialog } from './Dialog';
import classes from './Policies.module.css';
import { type Effect, effectQuery, ifMatch, type PolicyText, useActivatePolicy } from './queries';

const warningsShown = 5;

/** What will happen is computed before anybody agrees to it. */
export function Activate({ text }: { text: PolicyText }) {
  const { t } = useTranslation(['policies', 'common']);
  const { policy } = text;
  const notify = useNotify();
  const [opened, { open, close }] = useDisclosure(false);
  const activate = useActivatePolicy(() => {
    close();
    notify.done(t('activate.done'));
  });
  const range = t('range', { from: formatDate(policy.effectiveFrom), to: formatDate(policy.effectiveTo) });
  const send = () => {
    if (activate.isPending) return;
    activate.mutate({ params: { path: { id: policy.id }, header: ifMatch(text) } });
  };
  return (
    <Dialog
      filled
      button={t('actions.activate')}
      icon={<IconPlayerPlay size={18} aria-hidden />}
      title={t('activate.title')}
      opened={opened}
      onOpen={() => {
        activate.reset();
        open();
      }}
      onClose={close}
    >
      <Stack gap="sm">
        <Text>{t('activate.from', { number: policy.circularNumber, range, unit: policy.scopeUnitName })}</Text>
        <Summary id={policy.id} />
        <Text size="sm" c="dimmed">
          {t('activate.told')}
        </Text>
        <ActError error={activate.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:state.cancel')}
          </Button>
          <Button loading={activate.isPending} onClick={send}>
            {t('actions.activate')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Summary({ id }: { id: string }) {
  const query = useQuery(effectQuery(id));
  return (
    <Loaded query={query} rows={4}>
      {(effect) => <Figures effect={effect} />}
    </Loaded>
  );
}

function Figures({ effect }: { effect: Effect }) {
  const { t } = useTranslation('policies');
  const most = effect.days.toSorted((a, b) => b.homeAtMost - a.homeAtMost)[0];
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('activate.people')}</dt>
        <dd>
          {t('activate.peopleOf', {
            eligible: formatNumber(effect.eligible),
            people: formatNumber(effect.people),
          })}
        </dd>
        <dt>{t('activate.most')}</dt>
        <dd>{most ? t('activate.mostOf', { count: most.homeAtMost }) : t('activate.noDays')}</dd>
        {most ? (
          <>
            <dt>{t('activate.checkpoints')}</dt>
            <dd>{formatNumber(most.expectedCheckpoints)}</dd>
          </>
        ) : null}
      </dl>
      {effect.warnings.length > 0 ? (
        <Alert color="yellow" title={t('activate.warnings')}>
          <ul className={classes.sentences}>
            {effect.warnings.slice(0, warningsShown).map((warning) => (
              <li key={`${warning.code}${warning.text}`}>{warning.text}</li>
            ))}
            {effect.warnings.length > warningsShown ? (
              <li>{t('activate.more', { count: effect.warnings.length - warningsShown })}</li>
            ) : null}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}
