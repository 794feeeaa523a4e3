import { createFileRoute, redirect } from '@tanstack/react-router';
import { LoginFailed } from '~/features/shell/LoginFailed';
import { completeLogin } from '~/lib/session';

export const Route = createFileRoute('/auth/callback')({
  beforeLoad: async ({ location }) => {
    const href = await completeLogin(window.location.origin + location.href);
    throw redirect({ href, replace: true });
  },
  errorComponent: LoginFailed,
});
