import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { presetsQuery } from '~/features/policies/queries';
import { EmptyState } from '~/ui/EmptyState';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { StatusBadge } from '~/ui/StatusBadge';
import { useNotify } from '~/ui/useNotify';
import { Editor } from './Editor';
import classes from './Editor.module.css';

/** The rule of the land in 2026: who begins from nothing begins from it. */
const usual = 'jumat-2026';

export function NewPolicyPage({ preset: code }: { preset: string | undefined }) {
  const { t } = useTranslation('policyEditor');
  const presets = useSuspenseQuery(presetsQuery).data;
  const preset = presets.find((one) => one.code === code);
  const navigate = useNavigate();
  const notify = useNotify();
  if (preset) {
    return (
      <>
        <PageHeader
          title={t('new')}
          description={t('from', { title: preset.title })}
          actions={
            <ButtonLink variant="default" to="/kebijakan/baru" search={{}}>
              {t('otherPreset')}
            </ButtonLink>
          }
        />
        <Editor
          key={preset.code}
          content={preset.content}
          onSaved={({ policy }) => {
            notify.done(t('saved'));
            void navigate({
              to: '/kebijakan/$id/ubah',
              params: { id: policy.id },
              replace: true,
              ignoreBlocker: true,
            });
          }}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t('choose')}
        actions={
          presets.some((one) => one.code === usual) ? (
            <ButtonLink variant="default" to="/kebijakan/baru" search={{ preset: usual }}>
              {t('fromUsual')}
            </ButtonLink>
          ) : null
        }
      />
      {presets.length === 0 ? <EmptyState title={t('noPresets')} /> : null}
      <ul className={classes.presets}>
        {presets.map((one) => (
          <li key={one.code} className={classes.preset}>
            <Text fw={650} component="h2" size="md">
              {one.title}
            </Text>
            <Text size="sm" c="dimmed">
              {t('by', { number: one.content.number, signer: one.content.signer })}
            </Text>
            <ul>
              {one.notes.map((note) => (
                <li key={note.source + note.text}>
                  <StatusBadge tone="neutral">{note.source}</StatusBadge> {note.text}
                </li>
              ))}
            </ul>
            <div>
              <ButtonLink to="/kebijakan/baru" search={{ preset: one.code }} aria-label={t('useNamed', one)}>
                {t('use')}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
