import { Grid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '~/ui/PageHeader';
import { ImportPane } from './ImportPane';
import { MyImports } from './MyImports';
import type { ImportSearch } from './search';
import { Upload } from './Upload';

interface Props {
  search: ImportSearch;
  onSearch: (patch: ImportSearch) => void;
}

/** A table comes in by three steps: it is sent, looked at, and applied. The import itself lives on the server. */
export function ImportPage({ search, onSearch }: Props) {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Upload
            kind={search.kind ?? 'employees'}
            onKind={(kind) => onSearch({ kind })}
            onSent={({ id }) => onSearch({ id, outcome: undefined })}
          />
          <MyImports chosen={search.id} onChoose={(id) => onSearch({ id, outcome: undefined })} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          {search.id ? (
            <ImportPane
              key={search.id}
              id={search.id}
              outcome={search.outcome}
              onOutcome={(outcome) => onSearch({ outcome })}
            />
          ) : null}
        </Grid.Col>
      </Grid>
    </>
  );
}
