import { Button, Drawer, Text } from '@mantine/core';
import { IconBellOff, IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { useServerNow } from '~/lib/clock';
import { formatDateTime, formatRelative } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { EmptyState } from '~/ui/EmptyState';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { TextLink } from '~/ui/links';
import classes from './BellPanel.module.css';
import { type Told, toldQuery, useReadNotifications } from './notifications';

interface Props {
  opened: boolean;
  unread: number;
  onClose: () => void;
}

export default function BellPanel({ opened, unread, onClose }: Props) {
  const { t } = useTranslation(['notifications', 'common']);
  const wide = useIsWide();
  const read = useReadNotifications();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={wide ? 'left' : 'right'}
      size={wide ? 420 : '100%'}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      {unread > 0 ? (
        <Button
          variant="default"
          size="xs"
          mb="sm"
          loading={read.isPending}
          leftSection={<IconChecks size={16} aria-hidden />}
          onClick={() => read.mutate({ body: {} })}
        >
          {t('readAll')}
        </Button>
      ) : null}
      <ErrorAlert error={read.error} />
      <List onRead={(ids) => read.mutate({ body: { ids } })} onClose={onClose} />
      <TextLink to="/pemberitahuan" onClick={onClose} size="sm" mt="md" display="inline-block">
        {t('common:account.channels')}
      </TextLink>
    </Drawer>
  );
}

/** Mounted with the drawer's content: each opening asks for what is new. */
function List({ onRead, onClose }: { onRead: (ids: string[]) => void; onClose: () => void }) {
  const { t } = useTranslation('notifications');
  const query = useInfiniteQuery(toldQuery);
  return (
    <Loaded query={query} rows={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <EmptyState icon={IconBellOff} title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <>
            <ul className={classes.list}>
              {items.map((told) => (
                <Line
                  key={told.id}
                  told={told}
                  onOpen={() => {
                    if (told.readAt === null) onRead([told.id]);
                    onClose();
                  }}
                />
              ))}
            </ul>
            <ErrorAlert error={query.isFetchNextPageError ? query.error : null} />
            {query.hasNextPage ? (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

function Line({ told, onOpen }: { told: Told; onOpen: () => void }) {
  const { t } = useTranslation('notifications');
  const { history } = useRouter();
  const zone = useUnitZone();
  const now = useServerNow(60_000);
  const go = (event: MouseEvent) => {
    onOpen();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.push(told.link);
  };
  return (
    <li>
      {/* The server names the page: it is no address that the router could check. */}
      <a href={told.link} className={classes.line} data-unread={told.readAt === null} onClick={go}>
        <span className={classes.kind}>
          {t(`kinds.${told.kind}`)}
          {told.readAt === null ? <span className={classes.new}>{t('new')}</span> : null}
        </span>
        <span>{told.text}</span>
        <Text span size="xs" c="dimmed" title={formatDateTime(told.createdAt, zone)}>
          {formatRelative(told.createdAt, now)}
        </Text>
      </a>
    </li>
  );
}
