import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '~/ui/ErrorAlert';
import classes from './Panel.module.css';
import type { useDraft } from './useDraft';

/** What is chosen and not saved, and what stands in the way of saving it. */
export function DraftBar({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation('roster');
  if (draft.count === 0 && !draft.canUndo && !draft.changed && draft.error === null) return null;
  return (
    <section className={classes.bar} aria-label={t('draft.name')}>
      {draft.changed ? (
        <Alert role="alert" color="yellow" title={t('draft.changed')} w="100%">
          <Text size="sm">{t('draft.changedHint')}</Text>
          <Button size="xs" mt="xs" onClick={() => void draft.reload()}>
            {t('draft.reload')}
          </Button>
        </Alert>
      ) : null}
      <ErrorAlert error={draft.error} />
      <Text size="sm" fw={600} role="status">
        {t('draft.count', { count: draft.count })}
      </Text>
      <Button size="xs" variant="default" disabled={!draft.canUndo || draft.saving} onClick={draft.undo}>
        {t('draft.undo')}
      </Button>
      <Button size="xs" variant="default" disabled={draft.saving} onClick={draft.drop}>
        {t('draft.drop')}
      </Button>
      <Button
        size="xs"
        loading={draft.saving}
        disabled={draft.count === 0 || draft.changed}
        onClick={() => void draft.store()}
      >
        {t('draft.save')}
      </Button>
    </section>
  );
}
