import { type ComponentType, memo } from 'react';
import type { PolicyRules } from '~/features/policies/queries';
import type { PartProps } from './draft';

/** The form has hundreds of fields: a letter typed in one part renders that part only. */
export const part = <K extends keyof PolicyRules>(keys: readonly K[], Fields: ComponentType<PartProps<K>>) =>
  memo(
    Fields,
    (before, after) =>
      before.errors === after.errors &&
      before.onRules === after.onRules &&
      keys.every((key) => before.rules[key] === after.rules[key]),
  );
