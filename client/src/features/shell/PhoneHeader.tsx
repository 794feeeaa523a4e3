import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe, useUnitZone } from '~/features/me/queries';
import { useServerNow } from '~/lib/clock';
import { formatDate, workDateAt } from '~/lib/dates';
import { part } from '~/ui/part';
import { AccountMenu } from './AccountMenu';
import { Bell } from './Bell';
import { type NavEntry, visibleTo } from './nav';
import classes from './PhoneHeader.module.css';

const NavDrawer = part(() => import('./NavDrawer'));

export function PhoneHeader({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const today = workDateAt(useServerNow(), useUnitZone());
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, { open: want }] = useDisclosure(false);
  const show = () => {
    want();
    open();
  };
  // The bar holds a person's own day; only who has more than that needs the menu.
  const more = visibleTo(roles, entries).some((entry) => !entry.bar);
  return (
    <header className={classes.header}>
      {more ? (
        <>
          <ActionIcon aria-label={t('nav.more')} aria-expanded={opened} onClick={show}>
            <IconMenu2 size={24} stroke={1.6} aria-hidden />
          </ActionIcon>
          {wanted ? <NavDrawer entries={entries} opened={opened} onClose={close} /> : null}
        </>
      ) : null}
      <time className={classes.date} dateTime={today}>
        {formatDate(today, 'short')}
      </time>
      <Bell />
      <AccountMenu />
    </header>
  );
}
