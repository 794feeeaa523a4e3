import { VisuallyHidden } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from './queries';
import { type Shown, useBoardLive } from './useBoardLive';

/** Follows what changes and says it to who does not see it. By itself, so that saying it does not draw the board once more. */
export function BoardNews(shown: Shown) {
  const { t } = useTranslation('board');
  return <VisuallyHidden role="status">{saidOf(useBoardLive(shown), t)}</VisuallyHidden>;
}

function saidOf(changed: readonly BoardRow[], t: TFunction<'board'>): string {
  const [only] = changed;
  if (!only) return '';
  return changed.length === 1 ? t('updated', { name: only.name }) : t('updatedMany', { count: changed.length });
}
