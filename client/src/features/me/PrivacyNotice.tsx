import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { type Icon, IconBriefcase, IconCamera, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './PrivacyNotice.module.css';

const signs = { location: IconMapPin, photo: IconCamera, work: IconBriefcase } as const satisfies Record<string, Icon>;
const kinds = ['location', 'photo', 'work'] as const;
const rights = ['see', 'export', 'rectify', 'reply'] as const;

/** What UU 27/2022 asks us to tell before the first record is made: what, why, for how long, and the person's rights. */
export function PrivacyNotice({ agency }: { agency: string }) {
  const { t } = useTranslation('privacy');
  return (
    <Stack gap="md">
      {kinds.map((kind) => {
        const Sign = signs[kind];
        return (
          <Paper key={kind} component="section" p="md" aria-labelledby={`privacy-${kind}`}>
            <div className={classes.title}>
              <Sign size={22} stroke={1.6} color="var(--mantine-color-anchor)" aria-hidden />
              <Title order={2} size="h3" id={`privacy-${kind}`}>
                {t(`items.${kind}.name`)}
              </Title>
            </div>
            <dl className={classes.facts}>
              {(['what', 'why', 'howLong'] as const).map((fact) => (
                <div key={fact}>
                  <dt>{t(fact)}</dt>
                  <dd>{t(`items.${kind}.${fact}`)}</dd>
                </div>
              ))}
            </dl>
          </Paper>
        );
      })}
      <section aria-labelledby="privacy-rights">
        <Title order={2} size="h3" id="privacy-rights" mb={4}>
          {t('rights')}
        </Title>
        <List size="sm" spacing={2} withPadding>
          {rights.map((right) => (
            <List.Item key={right}>{t(`rightsList.${right}`)}</List.Item>
          ))}
        </List>
      </section>
      <Text size="sm" c="dimmed">
        {t('basis', { agency })}
      </Text>
    </Stack>
  );
}
