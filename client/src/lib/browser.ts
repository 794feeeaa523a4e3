/** The one place where the page is left, so that a test can watch it. */
export const browser = { leave: (url: string) => window.location.assign(url) };

/** Leaving takes a moment in which nothing more may be shown: this never settles. */
export const leaving = () => new Promise<never>(() => undefined);
