import { useQueryClient } from '@tanstack/react-query';
import { $api } from '~/api/client';
import type { Schemas } from '~/api/contract';
import { useOnce } from '~/api/useOnce';

export type HolidayOfAgency = Schemas['HolidayOfAgency'];
export type RamadanOfAgency = Schemas['RamadanOfAgency'];

export const holidaysOfYearQuery = (year: number) =>
  $api.queryOptions('get', '/api/v1/holidays', {
    params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } },
  });

export const ramadanQuery = $api.queryOptions('get', '/api/v1/ramadan-periods');

export const ifMatch = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` });

/** What is expected of people follows from the calendar: their days are asked for again as well. */
function useRefresh() {
  const queryClient = useQueryClient();
  return {
    onSettled: () =>
      Promise.all(
        (['/api/v1/holidays', '/api/v1/ramadan-periods', '/api/v1/work-days/mine'] as const).map((path) =>
          queryClient.invalidateQueries({ queryKey: ['get', path] }),
        ),
      ),
  };
}

export const useCreateHoliday = () => useOnce($api.useMutation('post', '/api/v1/holidays', useRefresh()));
export const useChangeHoliday = () => useOnce($api.useMutation('put', '/api/v1/holidays/{id}', useRefresh()));
export const useDeleteHoliday = () => useOnce($api.useMutation('delete', '/api/v1/holidays/{id}', useRefresh()));
export const useCreateRamadan = () => useOnce($api.useMutation('post', '/api/v1/ramadan-periods', useRefresh()));
export const useChangeRamadan = () => useOnce($api.useMutation('put', '/api/v1/ramadan-periods/{id}', useRefresh()));
export const useDeleteRamadan = () => useOnce($api.useMutation('delete', '/api/v1/ramadan-periods/{id}', useRefresh()));
