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
import { useMayClose } from './DeclareClosure';
import { LiftClosure } from './LiftClosure';
import { type Closure, closuresQuery } from './queries';

interface Props {
  month: string;
  /** Only those that concern this unit. */
  unitId: string | undefined;
}

/** Units that are closed in the month, with a banner while they are and how to open one again. */
export function Closures({ month, unitId }: Props) {
  const { t } = useTranslation('roster');
  const { today } = useMe();
  const units = useSuspenseQuery(unitsQuery).data;
  const query = useQuery(closuresQuery(month));
  const [lifting, setLifting] = useState<Closure>();
  const closures = (query.data ?? []).filter((one) => unitId === undefined || concerns(one, unitId, units));
  const mayClose = useMayClose();
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
              <Button size="compact-sm" variant="default" onClick={() => setLifting(closure)}>
                {t('closures.lift')}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ))}
      {lifting ? <LiftClosure closure={lifting} onClose={() => setLifting(undefined)} /> : null}
    </section>
  );
}
