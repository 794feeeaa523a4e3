import { Button, Grid } from '@mantine/core';
import { IconPlus, IconUpload, IconUserCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { EmployeeForm } from './EmployeeForm';
import { Employees } from './Employees';
import { PersonDrawer } from './PersonDrawer';
import { unitsQuery } from './queries';
import type { OrganisationSearch } from './search';
import { UnitCard } from './UnitCard';
import { UnitForm } from './UnitForm';
import { UnitTree } from './UnitTree';

interface Props {
  search: OrganisationSearch;
  onSearch: (patch: OrganisationSearch) => void;
}

export function OrganisationPage({ search, onSearch }: Props) {
  const { t } = useTranslation('organisation');
  const { roles } = useMe();
  const units = useSuspenseQuery(unitsQuery).data;
  const [form, setForm] = useState<'person' | 'unit' | 'unitBelow'>();
  const close = () => setForm(undefined);
  const keeps = roles.includes('personnelAdmin');
  const unit = units.find(({ id }) => id === search.unit);
  const root = units.find(({ parentId }) => parentId === null);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            <ButtonLink
              to="/organisasi/pelaksana"
              variant="default"
              leftSection={<IconUserCheck size={18} aria-hidden />}
            >
              {t('delegations')}
            </ButtonLink>
            {keeps ? (
              <>
                <ButtonLink to="/organisasi/impor" variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
                  {t('import')}
                </ButtonLink>
                <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setForm('person')}>
                  {t('person.add')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <UnitTree units={units} chosen={search.unit} onChoose={(chosen) => onSearch({ unit: chosen })} />
          {keeps && !unit ? (
            <Button mt="xs" size="xs" variant="default" onClick={() => setForm('unitBelow')}>
              {t('unit.add')}
            </Button>
          ) : null}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          {unit ? (
            <UnitCard
              unit={unit}
              keeps={keeps}
              onChange={() => setForm('unit')}
              onAddBelow={() => setForm('unitBelow')}
            />
          ) : null}
          <Employees search={search} unitName={unit?.name} onSearch={onSearch} />
        </Grid.Col>
      </Grid>
      {search.person ? (
        <PersonDrawer id={search.person} keeps={keeps} onClose={() => onSearch({ person: undefined })} />
      ) : null}
      {form === 'person' ? (
        <EmployeeForm
          unitId={unit?.id}
          onSaved={({ id }) => {
            close();
            onSearch({ person: id });
          }}
          onClose={close}
        />
      ) : null}
      {form === 'unit' && unit ? <UnitForm unit={unit} onSaved={close} onClose={close} /> : null}
      {form === 'unitBelow' ? (
        <UnitForm
          parentId={(unit ?? root)?.id}
          onSaved={({ id }) => {
            close();
            onSearch({ unit: id });
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
