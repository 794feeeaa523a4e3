import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { finding } from '~/test/findings';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { MyFindings } from './MyFindings';

const given = (...findings: ReturnType<typeof finding>[]) =>
  server.use(http.get('*/api/v1/findings/mine', () => HttpResponse.json(findings)));

beforeEach(async () => {
  signIn();
  await loadTexts('myFindings');
});

test('nothing found is said as such', async () => {
  given();
  renderUi(<MyFindings id={undefined} />);
  expect(await screen.findByText('Tidak ada temuan tentang Anda')).toBeVisible();
});

test('what waits for me comes first, a proposal is named as one, and I can reply', async () => {
  const asked = finding({
    id: 'f2',
    title: 'Panggilan tidak dijawab',
    status: 'asked',
    proposal: 'verbalReprimand',
    replyBy: '2026-04-11T08:00:00+07:00',
  });
  given(finding({ mayReply: false, status: 'accepted' }), asked);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/findings/f2/reply', async ({ request }) => {
      sent.push(await request.json());
      given(finding({ ...asked, status: 'replied', reply: 'Listrik padam.' }));
      return HttpResponse.json(finding({ ...asked, status: 'replied' }));
    }),
  );
  renderUi(<MyFindings id={undefined} />);
  const rows = await screen.findAllByRole('listitem');
  expect(rows[0]).toHaveTextContent('Panggilan tidak dijawab');
  expect(rows[0]).toHaveTextContent('Usulan: teguran lisan');
  expect(rows[0]).toHaveTextContent('Pejabat yang memutuskan');
  await userEvent.click(screen.getByRole('button', { name: 'Tanggapi' }));
  await userEvent.type(screen.getByLabelText(/Penjelasan Anda/), 'Listrik padam.');
  await userEvent.click(screen.getByRole('button', { name: 'Kirim tanggapan' }));
  expect(await screen.findByText('Sudah Anda tanggapi')).toBeVisible();
  expect(sent).toEqual([{ text: 'Listrik padam.', fileIds: [] }]);
});
