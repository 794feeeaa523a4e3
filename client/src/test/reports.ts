import { HttpResponse, http } from 'msw';
import type { Report } from '~/features/my-report/queries';
import { me } from './people';
import { problem, server } from './server';

/** The day of the report. */
export const date = '2026-04-10';

export const report = (different: Partial<Report> = {}): Report => ({
  id: null,
  employeeId: me().employee.id,
  employeeName: me().employee.name,
  nip: me().employee.nip,
  position: me().employee.position,
  unitName: me().unit.name,
  led: false,
  workDate: date,
  mode: 'home',
  status: null,
  rows: [
    {
      activity: 'Verifikasi berkas',
      output: 'Berkas terverifikasi',
      quantity: 12,
      outputUnit: 'berkas',
      from: null,
      to: null,
      assignmentId: null,
      fileIds: [],
      remark: null,
    },
  ],
  obstacles: null,
  dueAt: '2026-04-10T16:30:00+07:00',
  submittedAt: null,
  submittedOffline: false,
  submittedDeviceAt: null,
  savedOffline: false,
  savedDeviceAt: null,
  reviewedAt: null,
  reviewedByName: null,
  reviewNote: null,
  version: 0,
  ...different,
});

/** A report on the server that keeps what is saved and refuses other versions, as the real one does. */
export function stored(first: Report) {
  const state = { report: first, saves: 0 };
  server.use(
    http.get('*/api/v1/daily-reports/mine/:date', () => HttpResponse.json(state.report)),
    http.put('*/api/v1/daily-reports/mine/:date', async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${state.report.version}"`) {
        return problem(412, { code: 'changed-meanwhile', detail: 'Sudah diubah.' });
      }
      const body = (await request.json()) as Pick<Report, 'rows' | 'obstacles'>;
      state.saves += 1;
      state.report = {
        ...state.report,
        ...body,
        id: 'r1',
        status: state.report.status ?? 'draft',
        version: state.report.version + 1,
      };
      return HttpResponse.json(state.report);
    }),
    http.post('*/api/v1/daily-reports/mine/:date/submit', () => {
      state.report = { ...state.report, status: 'submitted', submittedAt: '2026-04-10T16:00:00+07:00' };
      return HttpResponse.json(state.report);
    }),
  );
  return state;
}
