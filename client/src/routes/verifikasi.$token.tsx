import { createFileRoute } from '@tanstack/react-router';
import { Bare } from '~/features/shell/Bare';
import { VerifyPage } from '~/features/verify/VerifyPage';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/verifikasi/$token')({
  staticData: { title: (t) => t('nav.verify') },
  loader: () => loadTexts('verify'),
  component: Verify,
});

function Verify() {
  return (
    <Bare>
      <VerifyPage token={Route.useParams().token} />
    </Bare>
  );
}
