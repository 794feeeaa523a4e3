import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { forgetOutbox, outboxIdle } from '~/features/me/outbox/store';
import { changeLanguage, startI18n } from '~/i18n';
import { reloadKept } from '~/lib/kept';
import { reportReach } from '~/lib/reach';
import { closeToasts } from '~/lib/toasts';
import { setWide } from './browser';
import { server } from './server';

// An upper bound for a busy machine, not a wait: what is awaited is taken as soon as it appears.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n();
});
afterEach(async () => {
  cleanup();
  await outboxIdle();
  closeToasts();
  server.resetHandlers();
  setWide(true);
  reportReach(true);
  await changeLanguage('id');
  localStorage.clear();
  forgetOutbox();
  reloadKept();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});
afterAll(() => server.close());
