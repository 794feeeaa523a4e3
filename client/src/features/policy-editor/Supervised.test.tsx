import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { answerPolicies, personnelAdmin, rules, slot } from '~/test/policies';
import { draft, field, form, keep, named, part, press, save, write } from '~/test/policyEditor';
import { renderApp } from '~/test/render';
import { problem } from '~/test/server';
import { signIn } from '~/test/signIn';
import { exceedsFlexibleDays } from './draft';

const stored = () => keep((_attempt, body) => HttpResponse.json(draft(body, 8)));

async function open(different: Parameters<typeof rules>[0] = {}) {
  signIn();
  answerPolicies(personnelAdmin(), [draft({ rules: rules(different) })]);
  renderApp('/kebijakan/v1/ubah');
  await form();
}

const saved = async () => {
  save();
  expect(await screen.findByText('Konsep tersimpan.')).toBeVisible();
};

test('how people are reminded, called, heard and decided upon is written where it belongs', async () => {
  const sent = stored();
  await open();
  const slots = part('Titik kontrol sehari');
  press(within(slots).getByText('Presensi masuk'));
  write(field('Diingatkan sebelum batas (menit)', slots), '0');
  write(field('Ditunjukkan kepada atasan setelah batas (menit)', slots), '45');
  const supervision = part('Pengawasan');
  write(field('Batas menjawab panggilan (menit)', supervision), '7');
  write(field('Panggilan tak terjawab sebelum teguran diusulkan', supervision), '');
  write(field('Pegawai yang diundi setiap pengecekan', supervision), '4');
  write(field('Batas menjawab permintaan penjelasan (jam)', supervision), '12');
  write(field('Batas memutuskan temuan (jam)', supervision), '48');
  await saved();
  expect(sent[0]?.content.rules).toEqual(
    rules({
      slots: [slot({ remindMinutesBefore: 0, listedAfterMinutes: 45 })],
      responseLimitMinutes: 7,
      unansweredCallsBeforeReprimand: null,
      supervision: { drawnPerCheck: 4, replyHours: 12, decisionHours: 48 },
    }),
  );
});

test('buckets of minutes and the thresholds of doubt are kept as the contract writes them', async () => {
  const sent = stored();
  await open();
  const hours = part('Jam kerja dan presensi');
  press(within(hours).getByText('Tambah kelompok keterlambatan'));
  press(within(hours).getByText('Tambah kelompok pulang cepat'));
  write(field('Ketelitian terburuk (meter)', hours), '50,5');
  write(field('Selisih jam perangkat (detik)', hours), '60');
  write(field('Kecepatan pindah (km/jam)', hours), '120');
  write(field('Posisi persis sama berturut-turut', hours), '5');
  await saved();
  expect(sent[0]?.content.rules).toEqual(
    rules({
      lateBuckets: [
        { code: 'TL1', fromMinutes: 1, toMinutes: 30 },
        { code: 'TL2', fromMinutes: 31, toMinutes: null },
      ],
      earlyBuckets: [{ code: 'PSW1', fromMinutes: 1, toMinutes: null }],
      confidence: { maxAccuracyMetres: 50.5, maxClockSkewSeconds: 60, maxSpeedKmPerHour: 120, identicalPositions: 5 },
    }),
  );
  press(named('Hapus kelompok keterlambatan 1'));
  write(field('Kode rekap', hours), 'TL9');
  save();
  await waitFor(() =>
    expect(sent[1]?.content.rules.lateBuckets).toEqual([{ code: 'TL9', fromMinutes: 31, toMinutes: null }]),
  );
});

test('Ramadan has rows of its own, which come and go', async () => {
  const sent = stored();
  await open();
  const hours = part('Jam kerja dan presensi');
  press(within(hours).getByText('Tambah jam kerja Ramadan'));
  const row = named('Hapus jam kerja Ramadan 1').parentElement ?? hours;
  press(field('Senin', row));
  write(field('Masuk', row), '08:00');
  write(field('Pulang', row), '15:00');
  write(field('Istirahat (menit)', row), '30');
  await saved();
  expect(sent[0]?.content.rules.ramadanHours).toEqual([
    { weekdays: ['monday'], start: '08:00:00', end: '15:00:00', breakMinutes: 30, netMinutes: 450 },
  ]);
  press(named('Hapus jam kerja Ramadan 1'));
  save();
  await waitFor(() => expect(sent[1]?.content.rules).toEqual(rules()));
});

