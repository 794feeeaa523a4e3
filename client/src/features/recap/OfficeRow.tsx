import { Button, Checkbox, Group, Modal, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { type OfficeLock, useUnlockOffice } from './queries';
import classes from './Recap.module.css';

interface Props {
  office: OfficeLock;
  choosable: boolean;
  chosen: boolean;
  refused: string | undefined;
  onChoose: (on: boolean) => void;
}

export function OfficeRow({ office, choosable, chosen, refused, onChoose }: Props) {
  const { t } = useTranslation('recap');
  const zone = useUnitZone();
  const { lock } = office;
  return (
    <li className={classes.office}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {choosable ? (
          <Checkbox
            checked={chosen}
            aria-label={t('choose', { office: office.name })}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        ) : null}
        <div>
          <Text fw={600}>{office.name}</Text>
          {lock ? (
            <Text size="sm" c="dimmed">
              {t('lockedBy', { name: lock.lockedByName, at: formatDateTime(lock.lockedAt, zone) })}
              {` · ${t('peopleCount', { count: lock.people })}`}
            </Text>
          ) : null}
          {office.earlier.map((before) => (
            <Text key={before.id} size="xs" c="dimmed">
              {t('unlockedBy', {
                name: before.unlockedByName ?? '',
                at: before.unlockedAt ? formatDateTime(before.unlockedAt, zone) : '',
                reason: before.unlockReason ?? '',
              })}
            </Text>
          ))}
          {refused ? (
            <Text size="sm" c="var(--tone-bad-text)" role="alert">
              {refused}
            </Text>
          ) : null}
        </div>
      </Group>
      <Group gap={6}>
        {office.amendments > 0 ? (
          <StatusBadge tone="info">{t('changed', { count: office.amendments })}</StatusBadge>
        ) : null}
        <StatusBadge tone={lock ? 'good' : 'neutral'} icon={lock ? IconLock : IconLockOpen}>
          {lock ? t('isLocked') : t('isOpen')}
        </StatusBadge>
        {lock && office.mayUnlock ? <Unlock id={lock.id} office={office.name} /> : null}
      </Group>
    </li>
  );
}

/** A lock is lifted with a reason, which stays in its history. */
function Unlock({ id, office }: { id: string; office: string }) {
  const { t } = useTranslation(['recap', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const [missing, setMissing] = useState(false);
  const notify = useNotify();
  const unlock = useUnlockOffice();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget).get('reason');
    const reason = typeof written === 'string' ? written.trim() : '';
    setMissing(reason === '');
    if (reason === '' || unlock.isPending) return;
    unlock.mutate(
      { params: { path: { id } }, body: { reason } },
      {
        onSuccess: () => {
          close();
          notify.done(t('unlockedNow', { office }));
        },
      },
    );
  };
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={open} aria-label={t('unlockOf', { office })}>
        {t('unlock')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('unlockOf', { office })}
        centered
        closeButtonProps={{ 'aria-label': t('common:state.close') }}
      >
        <form onSubmit={submit} noValidate>
          <Text size="sm" mb="sm">
            {t('unlockHint')}
          </Text>
          <Textarea
            name="reason"
            label={t('unlockReason')}
            required
            maxLength={300}
            autosize
            minRows={2}
            data-autofocus
            error={missing ? t('unlockReasonMissing') : undefined}
          />
          <ErrorAlert error={unlock.error} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" color="red" loading={unlock.isPending}>
              {t('unlock')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
