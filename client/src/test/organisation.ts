import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { answerPolicies, personnelAdmin } from './policies';
import { server } from './server';

export const unit = (
  id: string,
  parentId: string | null,
  depth: number,
  name: string,
  different: Partial<Schemas['UnitInTree']> = {},
): Schemas['UnitInTree'] => ({
  id,
  parentId,
  depth,
  code: id.toUpperCase(),
  name,
  kind: depth === 0 ? 'government' : depth === 1 ? 'office' : 'section',
  timeZone: 'Asia/Jakarta',
  headEmployeeId: null,
  headName: null,
  people: 2,
  site: null,
  siteRadiusMetres: 150,
  version: 4,
  ...different,
});

export const units = [
  unit('g', null, 0, 'Pemerintah Kota'),
  unit('d', 'g', 1, 'Dinas Kependudukan', { headEmployeeId: 'p9', headName: 'Siti Aminah' }),
  unit('s', 'd', 2, 'Seksi Identitas'),
  unit('h', 'g', 1, 'Dinas Perhubungan'),
];

export const ani: Schemas['EmployeeInList'] = {
  id: 'p1',
  nip: '199008172014032001',
  kind: 'pns',
  name: 'Ani Lestari',
  unitId: 's',
  unitName: 'Seksi Identitas',
  position: 'Pengadministrasi',
  level: 'pelaksana',
  grade: 'III/b',
  state: 'newInPost',
};

export const aniFile: Schemas['EmployeeFile'] = {
  ...ani,
  email: null,
  phone: '0812',
  superiorId: 'p9',
  superiorName: 'Siti Aminah',
  version: 7,
};

/** An office as its personnel administrator meets it; what is asked of the list of people is kept. */
export function answerOrganisation(as = personnelAdmin()): { asked: URLSearchParams } {
  const seen = { asked: new URLSearchParams() };
  answerPolicies(as);
  server.use(
    http.get('*/api/v1/units', () => HttpResponse.json(units)),
    http.get('*/api/v1/employees', ({ request }) => {
      seen.asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: seen.asked.get('search') === 'xyz' ? [] : [ani], nextCursor: null });
    }),
    http.get('*/api/v1/employees/p1', () => HttpResponse.json(aniFile)),
    http.get('*/api/v1/employees/p1/transfers', () => HttpResponse.json([])),
    http.get('*/api/v1/delegations', () => HttpResponse.json([])),
  );
  return seen;
}
