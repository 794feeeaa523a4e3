import { useMatches, useRouter } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name for the browser tab and for who hears the page instead of seeing it. */
    title?: (t: TFunction) => string;
  }
}

/** Names the page in the browser and moves the focus to its heading, as a full page load would. */
export function Arrival() {
  const { t } = useTranslation();
  const router = useRouter();
  const title = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
  return <title>{title ? `${title(t)} · ${t('app.name')}` : t('app.name')}</title>;
}
