import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '~/api/problem';
import { formatDate } from '~/lib/dates';
import { useIsWide } from '~/lib/screen';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { Loaded } from '~/ui/Loaded';
import { useNotify } from '~/ui/useNotify';
import classes from './AskSwap.module.css';
import { type Candidate, candidatesQuery, useAskSwap } from './queries';

interface Props {
  date: string;
  /** My days at home that I may give. */
  homeDays: readonly string[];
  onClose: () => void;
}

/** Three choices: my day, a colleague, their day. They agree first, then the superior decides. */
export function AskSwap({ date, homeDays, onClose }: Props) {
  const { t } = useTranslation(['myRoster', 'common']);
  const wide = useIsWide();
  const notify = useNotify();
  const [given, setGiven] = useState(date);
  const [colleague, setColleague] = useState<Candidate>();
  const [taken, setTaken] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const candidates = useQuery(candidatesQuery(given));
  const ask = useAskSwap(({ colleagueName }) => {
    notify.done(t('ask.done', { name: colleagueName }));
    onClose();
  });
  const refused = fieldErrors(ask.error);
  const isPlaced = ['givenDate', 'takenDate', 'colleagueId', 'reason'].some((field) => field in refused);
  const choose = (next: Candidate | undefined) => {
    setColleague(next);
    setTaken(next?.homeDays[0] ?? '');
    ask.reset();
  };
  const send = () => {
    setTried(true);
    if (!colleague || taken === '' || reason.trim() === '' || ask.isPending) return;
    ask.mutate({
      body: { colleagueId: colleague.employeeId, givenDate: given, takenDate: taken, reason: reason.trim() },
    });
  };
  const dayOptions = (dates: readonly string[]) => dates.map((day) => ({ value: day, label: formatDate(day, 'long') }));
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={!wide}
      title={t('ask.title')}
      closeButtonProps={{ 'aria-label': t('common:state.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <ErrorAlert error={isPlaced ? null : ask.error} />
          <NativeSelect
            label={t('ask.give')}
            value={given}
            data={dayOptions(homeDays)}
            error={refused.givenDate}
            onChange={({ currentTarget }) => {
              setGiven(currentTarget.value);
              choose(undefined);
            }}
          />
          <Loaded query={candidates} rows={4}>
            {(people) => (
              <Colleagues
                people={people}
                chosen={colleague}
                error={refused.colleagueId ?? (tried && !colleague ? t('ask.colleagueMissing') : undefined)}
                onChoose={choose}
              />
            )}
          </Loaded>
          {colleague ? (
            <NativeSelect
              label={t('ask.take', { name: colleague.name })}
              value={taken}
              data={dayOptions(colleague.homeDays)}
              error={refused.takenDate}
              onChange={({ currentTarget }) => setTaken(currentTarget.value)}
            />
          ) : null}
          <Textarea
            label={t('ask.reason')}
            description={t('ask.reasonHint')}
            autosize
            minRows={2}
            maxLength={200}
            value={reason}
            error={refused.reason ?? (tried && reason.trim() === '' ? t('ask.reasonMissing') : undefined)}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:state.cancel')}
            </Button>
            <Button type="submit" loading={ask.isPending}>
              {t('ask.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ColleaguesProps {
  people: readonly Candidate[];
  chosen: Candidate | undefined;
  error: string | undefined;
  onChoose: (person: Candidate | undefined) => void;
}

function Colleagues({ people, chosen, error, onChoose }: ColleaguesProps) {
  const { t } = useTranslation('myRoster');
  const [q, setQ] = useState('');
  if (people.length === 0) return <Text size="sm">{t('ask.nobody')}</Text>;
  const words = q.trim().toLocaleLowerCase();
  const found = people.filter(({ name, unitName }) => `${name} ${unitName}`.toLocaleLowerCase().includes(words));
  return (
    <div>
      <TextInput
        type="search"
        label={t('ask.colleague')}
        placeholder={t('ask.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={q}
        error={error}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
      />
      <div className={classes.people} role="radiogroup" aria-label={t('ask.colleague')}>
        {found.map((person) => (
          <label key={person.employeeId} className={classes.person}>
            <input
              type="radio"
              name="colleague"
              checked={person.employeeId === chosen?.employeeId}
              onChange={() => onChoose(person)}
            />
            <span>
              {person.name}
              <small>{`${person.unitName} · ${t('ask.days', { count: person.homeDays.length })}`}</small>
            </span>
          </label>
        ))}
        {found.length === 0 ? (
          <Text size="sm" p="xs">
            {t('ask.notFound')}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
