import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { fetchEarly, part } from '~/ui/part';
import classes from './AccountMenu.module.css';

const loadPanel = () => import('./AccountPanel');
const AccountPanel = part(loadPanel);

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
  const { employee, unit } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, { open: want }] = useDisclosure(false);
  const show = () => {
    want();
    open();
  };
  return (
    <>
      <UnstyledButton
        className={classes.target}
        aria-label={t('account.open', { name: employee.name })}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onPointerEnter={() => fetchEarly(loadPanel)}
        onClick={show}
      >
        <span className={classes.initials} aria-hidden>
          {initials(employee.name)}
        </span>
        {named ? (
          <>
            <span className={classes.who}>
              <span className={classes.name}>{employee.name}</span>
              <span className={classes.unit}>{unit.name}</span>
            </span>
            <IconChevronRight size={16} aria-hidden />
          </>
        ) : null}
      </UnstyledButton>
      {wanted ? <AccountPanel opened={opened} onClose={close} /> : null}
    </>
  );
}
