import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from './queries';

/** A unit by the code that a circular names; one that the reader does not see keeps its code. */
export function useUnitName(): (code: string) => string {
  const { t } = useTranslation('policyText');
  const units = useQuery(unitsQuery).data;
  const names = new Map(units?.map((unit) => [unit.code, unit.name]));
  return (code) => {
    const name = names.get(code);
    return name === undefined ? code : t('rule.unitCode', { name, code });
  };
}
