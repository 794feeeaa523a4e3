const privacy = {
  title: 'Pemberitahuan privasi',
  lead: 'Sesuai UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, berikut data yang dicatat selama Anda bekerja dari rumah, alasannya, dan masa simpannya.',
  what: 'Yang dicatat',
  why: 'Alasan',
  howLong: 'Masa simpan',
  items: {
    location: {
      name: 'Lokasi',
      what: 'Titik lokasi beserta ketelitiannya, hanya pada saat presensi atau pengecekan di dalam jam kerja. Tidak ada pelacakan terus-menerus.',
      why: 'Menunjukkan bahwa tugas kedinasan dijalankan di tempat yang diizinkan. Atasan melihat di dalam atau di luar serta kisaran jaraknya, bukan titiknya.',
      howLong: 'Titik tepat: 12 bulan',
    },
    photo: {
      name: 'Foto',
      what: 'Foto langsung saat presensi bila Anda menyertakannya, dan bukti dukung yang Anda unggah. Tidak ada pola wajah yang disimpan.',
      why: 'Mendukung kebenaran presensi dan laporan Anda.',
      howLong: 'Foto presensi: 90 hari',
    },
    work: {
      name: 'Pekerjaan',
      what: 'Waktu presensi menurut server dan menurut perangkat, tugas, kemajuan, laporan harian, serta jawaban atas pengecekan.',
      why: 'Menghitung jam kerja dan capaian, menjadi dasar penilaian oleh atasan.',
      howLong: 'Mengikuti jadwal retensi arsip kepegawaian',
    },
  },
  rights: 'Hak Anda',
  rightsList: {
    see: 'melihat siapa yang membuka foto atau lokasi Anda;',
    export: 'memperoleh salinan data Anda;',
    rectify: 'meminta perbaikan data yang keliru;',
    reply: 'menanggapi setiap temuan. Temuan sistem selalu diputuskan oleh pejabat, tidak oleh mesin.',
  },
  basis:
    'Dasar pemrosesan: pelaksanaan tugas kedinasan dan kewajiban hukum instansi ({{agency}}) sebagai pengendali data.',
  accesses: {
    title: 'Siapa membuka data saya',
    hint: 'Setiap kali orang lain membuka foto, berkas, laporan, atau rekap Anda, tercatat di sini. Yang terbaru di atas.',
    none: 'Belum ada yang membuka data Anda.',
    other: 'Data tanpa berkas',
    recap: 'Rekap {{month}}',
    report: 'Laporan harian {{date}}',
    more: 'Muat lebih banyak',
  },
  acknowledge: 'Saya telah membaca dan memahami',
  acknowledgeHint: 'Dicatat satu kali dengan waktu server. Pemberitahuan ini dapat dibaca lagi di menu Privasi.',
  acknowledgedAt: 'Dibaca dan dipahami pada {{at}}.',
};

export default privacy;
