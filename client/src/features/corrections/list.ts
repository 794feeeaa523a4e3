export interface ListedPresence {
  nip: string;
  in: string | null;
  out: string | null;
}

export interface ReadList {
  rows: ListedPresence[];
  /** Lines that say no NIP and time, by their place from 1. */
  unreadable: { row: number; text: string }[];
}

const timeOf = (text: string | undefined): string | null | undefined => {
  const value = text?.trim() ?? '';
  if (value === '' || value === '-') return null;
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(value);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60
    ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`
    : undefined;
};

/** Reads a pasted list: NIP, time in, time out, parted by tabs, semicolons or commas; 7.25 and 07:25 are the same time. */
export function readList(text: string): ReadList {
  const read: ReadList = { rows: [], unreadable: [] };
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const [nip = '', first, second] = line.split(/[\t;,]/);
    const [came, left] = [timeOf(first), timeOf(second)];
    if (!/^[\d ]{8,}$/.test(nip.trim()) || came === undefined || left === undefined)
      read.unreadable.push({ row: index + 1, text: line.trim() });
    else read.rows.push({ nip: nip.trim(), in: came, out: left });
  });
  return read;
}
