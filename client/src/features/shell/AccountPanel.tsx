import { Drawer, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { IconBellCog, IconKey, IconLogout, IconShieldLock, IconUserShield } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { changeLanguage, currentLanguage } from '~/i18n';
import { useIsWide } from '~/lib/screen';
import { logout } from '~/lib/session';
import { useNotify } from '~/ui/useNotify';
import classes from './AccountPanel.module.css';

/** NIP in its official groups: birth, start, sex, serial. */
const groupedNip = (nip: string) => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

export default function AccountPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { employee, unit } = useMe();
  const wide = useIsWide();
  const notify = useNotify();
  const leave = () => void logout().catch((error: unknown) => notify.failed(error, t('account.logoutFailed')));
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={wide ? 'left' : 'bottom'}
      size={wide ? 340 : 'auto'}
      title={employee.name}
      classNames={{ title: classes.name, content: classes.content }}
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <Text size="sm" className="numbers">
        {t('account.nip', { nip: groupedNip(employee.nip) })}
      </Text>
      <Text size="sm" c="dimmed">
        {employee.position}
      </Text>
      <Text size="sm" c="dimmed">
        {unit.name}
      </Text>
      <Preferences />
      <ul className={classes.links}>
        <li>
          <a href="/account/password">
            <IconKey size={20} stroke={1.6} aria-hidden />
            {t('account.password')}
          </a>
        </li>
        <li>
          <a href="/account/authenticator">
            <IconShieldLock size={20} stroke={1.6} aria-hidden />
            {t('account.authenticator')}
          </a>
        </li>
        <li>
          <Link to="/pemberitahuan" onClick={onClose}>
            <IconBellCog size={20} stroke={1.6} aria-hidden />
            {t('account.channels')}
          </Link>
        </li>
        <li>
          <Link to="/privasi" onClick={onClose}>
            <IconUserShield size={20} stroke={1.6} aria-hidden />
            {t('account.privacy')}
          </Link>
        </li>
        <li>
          <button type="button" onClick={leave}>
            <IconLogout size={20} stroke={1.6} aria-hidden />
            {t('account.logout')}
          </button>
        </li>
      </ul>
    </Drawer>
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
