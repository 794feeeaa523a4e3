const verify = {
  title: 'Pemeriksaan surat perintah tugas',
  valid: 'Surat ini asli dan berlaku',
  validHint: 'Cocokkan keterangan di bawah dengan surat yang Anda pegang.',
  invalid: 'Surat ini tidak berlaku',
  withdrawn: 'Ditarik kembali pada {{date}}.',
  unknown: 'Surat tidak dikenal',
  unknownHint:
    'Tidak ada surat dengan kode ini. Pindai ulang kode QR, atau tanyakan kepada instansi yang tertera di surat.',
  number: 'Nomor',
  office: 'Perangkat daerah',
  people: 'Kepada',
  nip: 'NIP {{nip}}',
  days: 'Tanggal tugas',
  signed: 'Ditandatangani',
};

export default verify;
