import { NumberInput, type NumberInputProps } from '@mantine/core';
import { decimalMark } from '~/lib/numbers';

/** Written as the language writes numbers; either mark is taken from the keyboard, as phones offer only one of them. */
export function QuantityInput(props: NumberInputProps) {
  return (
    <NumberInput
      min={0}
      decimalScale={2}
      decimalSeparator={decimalMark()}
      allowedDecimalSeparators={[',', '.']}
      inputMode="decimal"
      {...props}
    />
  );
}
