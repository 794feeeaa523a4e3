import { useTranslation } from 'react-i18next';
import { isNetworkError, problemOf } from '~/api/problem';

/** One sentence for any failure: the server's own where it gave one. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (isNetworkError(error)) return t('problem.networkHint');
    const problem = problemOf(error);
    const text = problem?.detail ?? t('problem.unexpected');
    return problem?.requestId && problem.status >= 500
      ? `${text} (${t('state.requestId')}: ${problem.requestId})`
      : text;
  };
}
