import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_auth/kebijakan/baru')({ component: () => null });
