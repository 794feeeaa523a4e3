import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { isWorkDate } from '~/lib/dates';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { useDeclareClosure } from './queries';

interface Props {
  unitId: string | undefined;
  onClose: () => void;
}

/** Heads and officers close what is theirs. */
export function useMayClose(): boolean {
  const { leads, roles } = useMe();
  return leads.length > 0 || roles.includes('unitOfficer');
}

export function CloseUnitButton({ unitId }: { unitId: string | undefined }) {
  const { t } = useTranslation('roster');
  const [opened, { open, close }] = useDisclosure(false);
  return useMayClose() ? (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {t('closures.declare')}
      </Button>
      {opened ? <DeclareClosure unitId={unitId} onClose={close} /> : null}
    </>
  ) : null;
}

function DeclareClosure({ unitId, onClose }: Props) {
  const { t } = useTranslation(['roster', 'common']);
  const { today } = useMe();
  const units = useSuspenseQuery(unitsQuery).data;
  const notify = useNotify();
  const declare = useDeclareClosure(({ unitName }) => {
    notify.done(t('closures.declared', { unit: unitName }));
    onClose();
  });
  const form = useForm({
    initialValues: { unitId: unitId ?? units[0]?.id ?? '', from: today, to: today, reason: '' },
    validate: {
      from: (from) => (isWorkDate(from) ? null : t('change.toMissing')),
      to: (to, { from }) => (isWorkDate(to) && to >= from ? null : t('change.toMissing')),
      reason: (reason) => (reason.trim() === '' ? t('change.reasonMissing') : null),
    },
  });
  const refused = fieldErrors(declare.error);
  const isPlaced = Object.keys(refused).some((field) => field in form.values);
  const send = form.onSubmit((body) => {
    if (declare.isPending) return;
    declare.mutate(
      { body: { ...body, reason: body.reason.trim() } },
      { onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('closures.declare')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <form noValidate onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm">{t('closures.effect')}</Text>
          <ErrorAlert error={isPlaced ? null : declare.error} />
          <NativeSelect
            label={t('unit')}
            data={units.map(({ id, name, depth }) => ({ value: id, label: `${' '.repeat(depth)}${name}` }))}
            {...form.getInputProps('unitId')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <TextInput type="date" min={today} label={t('change.from')} {...form.getInputProps('from')} />
            <TextInput type="date" min={form.values.from} label={t('change.to')} {...form.getInputProps('to')} />
          </SimpleGrid>
          <Textarea label={t('change.reason')} autosize minRows={2} maxLength={200} {...form.getInputProps('reason')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" color="red" loading={declare.isPending}>
              {t('closures.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
