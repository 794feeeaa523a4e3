import { toCsv } from './csv';

test('separators and quotes stay inside their cell, and the file says that it is UTF-8', () => {
  expect(
    toCsv([
      ['Nama', 'Catatan'],
      ['Siti; "S.Sos."', null],
      [3, 'a\nb'],
    ]),
  ).toBe('\uFEFFNama;Catatan\r\n"Siti; ""S.Sos.""";\r\n3;"a\nb"\r\n');
});

test('what begins like a formula is text', () => {
  expect(toCsv([['=HYPERLINK("x")', '+62', -5]])).toBe('\uFEFF"\'=HYPERLINK(""x"")";\'+62;-5\r\n');
});
