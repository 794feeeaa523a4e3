// Asks for what the first screen of a phone shows while the app's code is still on its way; src/api/early.ts takes the
// answers. Plain and outside the build, as it must run before anything that the build makes has arrived.
(() => {
  const session = JSON.parse(localStorage.getItem(`oidc.user:${location.origin}:wfh-spa`) ?? 'null');
  const lives = (session?.expires_at ?? 0) - Date.now() / 1000;
  const first = location.pathname === '/' || location.pathname === '/hari-ini';
  if (!first || lives < 60 || matchMedia('(min-width: 48em)').matches) return;
  const headers = {
    Accept: 'application/json',
    'Accept-Language': localStorage.getItem('wfh.language') ?? 'id',
    Authorization: `Bearer ${session.access_token}`,
  };
  const ask = (path) => {
    const answer = fetch(path, { headers });
    // Whoever takes the answer hears of a failure; where nobody does it is none.
    answer.catch(() => undefined);
    return [path, { answer, headers, at: Date.now() }];
  };
  window.wfhEarly = new Map(['/api/v1/me', '/api/v1/work-days/mine/day'].map(ask));
})();

// The first of its kind costs a phone a tenth of a second, which it has while the code is on its way and not after it.
new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta' }).format();
