import {
  Button,
  Group,
  NativeSelect,
  Paper,
  Radio,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemOf } from '~/api/problem';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { LeaveGuard } from '~/ui/LeaveGuard';
import { useNotify } from '~/ui/useNotify';
import classes from './Channels.module.css';
import { type Choice, type Pace, type Settings, useChoose } from './queries';

const paces: readonly Pace[] = ['atOnce', 'daily', 'off'];
const channels = ['email', 'whatsApp', 'webPush'] as const;
const hour = (time: string) => time.slice(0, 5);

/** Which topic comes how soon by which channel, and when it is quiet. */
export function Choices({ settings }: { settings: Settings }) {
  const { t } = useTranslation('channels');
  const notify = useNotify();
  const choose = useChoose();
  const form = useForm({
    initialValues: {
      topics: settings.topics,
      quiet: settings.quietFrom !== null,
      quietFrom: hour(settings.quietFrom ?? '20:00'),
      quietTo: hour(settings.quietTo ?? '06:00'),
      digestAt: hour(settings.digestAt),
      language: settings.language,
    },
  });
  const save = () => {
    const { topics, quiet, quietFrom, quietTo, digestAt, language } = form.values;
    choose.mutate(
      {
        params: { header: { 'If-Match': `"${settings.version}"` } },
        body: { topics, quietFrom: quiet ? quietFrom : null, quietTo: quiet ? quietTo : null, digestAt, language },
      },
      { onSuccess: () => notify.done(t('saved')), onError: (error) => form.setErrors(fieldErrors(error)) },
    );
  };
  const here = channels.filter((name) => settings.channels.find(({ channel }) => channel === name)?.available);
  return (
    <Paper p="md" component="form" onSubmit={form.onSubmit(save)} aria-label={t('choices')}>
      <LeaveGuard active={form.isDirty()} title={t('leave')} question={t('leaveAsk')} />
      <Stack gap="md">
        <div>
          <Title order={2} size="h5">
            {t('choices')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('choicesHint')}
          </Text>
        </div>
        {here.length === 0 ? null : (
          <ul className={classes.topics}>
            {form.values.topics.map((choice, index) => (
              <Topic
                key={choice.topic}
                choice={choice}
                channels={here}
                onChange={(channel, pace) => form.setFieldValue(`topics.${index}.${channel}`, pace)}
              />
            ))}
          </ul>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Stack gap="xs">
            <Switch
              label={t('quiet')}
              description={t('quietHint')}
              {...form.getInputProps('quiet', { type: 'checkbox' })}
            />
            <Group grow gap="xs">
              <TextInput
                type="time"
                label={t('from')}
                required={form.values.quiet}
                disabled={!form.values.quiet}
                {...form.getInputProps('quietFrom')}
              />
              <TextInput
                type="time"
                label={t('to')}
                required={form.values.quiet}
                disabled={!form.values.quiet}
                {...form.getInputProps('quietTo')}
              />
            </Group>
          </Stack>
          <Stack gap="xs">
            <TextInput
              type="time"
              required
              label={t('digestAt')}
              description={t('digestHint')}
              {...form.getInputProps('digestAt')}
            />
            <Radio.Group label={t('language')} {...form.getInputProps('language')}>
              <Group mt={4}>
                <Radio value="id" label="Indonesia" />
                <Radio value="en" label="English" />
              </Group>
            </Radio.Group>
          </Stack>
        </SimpleGrid>
        {problemOf(choose.error)?.code === 'invalid' ? null : <ErrorAlert error={choose.error} />}
        <Button type="submit" loading={choose.isPending} disabled={!form.isDirty()} style={{ alignSelf: 'start' }}>
          {t('save')}
        </Button>
      </Stack>
    </Paper>
  );
}

interface TopicProps {
  choice: Choice;
  channels: readonly (typeof channels)[number][];
  onChange: (channel: (typeof channels)[number], pace: Pace) => void;
}

function Topic({ choice, channels: here, onChange }: TopicProps) {
  const { t } = useTranslation('channels');
  return (
    <li>
      <fieldset className={classes.topic}>
        <legend>
          <Text span fw={600}>
            {t(`topics.${choice.topic}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`topicHints.${choice.topic}`)}
          </Text>
        </legend>
        {here.map((channel) => (
          <NativeSelect
            key={channel}
            label={t(`channels.${channel}`)}
            value={choice[channel]}
            onChange={({ currentTarget }) => {
              const pace = paces.find((known) => known === currentTarget.value);
              if (pace) onChange(channel, pace);
            }}
            data={paces
              // A call is answered within minutes: once a day is no choice for it.
              .filter((pace) => choice.topic !== 'calls' || pace !== 'daily')
              .map((pace) => ({ value: pace, label: t(`paces.${pace}`) }))}
          />
        ))}
      </fieldset>
    </li>
  );
}
