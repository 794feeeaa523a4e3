const figures = {
  ask: 'Apa artinya angka ini?',
  title: 'Arti setiap angka',
  close: 'Tutup',
  outOf: 'Dibandingkan dengan: {{what}}',
  from: 'Dibaca dari {{columns}}. Dasar: {{source}}.',
};

export default figures;
