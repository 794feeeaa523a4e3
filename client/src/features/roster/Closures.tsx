import { Alert, Button, Group, Text } from '@mantine/core';
import { IconLockAccess } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { formatDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { concerns, isClosedOn, lastDayOf } from './closed';
import { DeclareClosure } from './DeclareClosure';
import { LiftClosure } from './LiftClosure';
import { type Closure, closuresQuery } from './queries';

interface Props {
  month: string;
  /** Only those that concern this unit. */
  unitId: string | undefined;
}

/** Units that are closed in the month, with a banner while they are, and how to close or open one. */
export function Closures({ month, unitId }: Props) {
  const { t } = useTranslation('roster');
  const { leads, roles, today } = useMe();
  const units = useSuspenseQuery(unitsQuery).data;
  const query = useQuery(closuresQuery(month));
  const [dialog, setDialog] = useState<'declare' | Closure>();
  const closures = (query.data ?? []).filter((one) => unitId === undefined || concerns(one, unitId, units));
  const close = () => setDialog(undefined);
  const mayClose = leads.length > 0 || roles.includes('unitOfficer');
  return (
    <section aria-label={t('closures.name')}>
      <ErrorAlert error={query.error} />
      {closures.map((closure) => (
        <Alert
          key={closure.id}
          role={isClosedOn(closure, today) ? 'alert' : 'note'}
          color={isClosedOn(closure, today) ? 'red' : 'yellow'}
          p="xs"
          mb="xs"
          icon={<IconLockAccess size={18} aria-hidden />}
          title={t('closures.range', {
            unit: closure.unitName,
            from: formatDate(closure.from),
            to: formatDate(lastDayOf(closure)),
          })}
        >
          <Group gap="xs">
            <Text size="sm">{t('closures.why', { reason: closure.reason, name: closure.declaredByName })}</Text>
            {mayClose && lastDayOf(closure) >= today ? (
              <Button size="compact-sm" variant="default" onClick={() => setDialog(closure)}>
                {t('closures.lift')}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ))}
      {mayClose ? (
        <Button size="compact-sm" variant="subtle" mb={6} onClick={() => setDialog('declare')}>
          {t('closures.declare')}
        </Button>
      ) : null}
      {dialog === 'declare' ? <DeclareClosure unitId={unitId} onClose={close} /> : null}
      {dialog !== undefined && dialog !== 'declare' ? <LiftClosure closure={dialog} onClose={close} /> : null}
    </section>
  );
}
