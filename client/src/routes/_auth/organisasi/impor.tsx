import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '~/features/imports/ImportPage';
import { readImportSearch } from '~/features/imports/search';
import { loadTexts } from '~/i18n';

export const Route = createFileRoute('/_auth/organisasi/impor')({
  staticData: { title: (t) => t('nav.imports') },
  validateSearch: readImportSearch,
  loader: () => loadTexts('imports'),
  component: Imports,
});

function Imports() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ImportPage
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
