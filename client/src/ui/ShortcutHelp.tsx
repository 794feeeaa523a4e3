import { ActionIcon, Kbd, Modal, Switch, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKeys, useKeysWanted, wantKeys } from '~/lib/keys';

interface Props {
  shortcuts: readonly { keys: readonly string[]; does: string }[];
}

/** What the keyboard does on this page; `?` opens it. */
export function ShortcutHelp({ shortcuts }: Props) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const wanted = useKeysWanted();
  useKeys({ '?': open });
  return (
    <>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('keys.title')}
        title={t('keys.title')}
        onClick={open}
        visibleFrom="sm"
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
      <Modal
        opened={opened}
        onClose={close}
        title={t('keys.title')}
        closeButtonProps={{ 'aria-label': t('state.close') }}
      >
        <Table>
          <Table.Tbody>
            {[...shortcuts, { keys: ['?'], does: t('keys.help') }].map(({ keys, does }) => (
              <Table.Tr key={does}>
                <Table.Td w={130}>
                  {keys.map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          mt="md"
          checked={wanted}
          label={t('keys.wanted')}
          description={t('keys.wantedHint')}
          onChange={({ currentTarget }) => wantKeys(currentTarget.checked)}
        />
      </Modal>
    </>
  );
}
