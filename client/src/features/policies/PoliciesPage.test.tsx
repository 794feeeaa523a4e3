import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { me } from '~/test/people';
import { answerPolicies, inList, personnelAdmin, text, today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { evaluationIsLate, standingOf } from './standing';

const texts = [
  text(),
  text({ id: 'v2', number: 2, status: 'draft', title: 'Perubahan' }),
  text({ id: 'v3', policyId: 'p3', status: 'revoked', revokedFrom: '2026-04-06', title: 'Percobaan' }),
];
const rows = async () => within(await screen.findByRole('list', { name: 'Kebijakan' })).getAllByRole('listitem');

beforeEach(() => signIn());

test('everybody reads the circulars, each with its state and dates, and writes none', async () => {
  answerPolicies(me({ today }), [texts[0] ?? text(), texts[2] ?? text()]);
  renderApp('/kebijakan');
  const [first, second] = await rows();
  expect(first).toHaveTextContent('Berlaku');
  expect(first).toHaveTextContent('34/SE/2026 · versi 1');
  expect(first).toHaveTextContent('1 Apr 2026 sampai 31 Des 2026');
  expect(first).toHaveTextContent('Evaluasi jatuh tempo 1 Jun 2026');
  expect(second).toHaveTextContent('Dicabut mulai 6 Apr 2026');
  expect(screen.queryByRole('link', { name: 'Buat kebijakan' })).toBeNull();
  expect(screen.queryByRole('option', { name: 'Konsep' })).toBeNull();
});

test('a personnel administrator begins one, and the filter stands in the address bar', async () => {
  answerPolicies(personnelAdmin(), texts);
  const { user, router } = renderApp('/kebijakan?status=draft');
  expect(await rows()).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Buat kebijakan' })).toHaveAttribute('href', '/kebijakan/baru');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Digantikan');
  expect(await screen.findByText('Tidak ada kebijakan dengan status ini')).toBeVisible();
  expect(router.state.location.search).toEqual({ status: 'superseded' });
  await user.click(screen.getByRole('button', { name: 'Tampilkan semua' }));
  expect(await rows()).toHaveLength(3);
});

test('an agency without circulars is told what that means', async () => {
  answerPolicies(me({ today }), []);
  renderApp('/kebijakan');
  expect(await screen.findByText('Belum ada kebijakan')).toBeVisible();
});

test('a failure says why and offers another try', async () => {
  answerPolicies(me({ today }));
  server.use(http.get('*/api/v1/policies', () => problem(500, { code: 'server-error', detail: 'Terjadi kesalahan.' })));
  renderApp('/kebijakan');
  expect(await screen.findByText('req-1')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
});

test('a version stands where its dates and its successor put it', () => {
  expect(standingOf(inList(), today)).toBe('inForce');
  expect(standingOf(inList({ effectiveFrom: '2026-04-11' }), today)).toBe('upcoming');
  expect(standingOf(inList({ supersededFrom: today }), today)).toBe('superseded');
  expect(standingOf(inList({ supersededFrom: '2026-04-11' }), today)).toBe('inForce');
  expect(standingOf(inList({ status: 'ended' }), today)).toBe('ended');
  expect(evaluationIsLate(inList({ evaluationDueOn: '2026-04-09' }), today)).toBe(true);
  expect(evaluationIsLate(inList({ evaluationDueOn: '2026-04-09', decision: 'continue' }), today)).toBe(false);
});
