import { Avatar, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconChevronRight, IconKey, IconLogout, IconShieldLock, IconUserShield } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Me, useMe } from '~/features/me/queries';
import { changeLanguage, currentLanguage } from '~/i18n';
import { logout } from '~/lib/session';
import { useNotify } from '~/ui/useNotify';
import classes from './AccountMenu.module.css';

/** NIP in its official groups: birth, start, sex, serial. */
const groupedNip = (nip: string) => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

const initials = (name: string) =>
  name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => !word.endsWith('.'))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

export function AccountMenu({ named = false }: { named?: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const notify = useNotify();
  const leave = () => void logout().catch((error: unknown) => notify.failed(error, t('account.logoutFailed')));
  return (
    <Menu width={300} position={named ? 'right-end' : 'bottom-end'} shadow="md" trapFocus returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('account.open', { name: me.employee.name })}>
          <Avatar size={36} radius="xl" variant="filled" color="brand" aria-hidden>
            {initials(me.employee.name)}
          </Avatar>
          {named ? (
            <>
              <span className={classes.who}>
                <span className={classes.name}>{me.employee.name}</span>
                <span className={classes.unit}>{me.unit.name}</span>
              </span>
              <IconChevronRight size={16} aria-hidden />
            </>
          ) : null}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Person me={me} />
        <Menu.Divider />
        <Preferences />
        <Menu.Divider />
        <Menu.Item component="a" href="/account/password" leftSection={<IconKey size={18} aria-hidden />}>
          {t('account.password')}
        </Menu.Item>
        <Menu.Item component="a" href="/account/authenticator" leftSection={<IconShieldLock size={18} aria-hidden />}>
          {t('account.authenticator')}
        </Menu.Item>
        <Menu.Item component={Link} to="/privasi" leftSection={<IconUserShield size={18} aria-hidden />}>
          {t('account.privacy')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={leave}>
          {t('account.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Person({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <div className={classes.person}>
      <Text fw={650}>{me.employee.name}</Text>
      <Text size="sm" className="numbers">
        {t('account.nip', { nip: groupedNip(me.employee.nip) })}
      </Text>
      <Text size="sm" c="dimmed">
        {me.employee.position}
      </Text>
      <Text size="sm" c="dimmed">
        {me.unit.name}
      </Text>
    </div>
  );
}

function Preferences() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.preferences}>
      <fieldset className={classes.choice}>
        <legend>{t('account.language')}</legend>
        <SegmentedControl
          fullWidth
          aria-label={t('account.language')}
          value={currentLanguage()}
          onChange={(language) => void changeLanguage(language)}
          data={[
            { value: 'id', label: 'Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
      </fieldset>
      <fieldset className={classes.choice}>
        <legend>{t('account.scheme')}</legend>
        <SegmentedControl
          fullWidth
          aria-label={t('account.scheme')}
          value={colorScheme}
          onChange={setColorScheme}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`account.schemes.${value}`) }))}
        />
      </fieldset>
    </div>
  );
}
