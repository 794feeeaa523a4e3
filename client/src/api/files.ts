import { useQueries } from '@tanstack/react-query';
import { shrinkImage } from '~/lib/images';
import { $api, api } from './client';
import type { Schemas } from './contract';

export type FileView = Schemas['FileView'];

/** Its links work for five minutes: asked for again before they end. */
const linkMs = 4 * 60_000;

/** A stored file with fresh links. When it is another person's, the opening is noted and its owner can read that. */
export const fileQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/files/{id}', { params: { path: { id } } }, { staleTime: linkMs });

/** Files of my own, their links made fresh for as long as they are shown; nothing is noted of it. */
export const useMyFiles = (ids: readonly string[]) =>
  useQueries({ queries: ids.map((id) => ({ ...fileQuery(id), refetchInterval: linkMs })) });

interface Upload {
  content: Blob;
  name: string;
  purpose: Schemas['FilePurpose'];
  /** Given where the upload may be repeated after a reload; else each call is an intent of its own. */
  key?: string;
}

export async function uploadFile({ content, name, purpose, key }: Upload): Promise<FileView> {
  const form = new FormData();
  form.append('purpose', purpose);
  form.append('file', await shrinkImage(content), name);
  const { data } = await api.POST('/api/v1/files', {
    params: { header: key === undefined ? {} : { 'Idempotency-Key': key } },
    body: { file: name, purpose },
    bodySerializer: () => form,
  });
  if (!data) throw new Error('The server stored a file and did not say which');
  return data;
}
