// Runs in the service worker: shows what was pushed, and opens the page that it leads to. It works while no page is open.
self.addEventListener('push', (event) => {
  const told = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification(told.title ?? 'WFH ASN', {
      body: told.body ?? '',
      lang: told.lang ?? 'id',
      // The same tag replaces what is shown: a repeat is no second message.
      tag: told.tag,
      renotify: Boolean(told.tag && told.urgent),
      requireInteraction: Boolean(told.urgent),
      vibrate: told.urgent ? [400, 200, 400, 200, 400] : [150],
      icon: '/icon-192.png',
      badge: '/icon-192.png',
      data: { path: told.path ?? '/' },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const target = new URL(event.notification.data?.path ?? '/', self.location.origin);
  // Only pages of this product, whatever a message says.
  if (target.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async (pages) => {
      const page = pages[0];
      if (!page) return self.clients.openWindow(target.href);
      await page.focus();
      return page.url === target.href
        ? undefined
        : page.navigate(target.href).catch(() => self.clients.openWindow(target.href));
    }),
  );
});
