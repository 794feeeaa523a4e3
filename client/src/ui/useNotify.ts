import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { isNetworkError, problemOf } from '~/api/problem';

/** Short messages after an action. What the person must act on belongs beside the field or in the page instead. */
export function useNotify() {
  const { t } = useTranslation();
  return {
    done: (message: string) => notifications.show({ message, color: 'brand', withBorder: true }),
    failed: (error: unknown, title?: string) => {
      const problem = problemOf(error);
      const hint = isNetworkError(error) ? t('problem.network') : (problem?.detail ?? t('problem.unexpected'));
      notifications.show({
        ...(title ? { title } : {}),
        message: problem?.requestId && problem.status >= 500 ? `${hint} (${t('state.requestId')}: ${problem.requestId})` : hint,
        color: 'red',
        withBorder: true,
        autoClose: 10_000,
      });
    },
  };
}
