import {
  type Icon,
  IconCalendarStats,
  IconFileText,
  IconHome,
  IconListCheck,
  IconMapPinCheck,
} from '@tabler/icons-react';

/** The signs of the phone's bottom bar. */
export const barIcons: Partial<Record<string, Icon>> = {
  '/hari-ini': IconHome,
  '/tugas': IconListCheck,
  '/presensi': IconMapPinCheck,
  '/laporan': IconFileText,
  '/riwayat': IconCalendarStats,
};
