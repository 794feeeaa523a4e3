const notifications = {
  title: 'Pemberitahuan',
  readAll: 'Tandai semua telah dibaca',
  new: 'Baru',
  more: 'Muat lebih banyak',
  empty: 'Belum ada pemberitahuan',
  emptyHint: 'Kebijakan baru, pencabutan, dan perubahan jadwal Anda akan tampil di sini.',
  kinds: {
    policyActivated: 'Kebijakan berlaku',
    policyRevoked: 'Kebijakan dicabut',
    rosterPublished: 'Jadwal terbit',
    rosterChanged: 'Jadwal berubah',
    rosterMissing: 'Jadwal belum terbit',
    swapAsked: 'Permintaan tukar hari',
    swapDecided: 'Keputusan tukar hari',
    closure: 'Penutupan kantor',
    taskOrderDrafted: 'Konsep SPT',
    taskOrderDecided: 'Keputusan SPT',
  },
};

export default notifications;
