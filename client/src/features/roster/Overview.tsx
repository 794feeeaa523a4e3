import { Alert, Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { unitsQuery } from '~/features/review/queries';
import { formatDate } from '~/lib/dates';
import { ConfirmButton } from '~/ui/ConfirmButton';
import { ErrorAlert } from '~/ui/ErrorAlert';
import { TextLink } from '~/ui/links';
import { StatusBadge } from '~/ui/StatusBadge';
import { Closures } from './Closures';
import { CloseUnitButton } from './DeclareClosure';
import { type OfficeRoster, useGenerate } from './queries';
import { RosterHeader } from './RosterHeader';
import { RunProgress } from './RunProgress';
import type { RosterSearch } from './search';

interface Props {
  offices: readonly OfficeRoster[];
  month: string;
  run: string | undefined;
  onSearch: (patch: Partial<RosterSearch>, replace?: boolean) => void;
}

/** All offices of a month: those without a roster for the next working day first. */
export function Overview({ offices, month, run, onSearch }: Props) {
  const { t } = useTranslation('roster');
  const { roles } = useMe();
  const root = useSuspenseQuery(unitsQuery).data.find(({ parentId }) => parentId === null);
  const generate = useGenerate(({ runId }) => onSearch({ run: runId }, true));
  const alarms = offices.filter(({ missingOn }) => missingOn !== null);
  const ordered = [...alarms, ...offices.filter(({ missingOn }) => missingOn === null)];
  const [first] = alarms;
  const done = offices.filter((one) => one.publishedDays === one.workingDays).length;
  return (
    <>
      <RosterHeader title={t('title')} month={month} onMonth={(bulan) => onSearch({ bulan, run: undefined })}>
        {roles.includes('personnelAdmin') && root ? (
          <ConfirmButton
            size="xs"
            loading={generate.isPending}
            title={t('generate.all')}
            question={t('generate.allQuestion', { month: formatDate(month, 'month') })}
            confirm={t('generate.confirm')}
            onConfirm={() => generate.mutate({ body: { unitId: root.id, month } })}
          >
            {t('generate.all')}
          </ConfirmButton>
        ) : null}
        <CloseUnitButton unitId={undefined} />
      </RosterHeader>
      <ErrorAlert error={generate.error} />
      {run ? <RunProgress id={run} onClose={() => onSearch({ run: undefined }, true)} /> : null}
      {first?.missingOn ? (
        <Alert
          role="alert"
          color="red"
          mb="xs"
          icon={<IconAlertTriangle size={20} aria-hidden />}
          title={t('missing.title', { date: formatDate(first.missingOn, 'long') })}
        >
          {t('missing.offices', { count: alarms.length })}
        </Alert>
      ) : null}
      <Text size="sm" c="dimmed" mb={6}>
        {t('overview.done', { done, all: offices.length })}
      </Text>
      <Table.ScrollContainer minWidth={480}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('overview.office')}</Table.Th>
              <Table.Th>{t('overview.status')}</Table.Th>
              <Table.Th ta="right">{t('overview.days')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.map((office) => (
              <Table.Tr key={office.unitId}>
                <Table.Td>
                  <TextLink to="/jadwal" search={{ bulan: month.slice(0, 7), unit: office.unitId }}>
                    {office.unitName}
                  </TextLink>
                </Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    <OfficeStatus office={office} />
                  </Group>
                </Table.Td>
                <Table.Td ta="right">{`${office.publishedDays}/${office.workingDays}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Closures month={month} unitId={undefined} />
    </>
  );
}

function OfficeStatus({ office }: { office: OfficeRoster }) {
  const { t } = useTranslation('roster');
  const { draftStatus, missingOn, publishedDays, workingDays } = office;
  const published = publishedDays === workingDays ? 'full' : publishedDays > 0 ? 'partly' : 'none';
  const tone = ({ full: 'good', partly: 'warn', none: 'neutral' } as const)[published];
  return (
    <>
      {missingOn === null ? null : (
        <StatusBadge tone="bad" icon={IconAlertTriangle}>
          {t('missing.badge', { date: formatDate(missingOn, 'short') })}
        </StatusBadge>
      )}
      {draftStatus === null ? null : (
        <StatusBadge tone="info">{t(draftStatus === 'queued' ? 'status.queued' : 'status.draft')}</StatusBadge>
      )}
      {published === 'none' && draftStatus !== null ? null : (
        <StatusBadge tone={tone}>{t(`status.${published}`)}</StatusBadge>
      )}
    </>
  );
}
