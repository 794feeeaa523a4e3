import type { LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Role } from '~/features/me/queries';

export type NavSection = 'mine' | 'team' | 'agency';

export interface NavEntry {
  to: NonNullable<LinkProps['to']>;
  label: (t: TFunction) => string;
  section: NavSection;
  /** Who sees it: anyone who is at least one of these. */
  roles: readonly Role[];
  /** Shown in the phone's bottom bar, which holds five. */
  bar?: true;
}

/** Roles that read about a part of the organisation, everybody, and those that lead a part. */
const watching: readonly Role[] = ['superior', 'unitOfficer', 'headOfOffice', 'personnelAdmin', 'leader', 'auditor'];
const everybody: readonly Role[] = ['employee', ...watching];
const leading: readonly Role[] = ['superior', 'headOfOffice'];

/**
 * Every entry of the navigation, in the order in which it is shown. The first entry of a section that a person sees is
 * where "/" leads to: on a wide screen the team's, else their own.
 */
export const nav: readonly NavEntry[] = [
  { to: '/hari-ini', label: (t) => t('nav.today'), section: 'mine', roles: ['employee'], bar: true },
  { to: '/tugas', label: (t) => t('nav.tasks'), section: 'mine', roles: ['employee'], bar: true },
  {
    to: '/presensi',
    label: (t) => t('nav.attendance'),
    section: 'mine',
    roles: ['employee'],
    bar: true,
  },
  {
    to: '/laporan',
    label: (t) => t('nav.report'),
    section: 'mine',
    roles: ['employee'],
    bar: true,
  },
  {
    to: '/riwayat',
    label: (t) => t('nav.history'),
    section: 'mine',
    roles: ['employee'],
    bar: true,
  },
  { to: '/jadwal-saya', label: (t) => t('nav.myRoster'), section: 'mine', roles: ['employee'] },
  {
    to: '/spt',
    label: (t) => t('nav.taskOrders'),
    section: 'mine',
    roles: ['employee'],
  },
  { to: '/temuan-saya', label: (t) => t('nav.myFindings'), section: 'mine', roles: ['employee'] },
  {
    to: '/koreksi-saya',
    label: (t) => t('nav.myCorrections'),
    section: 'mine',
    roles: ['employee'],
  },
  { to: '/pantau', label: (t) => t('nav.watch'), section: 'team', roles: watching },
  { to: '/ringkasan', label: (t) => t('nav.summary'), section: 'team', roles: watching },
  { to: '/jadwal', label: (t) => t('nav.roster'), section: 'team', roles: watching },
  { to: '/tugaskan', label: (t) => t('nav.assign'), section: 'team', roles: leading },
  { to: '/laporan-masuk', label: (t) => t('nav.reports'), section: 'team', roles: leading },
  { to: '/temuan', label: (t) => t('nav.findings'), section: 'team', roles: watching },
  { to: '/pengecekan', label: (t) => t('nav.checks'), section: 'team', roles: leading },
  { to: '/kontrol', label: (t) => t('nav.controls'), section: 'team', roles: watching },
  { to: '/rekap', label: (t) => t('nav.recap'), section: 'team', roles: watching },
  { to: '/kebijakan', label: (t) => t('nav.policies'), section: 'agency', roles: everybody },
  { to: '/evaluasi', label: (t) => t('nav.evaluation'), section: 'agency', roles: watching },
  { to: '/koreksi', label: (t) => t('nav.corrections'), section: 'team', roles: leading },
  {
    to: '/presensi-manual',
    label: (t) => t('nav.manual'),
    section: 'team',
    roles: ['unitOfficer', 'headOfOffice', 'superior'],
  },
  {
    to: '/gangguan',
    label: (t) => t('nav.outages'),
    section: 'agency',
    roles: ['personnelAdmin'],
  },
  { to: '/spt/masuk', label: (t) => t('nav.ordersIn'), section: 'team', roles: leading },
  { to: '/organisasi', label: (t) => t('nav.organisation'), section: 'agency', roles: watching },
  { to: '/kalender', label: (t) => t('nav.calendar'), section: 'agency', roles: everybody },
];

export const visibleTo = (roles: readonly Role[], entries: readonly NavEntry[] = nav): NavEntry[] =>
  entries.filter((entry) => entry.roles.some((role) => roles.includes(role)));

/** The page for somebody who has opened none: a leader reads the summary, a superior at a desk watches, everybody else works. */
export function homeOf(roles: readonly Role[], wide: boolean, entries: readonly NavEntry[] = nav): NavEntry['to'] {
  const seen = visibleTo(roles, entries);
  if (roles.includes('leader') && seen.some(({ to }) => to === '/ringkasan')) return '/ringkasan';
  const order: NavSection[] = wide ? ['team', 'mine', 'agency'] : ['mine', 'team', 'agency'];
  const first = order.map((section) => seen.find((entry) => entry.section === section)).find(Boolean);
  return first?.to ?? '/privasi';
}

/** An entry is marked on the pages below it too, except below another entry that leads further into the same path. */
export const activeOptionsOf = ({ to }: NavEntry, entries: readonly NavEntry[]) => ({
  exact: entries.some((other) => other.to !== to && other.to.startsWith(to === '/' ? to : `${to}/`)),
  includeSearch: false,
});
