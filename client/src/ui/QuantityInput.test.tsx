import { screen } from '@testing-library/react';
import { changeLanguage } from '~/i18n';
import { renderUi } from '~/test/render';
import { QuantityInput } from './QuantityInput';

test.each([
  ['id', '1,5'],
  ['en', '1.5'],
])('in %s a quantity is written as %s, whichever mark the keyboard has', async (language, written) => {
  await changeLanguage(language);
  const onChange = vi.fn();
  const { user } = renderUi(<QuantityInput aria-label="Volume" onChange={onChange} />);
  for (const typed of ['1,5', '1.5']) {
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), typed);
    expect(screen.getByRole('textbox')).toHaveValue(written);
    expect(onChange).toHaveBeenLastCalledWith(1.5);
  }
});
