import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { loadTexts } from '~/i18n';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { signIn } from '~/test/signIn';
import { Explanation } from './Explanation';

beforeEach(async () => {
  signIn();
  await loadTexts('myFindings');
});

test('each figure of a day names its rule, its record and where to answer', async () => {
  server.use(
    http.get('*/api/v1/work-days/mine/2026-04-10/explanation', () =>
      HttpResponse.json({
        employeeId: 'e1',
        date: '2026-04-10',
        policyId: 'p1',
        policyNumber: '34/SE/2026',
        policyVersion: 2,
        startsAt: null,
        endsAt: null,
        lines: [
          {
            figure: 'lateMinutes',
            title: 'Menit terlambat',
            value: 22,
            of: null,
            bucket: 'TL1',
            text: 'Presensi masuk pukul 07.52; batas tepat waktu pukul 07.30.',
            because: null,
            recordId: 'r1',
            recordedAt: '2026-04-10T07:52:00+07:00',
            enteredByName: null,
            outageMinutes: 0,
            findingId: 'f1',
          },
        ],
      }),
    ),
  );
  renderUi(<Explanation date="2026-04-10" />);
  expect(await screen.findByText('22 menit TL1')).toBeVisible();
  expect(screen.getByText('Dasar: 34/SE/2026 versi 2')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Tanggapi temuan' })).toHaveAttribute('href', '/temuan-saya?id=f1');
  expect(screen.getByRole('link', { name: 'Ajukan koreksi presensi' })).toHaveAttribute(
    'href',
    '/koreksi-saya?date=2026-04-10',
  );
});
