import { browser } from '~/lib/browser';

/** Watches the page being left for the login, which a test must not really do. */
export const watchLeaving = () =>
  vi
    .spyOn(browser, 'leave')
    .mockReset()
    .mockImplementation(() => undefined);
