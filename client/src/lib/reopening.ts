/** The app's code is on this device: it opens without network from now on. Never, where the browser keeps no code. */
export async function whenReopenable(): Promise<void> {
  if (!('serviceWorker' in navigator)) return new Promise(() => undefined);
  await navigator.serviceWorker.ready;
}
