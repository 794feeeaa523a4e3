import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '~/ui/ConfirmButton';

interface Props {
  /** There is a proposal already, with what was changed in it by hand. */
  replaces: boolean;
  pending: boolean;
  onGenerate: () => void;
}

export function GenerateButton({ replaces, pending, onGenerate }: Props) {
  const { t } = useTranslation('roster');
  return replaces ? (
    <ConfirmButton
      size="xs"
      variant="default"
      loading={pending}
      title={t('generate.again')}
      question={t('generate.replaces')}
      confirm={t('generate.confirm')}
      onConfirm={onGenerate}
    >
      {t('generate.again')}
    </ConfirmButton>
  ) : (
    <Button
      size="xs"
      loading={pending}
      onClick={({ detail }) => {
        // The second press of a double click: a quick answer may have come between the two.
        if (detail < 2) onGenerate();
      }}
    >
      {t('generate.one')}
    </Button>
  );
}
