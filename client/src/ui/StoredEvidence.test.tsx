import { fireEvent, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useMyFiles } from '~/api/files';
import { renderUi } from '~/test/render';
import { problem, server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { StoredEvidence } from './StoredEvidence';

function Shown() {
  return <StoredEvidence query={useMyFiles(['file-1'])[0]} />;
}

/** The evidence store: each answer carries new links. */
function links() {
  let round = 0;
  server.use(
    http.get('*/api/v1/files/:id', () => {
      round += 1;
      return HttpResponse.json({
        id: 'file-1',
        name: 'bukti.jpg',
        contentUrl: `/c?round=${round}`,
        thumbnailUrl: `/t?round=${round}`,
      });
    }),
  );
}

beforeEach(() => signIn());

test('a picture whose link has ended says so and comes back by a fresh link', async () => {
  links();
  const { user, container } = renderUi(<Shown />);
  expect(await screen.findByRole('link', { name: 'bukti.jpg' })).toHaveAttribute('href', '/c?round=1');
  const picture = container.querySelector('img');
  if (picture) fireEvent.error(picture);
  await user.click(await screen.findByRole('button', { name: 'Gagal dimuat. Muat lagi bukti.jpg' }));
  expect(await screen.findByRole('link', { name: 'bukti.jpg' })).toHaveAttribute('href', '/c?round=2');
  expect(container.querySelector('img')).toHaveAttribute('src', '/t?round=2');
});

test('a file that did not come is no skeleton for ever', async () => {
  server.use(http.get('*/api/v1/files/:id', () => problem(500, { code: 'server-error', detail: 'Gagal.' })));
  const { user } = renderUi(<Shown />);
  const again = await screen.findByRole('button', { name: 'Bukti gagal dimuat. Muat lagi' });
  links();
  await user.click(again);
  expect(await screen.findByRole('link', { name: 'bukti.jpg' })).toBeVisible();
});
