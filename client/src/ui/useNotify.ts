import { notifications } from '@mantine/notifications';
import { useErrorText } from './useErrorText';

/** Short messages after an action. What the person must act on belongs beside the field or in the page instead. */
export function useNotify() {
  const textOf = useErrorText();
  return {
    done: (message: string) => notifications.show({ message, color: 'brand', withBorder: true }),
    failed: (error: unknown, title?: string) =>
      notifications.show({
        ...(title ? { title } : {}),
        message: textOf(error),
        color: 'red',
        withBorder: true,
        autoClose: 10_000,
      }),
  };
}
