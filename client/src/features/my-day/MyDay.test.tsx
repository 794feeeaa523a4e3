import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { PersonDay } from '~/features/me/day';
import { loadTexts } from '~/i18n';
import { checkpoint, day, dayOff } from '~/test/days';
import { me } from '~/test/people';
import { renderUi } from '~/test/render';
import { server } from '~/test/server';
import { sayDayChanged } from '~/test/signalr';
import { signIn } from '~/test/signIn';
import { MyDay } from './MyDay';

const show = (today: PersonDay) => {
  server.use(http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(today)));
  return renderUi(<MyDay />);
};

beforeEach(async () => {
  signIn();
  await loadTexts('myDay', 'words');
});

test('the day shows its checkpoints and one button for what comes next', async () => {
  show(day());
  expect(await screen.findByRole('link', { name: 'Presensi masuk' })).toHaveAttribute('href', '/presensi');
  expect(screen.getByText('Rumah (WFH)')).toBeVisible();
  expect(screen.getByText('Dasar: 800.1.5/1287/BKPSDMD/2026')).toBeVisible();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('sisa'),
    expect.stringContaining('Nanti'),
  ]);
});

test('what the superior does is named as theirs and never asked of me', async () => {
  show(
    day({
      checkpoints: [checkpoint({ code: 'cek-10', kind: 'spotCheck', title: 'Pengecekan pukul 10' })],
      nextCheckpoint: null,
    }),
  );
  expect(await screen.findByText(/oleh atasan/)).toBeVisible();
  expect(screen.getByText('Semua kewajiban hari ini sudah selesai')).toBeVisible();
});

test('a task that the superior gives appears without a reload', async () => {
  show(day({ taskCount: 0 }));
  expect(await screen.findByText('Belum ada tugas dari atasan')).toBeVisible();
  server.use(http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(day({ taskCount: 2 }))));
  sayDayChanged({
    employeeId: me().employee.id,
    unitId: me().unit.id,
    date: '2026-04-10',
    at: '2026-04-10T07:26:00+07:00',
  });
  expect(await screen.findByText('0 dari 2 selesai')).toBeVisible();
});

test('whether a task order covers the day is said, and leads to it', async () => {
  show(day({ taskOrder: { required: true, missing: true, id: 'o1', status: 'draft', number: null } }));
  const order = await screen.findByRole('link', { name: /^SPT/ });
  expect(order).toHaveTextContent('Menunggu tanda tangan');
  expect(order).toHaveTextContent('Presensi tanpa SPT');
  expect(order).toHaveAttribute('href', '/spt?spt=o1');
});

test('a holiday asks for nothing', async () => {
  show({ ...dayOff(), holiday: 'Wafat Isa Almasih' });
  expect(await screen.findByText('Wafat Isa Almasih')).toBeVisible();
  expect(screen.queryByText('Titik kontrol hari ini')).toBeNull();
});

test('the circular is named in full, and what time alone changes is seen within a minute', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    show(day());
    expect(await screen.findByText('Penyesuaian tugas')).toBeVisible();
    const missed = day({ checkpoints: [checkpoint({ state: 'missed' })], nextCheckpoint: null });
    server.use(http.get('*/api/v1/work-days/mine/day', () => HttpResponse.json(missed)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await screen.findByText('Tidak dipenuhi')).toBeVisible();
  } finally {
    vi.useRealTimers();
  }
});
