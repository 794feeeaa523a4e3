const words = {
  offline: {
    at: 'Dicatat luring pukul {{device}}, diterima {{received}}',
    unknown: 'Dicatat luring, diterima {{received}}; jam perangkat tidak dapat dipakai',
  },
  mode: {
    office: 'Kantor (WFO)',
    home: 'Rumah (WFH)',
    elsewhere: 'Tempat lain (WFA)',
    fieldDuty: 'Dinas luar',
    leave: 'Cuti',
    sick: 'Sakit',
    permit: 'Izin',
    study: 'Tugas belajar',
  },
  checkpoint: {
    upcoming: 'Nanti',
    due: 'Sekarang',
    overdue: 'Lewat waktu',
    done: 'Selesai',
    doneLate: 'Selesai terlambat',
    missed: 'Tidak dipenuhi',
  },
  task: {
    assigned: 'Baru',
    acknowledged: 'Diterima',
    inProgress: 'Dikerjakan',
    completed: 'Menunggu penilaian',
    returned: 'Dikembalikan',
    accepted: 'Disetujui',
    carriedOver: 'Dilanjutkan hari lain',
    cancelled: 'Dibatalkan',
  },
  report: {
    draft: 'Draf',
    submitted: 'Terkirim',
    returned: 'Dikembalikan',
    accepted: 'Disetujui',
    none: 'Belum diisi',
  },
  place: {
    inside: 'Di tempat terdaftar',
    uncertain: 'Belum pasti',
    outside: 'Di luar tempat terdaftar',
    unknown: 'Posisi tidak diketahui',
  },
  confidence: { high: 'Keyakinan tinggi', medium: 'Keyakinan sedang', low: 'Keyakinan rendah' },
  evidence: {
    position: 'posisi',
    selfie: 'foto diri',
    note: 'catatan',
    taskProgress: 'kemajuan tugas',
    report: 'laporan',
    superiorRecord: 'catatan atasan',
  },
};

export default words;
