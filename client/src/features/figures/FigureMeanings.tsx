import { Anchor, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '~/i18n';
import { type FigureDefinition, figuresQuery } from './queries';

/** "Apa artinya angka ini?": what is counted, out of what, from where and why, in the server's words. */
export function FigureMeanings() {
  const { t } = useTranslation('figures');
  const [opened, { open, close }] = useDisclosure(false);
  const definitions = useSuspenseQuery(figuresQuery).data;
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={open} data-noprint>
        {t('ask')}
      </Anchor>
      <Modal
        opened={opened}
        onClose={close}
        title={t('title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="md">
          {definitions.map((figure) => (
            <Meaning key={figure.code} figure={figure} />
          ))}
        </Stack>
      </Modal>
    </>
  );
}

function Meaning({ figure }: { figure: FigureDefinition }) {
  const { t } = useTranslation('figures');
  const language = currentLanguage();
  return (
    <section>
      <Title order={3} size="h5">
        {figure.name[language]}
      </Title>
      <Text size="sm">{figure.counted[language]}</Text>
      {figure.outOf ? <Text size="sm">{t('outOf', { what: figure.outOf[language] })}</Text> : null}
      <Text size="xs" c="dimmed">
        {t('from', { columns: figure.columns.join(', '), source: figure.source.join(', ') })}
      </Text>
    </section>
  );
}
