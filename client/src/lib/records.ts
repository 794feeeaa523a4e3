/** What comes from storage or from elsewhere is looked at before it is believed. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
