const common = {
  app: {
    name: 'WFH ASN',
    tagline: 'Pengawasan kerja dari rumah',
    skip: 'Langsung ke isi',
  },
  nav: {
    main: 'Navigasi utama',
    more: 'Menu',
    sections: { mine: 'Saya', team: 'Bawahan', agency: 'Instansi' },
    privacy: 'Privasi',
  },
  account: {
    open: 'Akun {{name}}',
    nip: 'NIP {{nip}}',
    language: 'Bahasa',
    scheme: 'Tampilan',
    schemes: { light: 'Terang', dark: 'Gelap', auto: 'Ikut perangkat' },
    password: 'Ubah kata sandi',
    authenticator: 'Verifikasi dua langkah',
    privacy: 'Privasi dan data saya',
    logout: 'Keluar',
    logoutFailed: 'Belum dapat keluar',
  },
  state: {
    loading: 'Memuat',
    retry: 'Coba lagi',
    close: 'Tutup',
    cancel: 'Batal',
    back: 'Kembali ke awal',
    copy: 'Salin',
    copied: 'Tersalin',
    requestId: 'Nomor permintaan',
    offline: 'Tidak ada jaringan. Perubahan belum terkirim sampai jaringan kembali.',
    unreachable: 'Server belum dapat dihubungi. Sambungan dicoba lagi secara otomatis.',
    updateReady: 'Versi baru tersedia',
    updateHint: 'Muat ulang setelah pekerjaan Anda tersimpan.',
    updateNow: 'Muat ulang',
  },
  live: {
    connecting: 'Menyambungkan',
    live: 'Langsung',
    reconnecting: 'Menyambung ulang',
    offline: 'Tidak langsung',
  },
  problem: {
    unexpected: 'Terjadi kesalahan',
    unexpectedHint:
      'Halaman ini tidak dapat ditampilkan. Coba lagi; bila berulang, sampaikan nomor permintaan kepada admin.',
    network: 'Server tidak dapat dihubungi',
    networkHint: 'Periksa jaringan, lalu coba lagi. Tidak ada data yang hilang.',
    forbidden: 'Anda tidak berwenang membuka halaman ini',
    notFound: 'Halaman tidak ditemukan',
    notFoundHint: 'Alamatnya mungkin keliru atau datanya di luar wewenang Anda.',
  },
  signIn: {
    failed: 'Tidak dapat masuk',
    failedHint: 'Proses masuk terputus atau sudah kedaluwarsa. Silakan masuk kembali.',
    refusedHint: 'Server menolak sesi yang baru dibuat. Silakan masuk kembali atau hubungi admin.',
    again: 'Masuk kembali',
  },
};

export default common;
