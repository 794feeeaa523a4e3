import { createFileRoute } from '@tanstack/react-router';
import { ManualPresence } from '~/features/corrections/ManualPresence';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/presensi-manual')({
  staticData: { title: (t) => t('nav.manual') },
  loader: () => loadTexts('corrections'),
  component: ManualPresence,
});
