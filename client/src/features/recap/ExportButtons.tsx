import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '~/lib/csv';
import { useNotify } from '~/ui/useNotify';
import { type FileKind, fetchRecap, fileKinds, type RecapFilter } from './queries';

const icons = { xlsx: IconFileSpreadsheet, csv: IconFileTypeCsv, pdf: IconFileTypePdf };

/** What is shown, as a file: the same month, unit, search and warnings. */
export function ExportButtons({ filter, people }: { filter: RecapFilter; people: number | undefined }) {
  const { t } = useTranslation('recap');
  const notify = useNotify();
  const file = useMutation({
    mutationFn: (kind: FileKind) => fetchRecap(kind, filter),
    onSuccess: (content, kind) => download(`rekap-${filter.month.slice(0, 7)}.${kind}`, content, content.type),
    onError: (error) => notify.failed(error, t('exportFailed')),
  });
  return fileKinds.map((kind) => {
    const Sign = icons[kind];
    return (
      <Button
        key={kind}
        variant="default"
        size="xs"
        leftSection={<Sign size={16} aria-hidden />}
        aria-label={t('exportAs', { kind: kind.toUpperCase() })}
        disabled={people === 0 || (file.isPending && file.variables !== kind)}
        loading={file.isPending && file.variables === kind}
        onClick={() => {
          if (!file.isPending) file.mutate(kind);
        }}
      >
        {kind.toUpperCase()}
      </Button>
    );
  });
}
