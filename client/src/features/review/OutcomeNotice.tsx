import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './queries';

interface Props {
  outcome: Outcome;
  nameOf: (id: string) => string;
  /** Where it was not about accepting: how many were done, and how many could not be. */
  words?: { done: (count: number) => string; refused: (count: number) => string };
  onClose: () => void;
}

/** What became of each row of a bulk decision. */
export function OutcomeNotice({ outcome, nameOf, words, onClose }: Props) {
  const { t } = useTranslation('review');
  const { done: doneOf, refused: refusedOf } = words ?? {
    done: (count: number) => t('outcome.done', { count }),
    refused: (count: number) => t('outcome.refused', { count }),
  };
  const { done, refused } = outcome;
  const Sign = refused.length > 0 ? IconAlertTriangle : IconCheck;
  return (
    <Alert
      role="status"
      mb="sm"
      p="xs"
      color={refused.length > 0 ? 'red' : 'brand'}
      icon={<Sign size={20} aria-hidden />}
      withCloseButton
      closeButtonLabel={t('outcome.close')}
      onClose={onClose}
    >
      <Text size="sm" fw={600}>
        {doneOf(done.length)}
        {refused.length > 0 ? ` · ${refusedOf(refused.length)}` : ''}
      </Text>
      {refused.length > 0 ? (
        <List size="sm" aria-label={t('outcome.reasons')}>
          {refused.map(({ id, message }) => (
            <List.Item key={id}>{`${nameOf(id)}: ${message}`}</List.Item>
          ))}
        </List>
      ) : null}
    </Alert>
  );
}
