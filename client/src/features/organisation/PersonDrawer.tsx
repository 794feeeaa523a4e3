import { Button, Drawer, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconArrowsTransferUp, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { Loaded } from '~/ui/Loaded';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { EmployeeForm } from './EmployeeForm';
import classes from './Organisation.module.css';
import { type EmployeeFile, employeeQuery, type Transfer, transfersQuery, useCancelTransfer } from './queries';
import { TransferForm } from './TransferForm';

interface Props {
  id: string;
  /** Whether the reader keeps the personnel files. */
  keeps: boolean;
  onClose: () => void;
}

/** What the personnel file says of one person, and what a personnel administrator does with it. */
export function PersonDrawer({ id, keeps, onClose }: Props) {
  const { t } = useTranslation(['organisation', 'common']);
  const query = useQuery(employeeQuery(id));
  return (
    <Drawer
      opened
      position="right"
      title={query.data?.name ?? t('person.file')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
      // Escape in a dialogue above leaves that one only.
      closeOnEscape={false}
      onKeyDown={({ key, target, currentTarget }) => {
        const own = currentTarget.querySelector('[role="dialog"]');
        if (key === 'Escape' && target instanceof Element && target.closest('[role="dialog"]') === own) onClose();
      }}
      onClose={onClose}
    >
      <Loaded query={query} rows={6}>
        {(person) => <File person={person} keeps={keeps} />}
      </Loaded>
    </Drawer>
  );
}

function File({ person, keeps }: { person: EmployeeFile; keeps: boolean }) {
  const { t } = useTranslation('organisation');
  const [open, setOpen] = useState<'change' | 'transfer'>();
  const close = () => setOpen(undefined);
  const facts: [string, string | null][] = [
    ['NIP', person.nip],
    [t('person.kind'), person.kind.toUpperCase()],
    [t('position'), person.position],
    [t('level'), t(`levels.${person.level}`)],
    [t('grade'), person.grade],
    [t('unit.label'), person.unitName],
    [t('person.superior'), person.superiorName],
    [t('person.state'), t(`state.${person.state}`)],
    [t('person.email'), person.email],
    [t('person.phone'), person.phone],
  ];
  return (
    <Stack gap="md">
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('person.unknown')}</dd>
          </div>
        ))}
      </dl>
      {keeps ? (
        <>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => setOpen('change')}
            >
              {t('change')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowsTransferUp size={18} aria-hidden />}
              onClick={() => setOpen('transfer')}
            >
              {t('transfer.name')}
            </Button>
          </Group>
          <Transfers person={person} />
        </>
      ) : null}
      {open === 'change' ? <EmployeeForm person={person} onSaved={close} onClose={close} /> : null}
      {open === 'transfer' ? <TransferForm person={person} onClose={close} /> : null}
    </Stack>
  );
}

function Transfers({ person }: { person: EmployeeFile }) {
  const { t } = useTranslation('organisation');
  const query = useQuery(transfersQuery(person.id));
  return (
    <section aria-labelledby="transfers">
      <Title order={3} size="h5" id="transfers">
        {t('transfer.history')}
      </Title>
      <Loaded query={query}>
        {(transfers) =>
          transfers.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('transfer.none')}
            </Text>
          ) : (
            <List listStyleType="none" aria-labelledby="transfers">
              {transfers.map((transfer) => (
                <List.Item key={transfer.id} mt="xs">
                  <OneTransfer employeeId={person.id} transfer={transfer} />
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
    </section>
  );
}

function OneTransfer({ employeeId, transfer }: { employeeId: string; transfer: Transfer }) {
  const { t } = useTranslation('organisation');
  const notify = useNotify();
  const cancel = useCancelTransfer();
  const state = transfer.cancelledAt ? 'cancelled' : transfer.appliedAt ? 'applied' : 'ahead';
  const where = t('transfer.where', { unit: transfer.unitName, date: formatDate(transfer.from) });
  return (
    <>
      <Text size="sm" fw={600}>
        {where}
      </Text>
      <Text size="sm" c="dimmed">
        {[t('transfer.by', { decree: transfer.decreeNumber }), transfer.position].filter(Boolean).join(' · ')}
      </Text>
      <Group gap="xs">
        <StatusBadge tone={state === 'applied' ? 'good' : state === 'ahead' ? 'info' : 'neutral'}>
          {t(`transfer.state.${state}`)}
        </StatusBadge>
        {state === 'ahead' ? (
          <ConfirmButton
            danger
            size="compact-sm"
            variant="subtle"
            title={t('transfer.cancel')}
            question={t('transfer.cancelQuestion', { where })}
            confirm={t('transfer.cancel')}
            loading={cancel.isPending}
            onConfirm={() =>
              cancel.mutate(
                { params: { path: { employeeId, id: transfer.id } } },
                {
                  onSuccess: () => notify.done(t('transfer.cancelled')),
                  onError: (error) => notify.failed(error),
                },
              )
            }
          >
            {t('transfer.cancel')}
          </ConfirmButton>
        ) : null}
      </Group>
    </>
  );
}
