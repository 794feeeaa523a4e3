import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '~/ui/Loaded';
import classes from './Checks.module.css';
import { drawQuery } from './queries';

/** The draw can be checked by anybody: its fingerprint before the day, the seed and the method after it. */
export function DrawNote({ date, commitment }: { date: string; commitment: string }) {
  const { t } = useTranslation('checks');
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.draw} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('draw.title')}</summary>
      <Text size="sm" my={4} maw="75ch">
        {t('draw.explained')}
      </Text>
      <dl>
        <dt>{t('draw.commitment')}</dt>
        <dd>
          <code>{commitment}</code>
        </dd>
      </dl>
      {opened ? <Seed date={date} /> : null}
    </details>
  );
}

function Seed({ date }: { date: string }) {
  const { t } = useTranslation('checks');
  const query = useQuery(drawQuery(date));
  return (
    <Loaded query={query}>
      {({ seed, method }) => (
        <>
          <dl>
            <dt>{t('draw.seed')}</dt>
            <dd>{seed ? <code>{seed}</code> : t('draw.notYet')}</dd>
          </dl>
          <Text size="sm" c="dimmed" maw="75ch">
            {method}
          </Text>
        </>
      )}
    </Loaded>
  );
}
