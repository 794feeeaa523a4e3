import { Alert, Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyContent, PolicyText } from '~/features/policies/queries';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { LeaveGuard } from '~/ui/LeaveGuard';
import classes from './Editor.module.css';
import { EvaluationPart } from './EvaluationFields';
import { HeaderPart } from './HeaderFields';
import { HoursPart } from './HoursFields';
import { PeoplePart } from './PeopleFields';
import { PresencePart } from './PresenceFields';
import { MinimumPart, QuotaPart } from './QuotaFields';
import { RotationPart } from './RotationFields';
import { SlotsPart } from './SlotFields';
import { SupervisionPart } from './SupervisionFields';
import { useEditor } from './useEditor';

interface Props {
  content: PolicyContent;
  stored?: PolicyText;
  onSaved: (saved: PolicyText) => void;
  /** Fetches what is stored now; its version is that on which the own words may be put. */
  onReload?: () => Promise<PolicyText>;
  /** Begins again on what is stored. */
  onDrop?: () => void;
}

const parts = ['header', 'quota', 'people', 'rotation', 'slots', 'supervision', 'hours', 'evaluation'] as const;

export function Editor({ content: first, stored, onSaved, onReload, onDrop }: Props) {
  const { t } = useTranslation(['policyEditor', 'policyText']);
  const form = useRef<HTMLFormElement>(null);
  const editor = useEditor({ content: first, stored });
  const { content, errors, isTyped } = editor;
  const refused = Object.keys(errors).length;
  const part = { rules: content.rules, errors, onRules: editor.onRules };
  const fields = {
    header: <HeaderPart content={content} errors={errors} onContent={editor.onContent} />,
    quota: (
      <>
        <QuotaPart {...part} />
        <MinimumPart {...part} />
      </>
    ),
    people: <PeoplePart {...part} />,
    rotation: <RotationPart {...part} />,
    slots: <SlotsPart {...part} />,
    supervision: <SupervisionPart {...part} />,
    hours: (
      <>
        <HoursPart {...part} />
        <PresencePart {...part} />
      </>
    ),
    evaluation: <EvaluationPart {...part} />,
  } as const satisfies Record<(typeof parts)[number], unknown>;
  const send = () => editor.save(onSaved);
  const onKeys = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  const toFirstError = () => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  return (
    <div className={classes.layout}>
      <nav aria-label={t('parts')} className={classes.nav}>
        <ul className={classes.anchors}>
          {parts.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`policyText:section.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form
        ref={form}
        noValidate
        className={classes.form}
        aria-label={t('form')}
        onKeyDown={onKeys}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <LeaveGuard active={isTyped && !editor.isPending} title={t('leave.title')} question={t('leave.question')} />
        {parts.map((name) => (
          <section key={name} id={name} className={classes.part} aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>{t(`policyText:section.${name}`)}</h2>
            {fields[name]}
          </section>
        ))}
        <div className={classes.save}>
          {editor.isChangedElsewhere ? (
            <Alert role="alert" color="yellow" mb="xs" title={t('changed.title')}>
              <Text size="sm">{t('changed.text')}</Text>
              <Group gap="xs" mt="xs">
                <Button variant="default" onClick={onDrop}>
                  {t('changed.take')}
                </Button>
                <Button
                  loading={editor.isPending}
                  onClick={() => void onReload?.().then(({ version }) => editor.save(onSaved, version))}
                >
                  {t('changed.keep')}
                </Button>
              </Group>
            </Alert>
          ) : refused > 0 ? (
            <Alert role="alert" color="red" mb="xs" p="xs">
              <Group gap="xs" justify="space-between">
                <Text size="sm">{t('refused', { count: refused })}</Text>
                <Button size="compact-sm" variant="default" onClick={toFirstError}>
                  {t('toFirst')}
                </Button>
              </Group>
            </Alert>
          ) : (
            <ErrorAlert error={editor.error} />
          )}
          <Group gap="sm">
            <Button type="submit" loading={editor.isPending} leftSection={<IconDeviceFloppy size={18} aria-hidden />}>
              {t('save')}
            </Button>
            <Text size="sm" role="status" c="var(--tone-warn-text)">
              {isTyped ? t('unsaved') : null}
            </Text>
          </Group>
        </div>
      </form>
    </div>
  );
}
