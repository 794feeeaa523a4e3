import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFigureName } from '~/features/figures/values';
import { oneOf } from '~/lib/searchParams';
import { type ComparedFigure, comparedFigures, type SummarySearch } from './search';

interface Props {
  figure: ComparedFigure;
  onSearch: (patch: SummarySearch) => void;
}

/** By which share units are compared; it stands in the address. */
export function FigureChoice({ figure, onSearch }: Props) {
  const { t } = useTranslation('summary');
  const nameOf = useFigureName();
  return (
    <NativeSelect
      size="xs"
      data-noprint
      aria-label={t('figure')}
      value={figure}
      data={comparedFigures.map((code) => ({ value: code, label: nameOf(code) }))}
      onChange={({ currentTarget: { value } }) => onSearch({ figure: oneOf(comparedFigures, value) })}
    />
  );
}
