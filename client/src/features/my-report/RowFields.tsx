import { ActionIcon, Group, Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '~/api/useEvidence';
import { QuantityInput } from '~/ui/QuantityInput';
import type { Draft } from './draft';
import { RowEvidence } from './RowEvidence';

interface Props {
  evidence: Evidence;
  form: UseFormReturnType<Draft>;
  index: number;
  count: number;
}

export function RowFields({ form, index, count, evidence }: Props) {
  const { t } = useTranslation('report');
  const number = index + 1;
  const row = form.values.rows[index];
  const field = (name: string) => form.getInputProps(`rows.${index}.${name}`);
  const text = (name: 'from' | 'to' | 'remark') => {
    const { value, onChange, ...rest } = field(name);
    return {
      ...rest,
      value: value === null ? '' : String(value).slice(0, name === 'remark' ? undefined : 5),
      onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => onChange(currentTarget.value || null),
    };
  };
  return (
    <Paper p="md" component="fieldset" aria-label={t('row', { number })} m={0}>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>{t('row', { number })}</Text>
        <Group gap={4}>
          <ActionIcon
            variant="subtle"
            disabled={index === 0}
            aria-label={t('up', { number })}
            onClick={() => form.reorderListItem('rows', { from: index, to: index - 1 })}
          >
            <IconArrowUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            disabled={number === count}
            aria-label={t('down', { number })}
            onClick={() => form.reorderListItem('rows', { from: index, to: index + 1 })}
          >
            <IconArrowDown size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('remove', { number })}
            onClick={() => {
              if (row) evidence.removeOf(row.key);
              form.removeListItem('rows', index);
            }}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <TextInput label={t('activity')} {...field('activity')} />
      <TextInput label={t('output')} mt="xs" {...field('output')} />
      <SimpleGrid cols={2} spacing="xs" mt="xs">
        <QuantityInput label={t('quantity')} {...field('quantity')} />
        <TextInput label={t('unit')} {...field('outputUnit')} />
        <TextInput type="time" label={t('from')} {...text('from')} />
        <TextInput type="time" label={t('to')} {...text('to')} />
      </SimpleGrid>
      <TextInput label={t('remark')} mt="xs" {...text('remark')} />
      <RowEvidence
        place={row?.key ?? ''}
        ids={row?.fileIds ?? []}
        evidence={evidence}
        error={form.errors[`rows.${index}.fileIds`]}
        onIds={(ids) => form.setFieldValue(`rows.${index}.fileIds`, ids)}
      />
    </Paper>
  );
}
