import { Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { formatDateTime } from '~/lib/dates';
import { Loaded } from '~/ui/Loaded';
import classes from './Imports.module.css';
import { importsQuery, isHopeless } from './queries';

export function MyImports({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string) => void }) {
  const { t } = useTranslation('imports');
  const zone = useUnitZone();
  const query = useQuery(importsQuery);
  return (
    <section aria-labelledby="my-imports">
      <Title order={2} size="h4" mb={4} id="my-imports">
        {t('mine')}
      </Title>
      <Loaded query={query}>
        {(imports) =>
          imports.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('none')}
            </Text>
          ) : (
            <ul className={classes.mine}>
              {imports.map((one) => {
                const { id, fileName, kind, status, requestedAt } = one;
                const standing = isHopeless(one) ? t('hopeless') : t(`status.${status}`);
                return (
                  <li key={id}>
                    <UnstyledButton aria-current={id === chosen || undefined} onClick={() => onChoose(id)}>
                      <Text size="sm" fw={600} truncate>
                        {fileName}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {`${t(`kind.${kind}`)} · ${standing} · ${formatDateTime(requestedAt, zone)}`}
                      </Text>
                    </UnstyledButton>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
