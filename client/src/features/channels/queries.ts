import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';

export type Settings = Schemas['ContactSettings'];
export type Contact = Schemas['ContactOfMine'];
export type ChannelState = Schemas['ChannelOfMine'];
export type Channel = Contact['channel'];
export type Choice = Schemas['TopicChoice'];
export type Pace = Choice['email'];
export type Delivery = Schemas['DeliveryToMe'];

export const settingsQuery = $api.queryOptions('get', '/api/v1/notifications/settings');
export const useSettings = (): Settings => useSuspenseQuery(settingsQuery).data;

export const deliveriesQuery = $api.queryOptions('get', '/api/v1/notifications/deliveries/mine', {
  params: { query: { limit: 20 } },
});
export const healthQuery = $api.queryOptions('get', '/api/v1/notifications/channels');

function useAfterwards() {
  const queryClient = useQueryClient();
  return {
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: deliveriesQuery.queryKey }),
      ]),
  };
}

export const useSetAddress = () =>
  useOnce($api.useMutation('put', '/api/v1/notifications/addresses/{channel}', useAfterwards()));
export const useConfirm = () =>
  useOnce($api.useMutation('post', '/api/v1/notifications/contacts/{id}/confirm', useAfterwards()));
export const useRemove = () =>
  useOnce($api.useMutation('delete', '/api/v1/notifications/contacts/{id}', useAfterwards()));
export const useTry = () =>
  useOnce($api.useMutation('post', '/api/v1/notifications/contacts/{id}/try', useAfterwards()));
export const useAddBrowser = () => $api.useMutation('put', '/api/v1/notifications/browsers', useAfterwards());

export function useChoose() {
  const queryClient = useQueryClient();
  return useOnce(
    $api.useMutation('put', '/api/v1/notifications/settings', {
      onSuccess: (settings) => queryClient.setQueryData(settingsQuery.queryKey, settings),
    }),
  );
}
