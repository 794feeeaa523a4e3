import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Policies.module.css';
import type { Slot } from './queries';
import { Section } from './Section';
import { daysInWords, dueInWords, inLanguage, joined, opensInWords } from './words';

/** In the order of the day, as the clock times stand; those that follow the working hours are near theirs. */
const inOrder = (slots: readonly Slot[]) =>
  slots.toSorted((a, b) => a.opensAt.localeCompare(b.opensAt) || a.dueAt.localeCompare(b.dueAt));

export function TextSlots({ slots }: { slots: readonly Slot[] }) {
  const { t } = useTranslation(['policyText', 'words']);
  return (
    <Section id="titik-kontrol" title={t('section.slots')}>
      <ol className={classes.slots}>
        {inOrder(slots).map((slot) => (
          <li key={slot.code} className={classes.slot}>
            <div>
              <Text fw={600}>{inLanguage(slot.title)}</Text>
              {inLanguage(slot.title) === t(`slot.kind.${slot.kind}`) ? null : (
                <Text size="sm" c="dimmed">
                  {t(`slot.kind.${slot.kind}`)}
                </Text>
              )}
            </div>
            <div className="numbers">
              <Text size="sm">{t('slot.opensText', { at: opensInWords(t, slot) })}</Text>
              <Text size="sm">{t('slot.dueText', { at: dueInWords(t, slot) })}</Text>
              <Text size="sm" c="dimmed">
                {slot.remindMinutesBefore === 0
                  ? t('slot.noReminder')
                  : t('slot.reminder', { minutes: slot.remindMinutesBefore })}
              </Text>
              <Text size="sm" c="dimmed">
                {t('slot.listed', { minutes: slot.listedAfterMinutes })}
              </Text>
            </div>
            <div>
              <Text size="sm">
                {t('slot.days', {
                  modes: slot.modes.map((mode) => t(`words:mode.${mode}`)).join(', '),
                  days: slot.weekdays.length === 0 ? t('slot.everyDay') : daysInWords(t, slot.weekdays),
                })}
              </Text>
              <Text size="sm" c="dimmed">
                {slot.evidence.length === 0
                  ? t('slot.noEvidence')
                  : t('slot.evidenceText', {
                      list: joined(slot.evidence.map((evidence) => t(`words:evidence.${evidence}`))),
                    })}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
