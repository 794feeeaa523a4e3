import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { present } from '~/api/present';

export type ImportProgress = Schemas['ImportProgress'];
export type ImportKind = Schemas['ImportKind'];
export type RowOutcome = Schemas['RowOutcome'];
export type RowOfImport = Schemas['RowOfImport'];

const everySecond = 1000;
const rowsShown = 50;

type Working = Extract<Schemas['ImportStatus'], 'queued' | 'checking' | 'applying'>;

/** Somebody else works on it: it will change without this page. */
export const atWork = (status: Schemas['ImportStatus']): status is Working =>
  status === 'queued' || status === 'checking' || status === 'applying';

export const importsQuery = {
  ...$api.queryOptions('get', '/api/v1/imports', {}, { staleTime: 0 }),
  refetchInterval: ({ state }: { state: { data?: ImportProgress[] | undefined } }) =>
    state.data?.some(({ status }) => atWork(status)) ? everySecond : false,
} as const;

/** Every row is judged, and none of them can be applied. */
export const isHopeless = ({ status, rowsValid }: ImportProgress): boolean => status === 'ready' && rowsValid === 0;

export const importQuery = (id: string) => ({
  ...$api.queryOptions('get', '/api/v1/imports/{id}', { params: { path: { id } } }, { staleTime: 0 }),
  refetchInterval: ({ state }: { state: { data?: ImportProgress | undefined } }) =>
    state.data && atWork(state.data.status) ? everySecond : false,
});

export const rowsQuery = (id: string, outcome?: RowOutcome) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/imports/{id}/rows', id, outcome] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: rowsShown,
        ...(outcome ? { outcome } : {}),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      return present((await api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query }, signal })).data);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** What was decided is known at once, and the list of imports with it. */
function useStored() {
  const queryClient = useQueryClient();
  return {
    onSuccess: (stored: ImportProgress) => queryClient.setQueryData(importQuery(stored.id).queryKey, stored),
    onSettled: () =>
      Promise.all(
        (['/api/v1/imports', '/api/v1/imports/{id}/rows'] as const).map((path) =>
          queryClient.invalidateQueries({ queryKey: ['get', path] }),
        ),
      ),
  };
}

export const useApplyImport = () => $api.useMutation('post', '/api/v1/imports/{id}/apply', useStored());

export const useDiscardImport = () => $api.useMutation('post', '/api/v1/imports/{id}/discard', useStored());

export const useStartImport = () =>
  useMutation({
    ...useStored(),
    mutationFn: async ({ file, kind }: { file: File; kind: ImportKind }): Promise<ImportProgress> => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file, file.name);
      const { data } = await api.POST('/api/v1/imports', {
        params: {},
        body: { file: file.name, kind },
        bodySerializer: () => form,
      });
      return present(data);
    },
  });

/** The wrong rows, as a file that a spreadsheet opens. */
export async function downloadErrors({ id, fileName }: ImportProgress): Promise<void> {
  const { data } = await api.GET('/api/v1/imports/{id}/errors', { params: { path: { id } }, parseAs: 'blob' });
  const address = URL.createObjectURL(present<Blob>(data));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName.replace(/\.[^.]*$/, '')}-kesalahan.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
