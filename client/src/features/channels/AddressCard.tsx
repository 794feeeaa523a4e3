import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconBrandWhatsapp, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { useNotify } from '~/ui/useNotify';
import { ContactLine } from './ContactLine';
import { type ChannelState, type Contact, useConfirm, useRemove, useSetAddress } from './queries';

interface Props {
  channel: 'email' | 'whatsApp';
  state: ChannelState;
  /** What the personnel record says, as a suggestion. */
  known: string;
}

/** My e-mail address or WhatsApp number: given, confirmed by a code, used. */
export function AddressCard({ channel, state, known }: Props) {
  const { t } = useTranslation('channels');
  const [changing, setChanging] = useState(false);
  const used = state.contacts.find((contact) => contact.confirmed);
  const waiting = state.contacts.find((contact) => !contact.confirmed);
  const Sign = channel === 'email' ? IconMail : IconBrandWhatsapp;
  return (
    <Paper p="md" component="section" aria-label={t(`channels.${channel}`)}>
      <Stack gap="sm">
        <Group gap="xs">
          <Sign size={20} stroke={1.6} aria-hidden />
          <Title order={2} size="h5">
            {t(`channels.${channel}`)}
          </Title>
        </Group>
        {state.available ? (
          <>
            {used ? <ContactLine contact={used} /> : null}
            {waiting ? (
              <Code key={waiting.id} contact={waiting} />
            ) : used && !changing ? (
              <Button variant="subtle" size="xs" style={{ alignSelf: 'start' }} onClick={() => setChanging(true)}>
                {t('change')}
              </Button>
            ) : (
              <Ask channel={channel} known={used ? '' : known} onSent={() => setChanging(false)} />
            )}
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('unavailable')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Ask({ channel, known, onSent }: { channel: 'email' | 'whatsApp'; known: string; onSent: () => void }) {
  const { t } = useTranslation('channels');
  const set = useSetAddress();
  const form = useForm({ initialValues: { address: known } });
  const send = () =>
    set.mutate(
      { params: { path: { channel } }, body: { address: form.values.address.trim() } },
      { onSuccess: onSent, onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  return (
    <form onSubmit={form.onSubmit(send)}>
      <Stack gap="xs">
        <TextInput
          required
          type={channel === 'email' ? 'email' : 'tel'}
          autoComplete={channel === 'email' ? 'email' : 'tel'}
          label={t(`address.${channel}`)}
          {...(known === '' ? {} : { description: t('known') })}
          {...form.getInputProps('address')}
        />
        {Object.keys(form.errors).length === 0 ? <ErrorAlert error={set.error} /> : null}
        <Button type="submit" loading={set.isPending} style={{ alignSelf: 'start' }}>
          {t('sendCode')}
        </Button>
      </Stack>
    </form>
  );
}

function Code({ contact }: { contact: Contact }) {
  const { t } = useTranslation('channels');
  const notify = useNotify();
  const confirm = useConfirm();
  const remove = useRemove();
  const [code, setCode] = useState('');
  const say = (said: string) =>
    confirm.mutate(
      { params: { path: { id: contact.id } }, body: { code: said } },
      { onSuccess: () => notify.done(t('confirmed')), onError: () => setCode('') },
    );
  return (
    <Stack gap="xs">
      <Text size="sm">{t('codeSent', { address: contact.address })}</Text>
      <TextInput
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        w={140}
        value={code}
        readOnly={confirm.isPending}
        onChange={({ currentTarget }) => {
          const digits = currentTarget.value.replaceAll(/\D/g, '');
          setCode(digits);
          if (digits.length === 6) say(digits);
        }}
      />
      <ErrorAlert error={confirm.error ?? remove.error} />
      <Button
        variant="subtle"
        size="xs"
        style={{ alignSelf: 'start' }}
        loading={remove.isPending}
        onClick={() => remove.mutate({ params: { path: { id: contact.id } } })}
      >
        {t('otherAddress')}
      </Button>
    </Stack>
  );
}
