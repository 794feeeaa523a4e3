/** What this browser can do about web push. */
export type PushSupport = 'ready' | 'denied' | 'none';

export function pushSupport(): PushSupport {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'none';
  return Notification.permission === 'denied' ? 'denied' : 'ready';
}

const bytes = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const base64url = (buffer: ArrayBuffer | null) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The service worker comes with the built app; without one nobody could show what is pushed. */
async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return (await navigator.serviceWorker.getRegistration()) ? navigator.serviceWorker.ready : undefined;
}

/** The endpoint of this browser, where it is subscribed. */
export async function currentEndpoint(): Promise<string | null> {
  if (pushSupport() === 'none') return null;
  return (await (await worker())?.pushManager.getSubscription())?.endpoint ?? null;
}

/** Asks the person, then the push service. Null where the person said no, or the app is not installed with its worker. */
export async function subscribe(key: string): Promise<{ endpoint: string; publicKey: string; secret: string } | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await worker();
  if (!registration) return null;
  const known = await registration.pushManager.getSubscription();
  const subscription =
    known ?? (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) }));
  return {
    endpoint: subscription.endpoint,
    publicKey: base64url(subscription.getKey('p256dh')),
    secret: base64url(subscription.getKey('auth')),
  };
}

export async function unsubscribe(): Promise<void> {
  await (await (await worker())?.pushManager.getSubscription())?.unsubscribe();
}

/** "Chrome, Android": enough for a person to recognise a browser of theirs. */
export function browserName(agent = navigator.userAgent): string {
  const browser = [
    ['Edg', 'Edge'],
    ['SamsungBrowser', 'Samsung Internet'],
    ['OPR', 'Opera'],
    ['Firefox', 'Firefox'],
    ['Chrome', 'Chrome'],
    ['Safari', 'Safari'],
  ].find(([sign]) => sign && agent.includes(`${sign}/`))?.[1];
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((name) => agent.includes(name));
  return [browser, system].filter(Boolean).join(', ') || 'Browser';
}
