import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';

export type PolicyInList = Schemas['PolicyInList'];
export type PolicyText = Schemas['PolicyText'];
export type PolicyContent = Schemas['PolicyContent'];
export type PolicyRules = Schemas['PolicyRules'];
export type PeopleRule = Schemas['PeopleRule'];
export type Slot = Schemas['CheckpointSlot'];
export type Effect = Schemas['PolicyEffect'];
export type PolicyEvaluation = Schemas['PolicyEvaluation'];
export type ReadBy = Schemas['PolicyReadBy'];

export const policiesQuery = $api.queryOptions('get', '/api/v1/policies');

export const policyQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/policies/{id}', { params: { path: { id } } });

/** Units by code and id: circulars name them by code. */
export const unitsQuery = $api.queryOptions('get', '/api/v1/units', {}, { staleTime: 5 * 60_000 });

export const presetsQuery = $api.queryOptions('get', '/api/v1/policies/presets', {}, { staleTime: 60 * 60_000 });

export const readersQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/policies/{id}/acknowledgements', { params: { path: { id } } });

export const evaluationQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/policies/{id}/evaluation', { params: { path: { id } } });

export interface EffectRange {
  from?: string | undefined;
  to?: string | undefined;
  againstId?: string | undefined;
}

export const effectQuery = (id: string, { from, to, againstId }: EffectRange = {}) =>
  $api.queryOptions('get', '/api/v1/policies/{id}/effect', {
    params: {
      path: { id },
      query: { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(againstId ? { againstId } : {}) },
    },
  });

/** What one act on a circular may change: its own text, that of its other versions, what they do, who was told. */
const refreshPolicies = (queryClient: QueryClient) =>
  Promise.all(
    (
      [
        '/api/v1/policies',
        '/api/v1/policies/{id}',
        '/api/v1/policies/{id}/effect',
        '/api/v1/policies/{id}/evaluation',
        '/api/v1/policies/{id}/acknowledgements',
      ] as const
    ).map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })),
  );

/** The answer is put in place at once, so that the next act carries its version. */
function useStored() {
  const queryClient = useQueryClient();
  return {
    onSuccess: (stored: PolicyText) => queryClient.setQueryData(policyQuery(stored.policy.id).queryKey, stored),
    onSettled: () => refreshPolicies(queryClient),
  };
}

export const ifMatch = (text: { version: number }): { 'If-Match': string } => ({ 'If-Match': `"${text.version}"` });

export const useDraftPolicy = () => useOnce($api.useMutation('post', '/api/v1/policies', useStored()));
export const useChangeDraft = () => useOnce($api.useMutation('put', '/api/v1/policies/{id}', useStored()));
/** What is said once it is in force comes before the page shows it: then the button is gone, and with it whatever it had to say. */
export function useActivatePolicy(done: () => void) {
  const { onSuccess, onSettled } = useStored();
  return useOnce(
    $api.useMutation('post', '/api/v1/policies/{id}/activate', {
      onSuccess: (stored) => {
        done();
        onSuccess(stored);
      },
      onSettled,
    }),
  );
}
export const useDecideOnPolicy = () =>
  useOnce($api.useMutation('put', '/api/v1/policies/{id}/evaluation-decision', useStored()));

export function useRevokePolicy() {
  const { onSuccess, onSettled } = useStored();
  return useOnce(
    $api.useMutation('post', '/api/v1/policies/{id}/revoke', {
      onSuccess: ({ policy }) => onSuccess(policy),
      onSettled,
    }),
  );
}

/** The page of what is discarded is left first: asking for it again would answer that it does not exist. */
export function useDiscardDraft(leave: () => Promise<unknown>, done: () => void) {
  const queryClient = useQueryClient();
  return useOnce(
    $api.useMutation('delete', '/api/v1/policies/{id}', {
      onSuccess: async (_nothing, { params }) => {
        done();
        await leave();
        queryClient.removeQueries({ queryKey: policyQuery(params.path.id).queryKey });
        await queryClient.invalidateQueries({ queryKey: policiesQuery.queryKey });
      },
    }),
  );
}

export function useAcknowledgePolicy() {
  const queryClient = useQueryClient();
  return useOnce(
    $api.useMutation('post', '/api/v1/policies/{id}/acknowledge', {
      onSettled: () => refreshPolicies(queryClient),
    }),
  );
}
