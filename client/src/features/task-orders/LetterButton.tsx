import { Button, type ButtonProps } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '~/lib/csv';
import { useNotify } from '~/ui/useNotify';
import { fetchLetter } from './queries';

interface Props extends ButtonProps {
  order: { id: string; number: string | null; from: string };
}

export function LetterButton({ order, ...button }: Props) {
  const { t } = useTranslation('spt');
  const notify = useNotify();
  const letter = useMutation({
    mutationFn: () => fetchLetter(order.id),
    onSuccess: (pdf) => download(`SPT-${(order.number ?? order.from).replaceAll(/[^\w.-]+/g, '-')}.pdf`, pdf),
    onError: (error) => notify.failed(error, t('letterFailed')),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      {...button}
      loading={letter.isPending}
      onClick={() => letter.mutate()}
    >
      {t('letter')}
    </Button>
  );
}
