import { createFileRoute, redirect } from '@tanstack/react-router';
import { homeOf } from '~/features/shell/nav';
import { isWide } from '~/lib/screen';

export const Route = createFileRoute('/_auth/')({
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me.roles, isWide()), replace: true });
  },
});
