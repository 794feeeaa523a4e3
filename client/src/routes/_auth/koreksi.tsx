import { createFileRoute } from '@tanstack/react-router';
import { Queue } from '~/features/corrections/Queue';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/koreksi')({
  staticData: { title: (t) => t('nav.corrections') },
  loader: () => loadTexts('corrections'),
  component: Queue,
});
