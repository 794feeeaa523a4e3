import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { me } from '~/test/people';
import { answerPolicies, content, personnelAdmin, rules, slot, text, today } from '~/test/policies';
import { renderApp } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';

const section = (name: string) => screen.findByRole('region', { name });
const button = (name: string) => screen.findByRole('button', { name });

beforeEach(() => signIn());

test('the supervised day is read in sentences, and what is not ordered is not said', async () => {
  const spot = slot({ code: 'cek', kind: 'spotCheck', remindMinutesBefore: 0, listedAfterMinutes: 45 });
  const ordered = rules({
    weekCapOverride: 'Instruksi Wali Kota 5/2026',
    slots: [slot(), spot],
    supervision: { drawnPerCheck: 4, replyHours: 12, decisionHours: 48 },
  });
  answerPolicies(me({ today }), [text({}, { content: content({ rules: ordered }) })]);
  const { unmount } = renderApp('/kebijakan/v1');
  expect(await section('Giliran dan syarat')).toHaveTextContent(
    'Lebih dari dua hari WFH seminggu berdasarkan instruksi: Instruksi Wali Kota 5/2026',
  );
  const slots = await section('Titik kontrol sehari');
  expect(slots).toHaveTextContent('Diingatkan 15 menit sebelum batas');
  expect(slots).toHaveTextContent('Tanpa pengingatDitunjukkan kepada atasan 45 menit setelah batas');
  const sentences = async () =>
    within(await section('Pengawasan'))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
  expect(await sentences()).toEqual([
    'Panggilan dijawab dalam 5 menit.',
    'Setelah 2 panggilan tidak terjawab, teguran diusulkan kepada pejabat yang memutuskan.',
    'Pada setiap pengecekan 4 pegawai WFH dari setiap atasan diundi untuk dihubungi.',
    'Pegawai yang dimintai penjelasan menjawab dalam 12 jam.',
    'Temuan yang belum diputuskan dalam 48 jam naik satu tingkat dengan sendirinya.',
  ]);
  unmount();
  answerPolicies(me({ today }), [
    text({}, { content: content({ rules: rules({ unansweredCallsBeforeReprimand: null }) }) }),
  ]);
  renderApp('/kebijakan/v1');
  expect(await sentences()).toEqual([
    'Panggilan dijawab dalam 5 menit.',
    'Pegawai yang dimintai penjelasan menjawab dalam 24 jam.',
    'Temuan yang belum diputuskan dalam 72 jam naik satu tingkat dengan sendirinya.',
  ]);
  expect(await section('Giliran dan syarat')).not.toHaveTextContent('instruksi');
});

test('a draft is discarded on purpose, and its page is left', async () => {
  const sent: unknown[] = [];
  answerPolicies(personnelAdmin(), [text({ status: 'draft', evaluationDueOn: null })]);
  server.use(
    http.delete('*/api/v1/policies/:id', ({ params }) => {
      sent.push(params.id);
      if (sent.length === 1) return problem(409, { code: 'policy-not-draft', detail: 'Sudah diaktifkan orang lain.' });
      answerPolicies(personnelAdmin(), []);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = renderApp('/kebijakan/v1');
  const discard = async () => {
    await user.click(await button('Hapus konsep'));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hapus konsep' }));
  };
  await discard();
  expect(await screen.findByText('Sudah diaktifkan orang lain.')).toBeVisible();
  expect(router.state.location.pathname).toBe('/kebijakan/v1');
  await discard();
  await waitFor(() => expect(router.state.location.pathname).toBe('/kebijakan'));
  expect(sent).toEqual(['v1', 'v1']);
  await waitFor(() => expect(screen.queryByText('34/SE/2026')).toBeNull());
});
