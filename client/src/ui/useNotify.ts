import { showToast } from '~/lib/toasts';
import { useErrorText } from './useErrorText';

/** Short messages after an action. What the person must act on belongs beside the field or in the page instead. */
export function useNotify() {
  const textOf = useErrorText();
  return {
    done: (message: string) => showToast('done', message),
    failed: (error: unknown, title?: string) => showToast('failed', textOf(error), title),
  };
}
