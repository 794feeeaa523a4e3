import {
  type Icon,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCalendarStats,
  IconCalendarUser,
  IconChartHistogram,
  IconClipboardCheck,
  IconClipboardList,
  IconClockCheck,
  IconClockEdit,
  IconDeviceDesktopAnalytics,
  IconFileCertificate,
  IconFileText,
  IconFlag,
  IconGavel,
  IconHome,
  IconInbox,
  IconLayoutDashboard,
  IconListCheck,
  IconMapPinCheck,
  IconPhoneCall,
  IconPlugConnectedX,
  IconSignature,
  IconSitemap,
  IconTable,
  IconUserPlus,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Role } from '~/features/me/queries';

export type NavSection = 'mine' | 'team' | 'agency';

export interface NavEntry {
  to: NonNullable<LinkProps['to']>;
  label: (t: TFunction) => string;
  icon: Icon;
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
  { to: '/hari-ini', label: (t) => t('nav.today'), icon: IconHome, section: 'mine', roles: ['employee'], bar: true },
  { to: '/tugas', label: (t) => t('nav.tasks'), icon: IconListCheck, section: 'mine', roles: ['employee'], bar: true },
  {
    to: '/presensi',
    label: (t) => t('nav.attendance'),
    icon: IconMapPinCheck,
    section: 'mine',
    roles: ['employee'],
    bar: true,
  },
  {
    to: '/laporan',
    label: (t) => t('nav.report'),
    icon: IconFileText,
    section: 'mine',
    roles: ['employee'],
    bar: true,
  },
  {
    to: '/riwayat',
    label: (t) => t('nav.history'),
    icon: IconCalendarStats,
    section: 'mine',
    roles: ['employee'],
    bar: true,
  },
  { to: '/jadwal-saya', label: (t) => t('nav.myRoster'), icon: IconCalendarUser, section: 'mine', roles: ['employee'] },
  {
    to: '/spt',
    label: (t) => t('nav.taskOrders'),
    icon: IconFileCertificate,
    section: 'mine',
    roles: ['employee'],
  },
  { to: '/temuan-saya', label: (t) => t('nav.myFindings'), icon: IconFlag, section: 'mine', roles: ['employee'] },
  {
    to: '/koreksi-saya',
    label: (t) => t('nav.myCorrections'),
    icon: IconClockEdit,
    section: 'mine',
    roles: ['employee'],
  },
  { to: '/pantau', label: (t) => t('nav.watch'), icon: IconDeviceDesktopAnalytics, section: 'team', roles: watching },
  { to: '/ringkasan', label: (t) => t('nav.summary'), icon: IconLayoutDashboard, section: 'team', roles: watching },
  { to: '/jadwal', label: (t) => t('nav.roster'), icon: IconCalendarMonth, section: 'team', roles: watching },
  { to: '/tugaskan', label: (t) => t('nav.assign'), icon: IconUserPlus, section: 'team', roles: leading },
  { to: '/laporan-masuk', label: (t) => t('nav.reports'), icon: IconInbox, section: 'team', roles: leading },
  { to: '/temuan', label: (t) => t('nav.findings'), icon: IconFlag, section: 'team', roles: watching },
  { to: '/pengecekan', label: (t) => t('nav.checks'), icon: IconPhoneCall, section: 'team', roles: leading },
  { to: '/kontrol', label: (t) => t('nav.controls'), icon: IconClipboardCheck, section: 'team', roles: watching },
  { to: '/rekap', label: (t) => t('nav.recap'), icon: IconTable, section: 'team', roles: watching },
  { to: '/kebijakan', label: (t) => t('nav.policies'), icon: IconGavel, section: 'agency', roles: everybody },
  { to: '/evaluasi', label: (t) => t('nav.evaluation'), icon: IconChartHistogram, section: 'agency', roles: watching },
  { to: '/koreksi', label: (t) => t('nav.corrections'), icon: IconClockCheck, section: 'team', roles: leading },
  {
    to: '/presensi-manual',
    label: (t) => t('nav.manual'),
    icon: IconClipboardList,
    section: 'team',
    roles: ['unitOfficer', 'headOfOffice', 'superior'],
  },
  {
    to: '/gangguan',
    label: (t) => t('nav.outages'),
    icon: IconPlugConnectedX,
    section: 'agency',
    roles: ['personnelAdmin'],
  },
  { to: '/spt/masuk', label: (t) => t('nav.ordersIn'), icon: IconSignature, section: 'team', roles: leading },
  { to: '/organisasi', label: (t) => t('nav.organisation'), icon: IconSitemap, section: 'agency', roles: watching },
  { to: '/kalender', label: (t) => t('nav.calendar'), icon: IconCalendarEvent, section: 'agency', roles: everybody },
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
