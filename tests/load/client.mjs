// Measures what a phone and a desk feel of the client, against a running product with its demo: see --help.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

const help = `node tests/load/client.mjs [--base URL] [--phone NIP] [--desk NIP] [--password P] [--runs N] [--seconds N] [--changes N]

Prints a JSON line for each measurement and a Markdown table at the end.

  first-screen  Hari ini at 360 px, signed in, with Lighthouse's slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms) and a
                processor four times as slow: bytes of JavaScript and of styles until the day stands on the screen, and the
                time until then; "cold" with nothing kept, "warm" as the installed app opens the next time
  board         Pantau at 1280 px with 200 rows of which N change each second, no throttle: frames per second. The answers
                for the board are a stand-in with the shape of a real row; the code, the login and all else are real

  --base      the running product (http://localhost:5080)
  --phone     NIP of an employee of the demo, --desk of somebody who watches people, --password that of both
  --runs      how often each start is measured; the median counts (5)
  --seconds   how long the frames are counted (10); --changes how many rows change each second (10)

WFH_CHROMIUM names the browser, as for tests/run. Run npm ci in client first.
`;

const { values: asked } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://localhost:5080' },
    phone: { type: 'string', default: '199510022018122037' },
    desk: { type: 'string', default: '197801152005121033' },
    password: { type: 'string', default: 'Rahasia-2026' },
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    changes: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});
if (asked.help) {
  process.stdout.write(help);
  process.exit(0);
}
const base = asked.base.replace(/\/$/, '');
const [runs, seconds, changesPerSecond] = [asked.runs, asked.seconds, asked.changes].map(Number);
const people = 200;

const { chromium } = createRequire(new URL('../../client/package.json', import.meta.url))('playwright-core');
const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);
const executablePath = process.env.WFH_CHROMIUM
  ?? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);
if (!executablePath) throw new Error('No Chromium was found: name one in WFH_CHROMIUM.');

const launch = { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] };
const round = (number, digits = 0) => Number(number.toFixed(digits));
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const median = (numbers) => at(numbers, 0.5);

const phone = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'id-ID' };
const desk = { viewport: { width: 1280, height: 800 }, locale: 'id-ID' };

/** Through the real login page, once; the privacy notice is answered, so that the measured screen is the day. */
async function signIn(browser, device, nip, ready) {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.goto(base);
  await page.getByLabel('NIP', { exact: true }).fill(nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill(asked.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  const notice = page.getByRole('button', { name: 'Saya telah membaca dan memahami' });
  await page.waitForURL((url) => url.href.startsWith(base) && !url.pathname.startsWith('/account') && !url.pathname.startsWith('/auth'));
  await notice.or(page.locator(ready)).first().waitFor();
  if (await notice.isVisible()) await notice.click();
  await page.locator(ready).first().waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/**
 * As after a login on a new phone: the session, and nothing that was kept of a day. A profile of its own on disk, as an app that
 * is installed has, instead of a private window, for which the browser starts everything anew at each opening.
 */
async function newPhone(state) {
  const profile = mkdtempSync(join(tmpdir(), 'wfh-phone-'));
  const context = await chromium.launchPersistentContext(profile, { ...launch, ...phone });
  const throwAway = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  await context.addCookies(state.cookies);
  const page = await context.newPage();
  await page.goto(`${base}/icon.svg`);
  const kept = state.origins.flatMap(({ localStorage }) => localStorage).filter(({ name }) => name !== 'wfh.kept');
  await page.evaluate((entries) => entries.forEach(({ name, value }) => localStorage.setItem(name, value)), kept);
  await page.close();
  return { context, throwAway };
}

const firstScreen = '#day-timeline';

/** Notes in the page when the day was painted, as close to the eye as a script gets. */
const watchFirstScreen = (selector) => {
  const seen = () => {
    if (window.firstScreenAt !== undefined || !document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      window.firstScreenAt = performance.now();
    }));
  };
  const observer = new MutationObserver(seen);
  observer.observe(document, { childList: true, subtree: true });
};

async function open(context) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const kinds = new Map();
  const bytes = { Script: 0, Stylesheet: 0, all: 0, requests: 0 };
  let counting = true;
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!counting) return;
    const kind = kinds.get(requestId);
    if (kind in bytes) bytes[kind] += encodedDataLength;
    bytes.all += encodedDataLength;
    bytes.requests += 1;
  });
  await page.addInitScript(watchFirstScreen, firstScreen);
  await page.goto(`${base}/hari-ini`, { waitUntil: 'commit' });
  await page.locator(firstScreen).waitFor({ timeout: 60_000 });
  let ms;
  while (ms === undefined) ms = await page.evaluate(() => window.firstScreenAt);
  counting = false;
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  return { page, cdp, bytes, ms, paint };
}

async function measurePhone(browser) {
  const state = await signIn(browser, phone, asked.phone, firstScreen);
  const cold = [];
  const warm = [];
  for (let run = 0; run < runs; run += 1) {
    const { context, throwAway } = await newPhone(state);
    const first = await open(context);
    cold.push(first);
    await first.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await first.cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await first.page.close();
    warm.push(await open(context));
    await throwAway();
  }
  const sum = (start, all) => ({
    measurement: 'first-screen', start, runs,
    ms: round(median(all.map(({ ms }) => ms))), msOfRuns: sorted(all.map(({ ms }) => round(ms))),
    firstPaintMs: round(median(all.map(({ paint }) => paint ?? 0))),
    scriptKB: round(median(all.map(({ bytes }) => bytes.Script)) / 1000, 1),
    styleKB: round(median(all.map(({ bytes }) => bytes.Stylesheet)) / 1000, 1),
    allKB: round(median(all.map(({ bytes }) => bytes.all)) / 1000, 1),
    requests: median(all.map(({ bytes }) => bytes.requests)),
  });
  return [sum('cold', cold), sum('warm', warm)];
}