test('more than two days a week ask for the instruction on record (FWA-01)', async () => {
  const sent = stored();
  await open({
    maxDaysPerWeek: null,
    rotation: { pattern: 'fixedWeekdays', weekdays: ['thursday', 'friday'], cohorts: 2 },
  });
  const rotation = part('Giliran dan syarat');
  const label = 'Instruksi untuk lebih dari dua hari seminggu';
  expect(within(rotation).queryByText(label)).toBeNull();
  press(field('Senin', named('Hari WFH')));
  write(field(label, rotation), 'Instruksi Wali Kota 5/2026');
  press(field('Senin', named('Hari WFH')));
  expect(field(label, rotation)).toHaveValue('Instruksi Wali Kota 5/2026');
  await saved();
  expect(sent[0]?.content.rules.weekCapOverride).toBe('Instruksi Wali Kota 5/2026');
  write(field(label, rotation), ' ');
  expect(within(rotation).queryByText(label)).toBeNull();
  save();
  await waitFor(() => expect(sent[1]?.content.rules.weekCapOverride).toBeNull());
});

test('a pattern is measured by its cap and by the working days on which people may be at home', () => {
  const free = rules({ rotation: { pattern: 'free', weekdays: [], cohorts: 2 } });
  expect(exceedsFlexibleDays(free)).toBe(false);
  expect(exceedsFlexibleDays({ ...free, maxDaysPerWeek: 3 })).toBe(true);
  expect(exceedsFlexibleDays({ ...free, maxDaysPerWeek: null })).toBe(true);
  expect(exceedsFlexibleDays({ ...free, maxDaysPerWeek: null, hours: free.hours.slice(1) })).toBe(false);
});

test('what the server refuses of the supervised day stands at its field', async () => {
  const refusals = {
    weekCapOverride: ['Giliran dan syarat', 'Instruksi untuk lebih dari dua hari seminggu'],
    'slots[0].remindMinutesBefore': ['Titik kontrol sehari', 'Diingatkan sebelum batas (menit)'],
    'slots[0].listedAfterMinutes': ['Titik kontrol sehari', 'Ditunjukkan kepada atasan setelah batas (menit)'],
    'supervision.drawnPerCheck': ['Pengawasan', 'Pegawai yang diundi setiap pengecekan'],
    'supervision.replyHours': ['Pengawasan', 'Batas menjawab permintaan penjelasan (jam)'],
    'supervision.decisionHours': ['Pengawasan', 'Batas memutuskan temuan (jam)'],
    'confidence.maxAccuracyMetres': ['Jam kerja dan presensi', 'Ketelitian terburuk (meter)'],
    'confidence.maxClockSkewSeconds': ['Jam kerja dan presensi', 'Selisih jam perangkat (detik)'],
    'confidence.maxSpeedKmPerHour': ['Jam kerja dan presensi', 'Kecepatan pindah (km/jam)'],
    'confidence.identicalPositions': ['Jam kerja dan presensi', 'Posisi persis sama berturut-turut'],
  } as const;
  const said = (path: string) => [{ code: 'inclusive-between', message: `Ditolak: ${path}.` }];
  keep(() =>
    problem(400, {
      code: 'invalid',
      errors: Object.fromEntries(
        [...Object.keys(refusals), 'lateBuckets', 'earlyBuckets'].map((path) => [`content.rules.${path}`, said(path)]),
      ),
    }),
  );
  await open({ weekCapOverride: 'Instruksi 5/2026' });
  save();
  expect(await screen.findByText('12 isian perlu diperbaiki.')).toBeVisible();
  for (const [path, [section, label]] of Object.entries(refusals)) {
    expect(field(label, part(section))).toHaveAccessibleDescription(expect.stringContaining(`Ditolak: ${path}.`));
  }
  const hours = part('Jam kerja dan presensi');
  expect(within(hours).getByText('Ditolak: lateBuckets.')).toBeVisible();
  expect(within(hours).getByText('Ditolak: earlyBuckets.')).toBeVisible();
  write(field('Kode rekap', hours), 'TL2');
  expect(within(hours).queryByText('Ditolak: lateBuckets.')).toBeNull();
});
