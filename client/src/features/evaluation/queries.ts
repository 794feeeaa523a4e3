import { api } from '~/api/client';
import { present } from '~/api/present';
import type { PolicyEvaluation } from '~/features/policies/queries';

/** The sheet of the very days that the screen shows. */
export async function fetchSheet({ policy, from, to }: PolicyEvaluation): Promise<Blob> {
  const { data } = await api.GET('/api/v1/policies/{id}/evaluation/letter', {
    params: { path: { id: policy.id }, query: { from, to } },
    parseAs: 'blob',
  });
  return present(data);
}