const idOf = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** 200 people made of one real row, and the hub's messages by a socket of our own. */
async function standIn(page) {
  let rows;
  let board;
  let send;
  await page.route('**/api/v1/dashboards/live-board?*', async (route) => {
    if (!rows) {
      board = await (await route.fetch()).json();
      const [real] = board.rows;
      if (!real) throw new Error(`${asked.desk} watches nobody today.`);
      rows = Array.from({ length: people }, (_, n) => ({ ...real, employeeId: idOf(n), name: `${real.name} ${n + 1}` }));
    }
    await route.fulfill({ json: { ...board, rows, totals: { ...board.totals, people }, nextCursor: null } });
  });
  await page.route('**/api/v1/dashboards/live-board/*', (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1);
    return route.fulfill({ json: rows.find((row) => row.employeeId === id) });
  });
  await page.route('**/live/negotiate*', (route) => route.fulfill({
    json: { negotiateVersion: 1, connectionId: 'a', connectionToken: 'a', availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text'] }] },
  }));
  await page.routeWebSocket(/\/live(\?|$)/, (socket) => {
    socket.onMessage((message) => {
      if (!String(message).includes('"protocol"')) return;
      socket.send('{}\u001e');
      send = (target, ...args) => socket.send(`${JSON.stringify({ type: 1, target, arguments: args })}\u001e`);
    });
  });
  return {
    ready: () => send !== undefined && rows !== undefined,
    change: (n) => {
      const row = rows[n];
      const now = new Date().toISOString();
      rows[n] = { ...row, checkInAt: row.checkInAt ? null : now, updatedAt: now };
      send('workDaysChanged', { days: [{ employeeId: row.employeeId, unitId: row.unitId, date: board.date, at: now }], more: false });
    },
  };
}

async function measureBoard(browser) {
  const state = await signIn(browser, desk, asked.desk, 'main h1');
  const context = await browser.newContext({ ...desk, storageState: state });
  const page = await context.newPage();
  const stand = await standIn(page);
  await page.goto(`${base}/pantau`);
  await page.locator('tbody tr').nth(people - 1).waitFor({ state: 'attached' });
  while (!stand.ready()) await page.waitForTimeout(100);
  await page.waitForTimeout(1000);
  const count = (ms) => page.evaluate((during) => new Promise((resolve) => {
    const frames = [];
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    const start = performance.now();
    let before;
    const frame = (now) => {
      if (before !== undefined) frames.push(now - before);
      before = now;
      if (now - start < during) requestAnimationFrame(frame);
      else resolve({ frames, long });
    };
    requestAnimationFrame(frame);
  }), ms);
  const summary = (phase, { frames, long }, changes) => ({
    measurement: 'board', phase, rows: people, source: 'stand-in of the API\'s contract', changes,
    fps: round(1000 / (frames.reduce((a, b) => a + b, 0) / frames.length), 1),
    p95FrameMs: round(at(frames, 0.95), 1), worstFrameMs: round(Math.max(...frames), 1),
    // A display's frames come some tenths of a millisecond early or late; a frame that was left out takes twice as long.
    shareAbove16_7: round(frames.filter((ms) => ms > 16.7).length / frames.length, 3),
    shareLeftOut: round(frames.filter((ms) => ms > 25).length / frames.length, 3),
    longTasks: long.length,
  });
  const still = summary('still', await count(3000), 0);
  let changes = 0;
  const timer = setInterval(() => {
    stand.change((changes * 37) % people);
    changes += 1;
  }, 1000 / changesPerSecond);
  const busy = await count(seconds * 1000);
  clearInterval(timer);
  await context.close();
  return [still, summary('changing', busy, changes)];
}

const browser = await chromium.launch(launch);
try {
  const load = () => round(loadavg()[0], 1);
  const lines = [];
  for (const measure of [measurePhone, measureBoard]) {
    const before = load();
    for (const line of await measure(browser)) {
      lines.push(line);
      console.log(JSON.stringify({ ...line, loadBefore: before, loadAfter: load() }));
    }
  }
  const [cold, warm, still, busy] = lines;
  const met = (good) => (good ? 'met' : 'missed');
  console.log(`
| What | Measured | Target | |
|---|---|---|---|
| JavaScript of the phone's first screen, compressed | ${cold.scriptKB} kB (styles ${cold.styleKB} kB, ${cold.requests} requests, ${cold.allKB} kB in all) | < 200 kB | ${met(cold.scriptKB < 200)} |
| *Hari ini* useful, cold cache, slow 4G, 4x CPU | ${cold.ms} ms (first paint ${cold.firstPaintMs} ms) | < 2000 ms | ${met(cold.ms < 2000)} |
| *Hari ini* useful, warm (service worker), slow 4G, 4x CPU | ${warm.ms} ms (first paint ${warm.firstPaintMs} ms) | < 2000 ms | ${met(warm.ms < 2000)} |
| *Pantau*, ${people} rows (stand-in), ${busy.changes} changes in ${seconds} s | ${busy.fps} fps, p95 ${busy.p95FrameMs} ms, ${(busy.shareAbove16_7 * 100).toFixed(1)} % above 16.7 ms, ${(busy.shareLeftOut * 100).toFixed(1)} % left out (still: ${still.fps} fps, ${(still.shareAbove16_7 * 100).toFixed(1)} % above) | 60 fps | ${met(busy.fps >= 59)} |`);
} finally {
  await browser.close();
}
