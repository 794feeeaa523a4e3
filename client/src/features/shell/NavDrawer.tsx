import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavSections } from './NavSections';
import type { NavEntry } from './nav';

interface Props {
  entries: readonly NavEntry[];
  opened: boolean;
  onClose: () => void;
}

export default function NavDrawer({ entries, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={280}
      title={t('app.name')}
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <NavSections entries={entries} onChosen={onClose} />
    </Drawer>
  );
}
