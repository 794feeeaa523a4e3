export const cellId = (employeeId: string, date: string): string => `cell-${employeeId}-${date}`;

/** Brings a day of a person, or of whoever is first in the table, under the keyboard. */
export function goToCell(employeeId: string | undefined, date: string): void {
  const cell = document.getElementById(cellId(employeeId ?? '', date));
  cell?.scrollIntoView({ block: 'center', inline: 'center' });
  cell?.focus({ preventScroll: true });
}
