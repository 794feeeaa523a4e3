import { createFileRoute } from '@tanstack/react-router';
import { NotFound } from '~/features/shell/NotFound';

/** Any other address: said inside the frame, so that the way on is at hand. */
export const Route = createFileRoute('/_auth/$')({
  staticData: { title: (t) => t('problem.notFound') },
  component: NotFound,
});
