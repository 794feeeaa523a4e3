import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { StatusBadge } from '~/ui/StatusBadge';
import type { TaskOrder } from './queries';
import classes from './TaskOrders.module.css';
import { daysOf, toneOfOrder } from './words';

/** Everything that the letter says, in the order of the letter. */
export function OrderText({ order }: { order: TaskOrder }) {
  const { t } = useTranslation('spt');
  const zone = useUnitZone();
  return (
    <Stack gap="sm">
      <div>
        <StatusBadge tone={toneOfOrder[order.status]}>{t(`status.${order.status}`)}</StatusBadge>
        <Text fw={600} mt={4}>
          {order.number ?? t('noNumber')}
        </Text>
        <Text size="sm" c="dimmed">
          {order.officeName}
        </Text>
        <Text size="sm" c="dimmed">
          {t('draftedBy', { name: order.draftedByName, at: formatDateTime(order.draftedAt, zone) })}
        </Text>
      </div>
      {order.reason ? (
        <Text size="sm">
          {t(`ended.${order.status === 'withdrawn' ? 'withdrawn' : 'refused'}`, {
            name: order.endedByName ?? '',
            reason: order.reason,
          })}
        </Text>
      ) : null}
      <Part title={t('people')}>
        <ul className={classes.plain}>
          {order.people.map((person) => (
            <li key={person.employeeId}>
              <strong>{person.name}</strong>
              <Text size="sm" c="dimmed">
                {`${t('nip', { nip: person.nip })} · ${person.grade} · ${person.position}`}
              </Text>
              <Text size="sm">{person.address}</Text>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('days')}>{daysOf(order)}</Part>
      <Part title={t('bases')}>
        <Lines lines={order.legalBases} />
      </Part>
      <Part title={t('consideration')}>{order.consideration}</Part>
      <Part title={t('tasks')}>
        <Lines lines={order.tasks} />
      </Part>
      {order.copies.length > 0 ? (
        <Part title={t('copies')}>
          <Lines lines={order.copies} />
        </Part>
      ) : null}
      {order.signedAt ? (
        <Part title={t('signature')}>
          {`${order.place ?? ''}, ${formatDateTime(order.signedAt, zone)} · ${order.signerPosition ?? ''} · ${order.signerName ?? ''}`}
          {order.verificationPath ? (
            <Text size="sm" mt={4}>
              <Anchor href={order.verificationPath} target="_blank" rel="noopener">
                {t('verify')}
              </Anchor>
            </Text>
          ) : null}
        </Part>
      ) : null}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <Text component="h3" size="sm" fw={600} m={0}>
        {title}
      </Text>
      <div className={classes.part}>{children}</div>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return (
    <ol className={classes.numbered}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
