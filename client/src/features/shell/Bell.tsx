import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLive } from '~/lib/live';
import { fetchEarly, part } from '~/ui/part';
import classes from './Bell.module.css';
import { toldPath, unreadQuery } from './notifications';

const loadPanel = () => import('./BellPanel');
const BellPanel = part(loadPanel);

/** More than this is "many"; a wider number would cover the sign. */
const most = 99;

/** What I was told and have not read, from every page. */
export function Bell() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const again = () => void queryClient.invalidateQueries({ queryKey: ['get', toldPath] });
  useLive('told', again, again);
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, { open: want }] = useDisclosure(false);
  const show = () => {
    want();
    open();
  };
  return (
    <>
      <ActionIcon
        className={classes.bell}
        size={48}
        aria-label={unread > 0 ? t('bell.unread', { count: unread }) : t('bell.title')}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onPointerEnter={() => fetchEarly(loadPanel)}
        onClick={show}
      >
        <IconBell size={24} stroke={1.6} aria-hidden />
        {unread > 0 ? (
          <span className={classes.count} aria-hidden>
            {unread > most ? `${most}+` : unread}
          </span>
        ) : null}
      </ActionIcon>
      {wanted ? <BellPanel opened={opened} unread={unread} onClose={close} /> : null}
    </>
  );
}
