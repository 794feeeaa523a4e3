import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { oneOf } from '~/lib/searchParams';
import { type Medium, media } from './queries';

interface Props {
  value: Medium;
  /** Told apart by ear where many stand in a list; else it has a label that is seen. */
  name?: string;
  onChange: (medium: Medium) => void;
}

export function MediumSelect({ value, name, onChange }: Props) {
  const { t } = useTranslation('checks');
  return (
    <NativeSelect
      {...(name === undefined ? { label: t('medium') } : { size: 'xs', 'aria-label': t('mediumOf', { name }) })}
      value={value}
      data={media.map((medium) => ({ value: medium, label: t(`media.${medium}`) }))}
      onChange={({ currentTarget }) => onChange(oneOf(media, currentTarget.value) ?? value)}
    />
  );
}
