import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { ReturnForm } from './ReturnForm';

interface Props {
  /** Said with the buttons, so that a list of them can be told apart by ear. */
  subject: string;
  pending: boolean;
  error: unknown;
  asking: boolean;
  onAsking: (asking: boolean) => void;
  onAccept: () => void;
  onReturn: (note: string) => void;
}

/** Accept, or return with a note that says what is missing. */
export function Decision({ subject, pending, error, asking, onAsking, onAccept, onReturn }: Props) {
  const { t } = useTranslation('review');
  if (asking)
    return <ReturnForm pending={pending} error={error} onCancel={() => onAsking(false)} onReturn={onReturn} />;
  return (
    <div>
      <ErrorAlert error={error} />
      <Group gap="xs">
        <Button
          size="xs"
          loading={pending}
          leftSection={<IconCheck size={16} aria-hidden />}
          aria-label={`${t('accept')}: ${subject}`}
          onClick={onAccept}
        >
          {t('accept')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={pending}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          aria-label={`${t('return')}: ${subject}`}
          onClick={() => onAsking(true)}
        >
          {t('return')}
        </Button>
      </Group>
    </div>
  );
}
