import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_auth/kebijakan/$id/ubah')({ component: () => null });
