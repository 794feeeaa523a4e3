import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe, useUnitZone } from '~/features/me/queries';
import { useServerNow } from '~/lib/clock';
import { addDays, workDateAt } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { Loaded } from '~/ui/Loaded';
import { DraftForm } from './DraftForm';
import { coveredBy, daysAhead } from './draft';
import { homesQuery, myRosterQuery, type TaskOrderInList } from './queries';

interface Props {
  opened: boolean;
  orders: readonly TaskOrderInList[];
  onClose: () => void;
}

export function DraftSheet({ opened, orders, onClose }: Props) {
  const { t } = useTranslation(['spt', 'common']);
  const wide = useIsWide();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 'lg' : '92%'}
      title={t('form.title')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {opened ? <Prefilled orders={orders} onDone={onClose} /> : null}
    </Drawer>
  );
}

/** The roster and the registered homes fill the form in; it opens when both are there. */
function Prefilled({ orders, onDone }: { orders: readonly TaskOrderInList[]; onDone: () => void }) {
  const me = useMe();
  const today = workDateAt(useServerNow(), useUnitZone());
  const roster = useQuery(myRosterQuery(today, addDays(today, daysAhead)));
  const homes = useQuery(homesQuery(me.employee.id));
  return (
    <Loaded query={roster} rows={6}>
      {(days) => (
        <Loaded query={homes} rows={6}>
          {(places) => (
            <DraftForm
              today={today}
              homes={places.filter(
                ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
              )}
              homeDays={days.filter(({ mode }) => mode === 'home').map(({ date }) => date)}
              covered={coveredBy(orders)}
              onDone={onDone}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
