import { Grid } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/features/me/queries';
import { ButtonLink } from '~/ui/links';
import { PageHeader } from '~/ui/PageHeader';
import { Employees } from './Employees';
import { unitsQuery } from './queries';
import type { OrganisationSearch } from './search';
import { UnitTree } from './UnitTree';

interface Props {
  search: OrganisationSearch;
  onSearch: (patch: OrganisationSearch) => void;
}

export function OrganisationPage({ search, onSearch }: Props) {
  const { t } = useTranslation('organisation');
  const { roles } = useMe();
  const units = useSuspenseQuery(unitsQuery).data;
  const actions = roles.includes('personnelAdmin') ? (
    <ButtonLink to="/organisasi/impor" leftSection={<IconUpload size={18} aria-hidden />}>
      {t('import')}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={actions} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <UnitTree units={units} chosen={search.unit} onChoose={(unit) => onSearch({ unit })} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Employees search={search} unitName={units.find(({ id }) => id === search.unit)?.name} onSearch={onSearch} />
        </Grid.Col>
      </Grid>
    </>
  );
}
