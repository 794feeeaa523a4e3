import type { Me } from '~/features/me/queries';

export const me = (different: Partial<Me> = {}): Me => ({
  employee: {
    id: '0192f0c1-0000-7000-8000-000000000001',
    nip: '198705142010012003',
    name: 'Siti Rahmawati, S.Sos.',
    position: 'Analis Kebijakan Ahli Muda',
    level: 'fungsionalAhliPertama',
    grade: 'III/c',
  },
  agency: { id: '0192f0c1-0000-7000-8000-00000000000a', code: 'jambi', name: 'Pemerintah Kota Jambi' },
  unit: {
    id: '0192f0c1-0000-7000-8000-00000000000b',
    code: 'bkpsdmd',
    name: 'Bidang Mutasi dan Promosi',
    timeZone: 'Asia/Jakarta',
  },
  superior: null,
  leads: [],
  roles: ['employee'],
  noticeAcknowledgedAt: '2026-03-02T07:10:00+07:00',
  now: new Date().toISOString(),
  today: '2026-03-02',
  ...different,
});
