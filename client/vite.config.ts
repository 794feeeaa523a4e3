import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { configDefaults, defineConfig } from 'vitest/config';

const api = process.env.WFH_API ?? 'http://localhost:5080';
/** Answered by the server: never by the app's shell, never from a cache. */
const serverPaths = [
  'api',
  'connect',
  'account',
  'openapi',
  'docs',
  'live',
  'health',
  'problems',
  'webhooks',
  '.well-known',
];
/** Read at a desk: a phone fetches these when somebody opens them, not beforehand. */
const deskChunks = [
  'pantau',
  'jadwal.*',
  'tugaskan',
  'laporan-masuk',
  'rekap',
  'spt.masuk',
  'organisasi',
  'impor',
  'pelaksana',
  'baru',
  '_id.ubah',
  '_id.simulasi',
  'DayChart',
  'ringkasan',
  'evaluasi.*',
  'TrendChart',
].map((name) => `**/${name}-*.{js,css}`);

/** The start, and the routes' definitions, of which the first page of an employee is one; "-" names no route. */
const firstPage = /\/src\/(main\.tsx|routes\/(?!.*\/-)[^?]*)$/;

/** What a page asks of the server comes with the page, so that the first one does not carry the questions of all. */
const routes = tanstackRouter({
  target: 'react',
  autoCodeSplitting: true,
  codeSplittingOptions: { defaultBehavior: [['loader', 'component'], ['errorComponent'], ['notFoundComponent']] },
});

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  includeAssets: ['icon.svg'],
  manifest: {
    id: '/',
    name: 'WFH ASN',
    short_name: 'WFH ASN',
    description: 'Pengawasan kerja dari rumah bagi aparatur sipil negara',
    lang: 'id',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f1f4f4',
    theme_color: '#0b6e75',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,webmanifest}'],
    globIgnores: deskChunks,
    // Shows what is pushed, also while no page is open.
    importScripts: ['/push.js'],
    cleanupOutdatedCaches: true,
    // From the first visit on: the page that is open need not be opened again to have the whole app without network.
    clientsClaim: true,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: serverPaths.map((path) => new RegExp(`^/${path.replace('.', '\\.')}(/|$)`)),
    // Only what the build named by its content; nothing under /api is ever kept.
    runtimeCaching: [
      {
        urlPattern: /\/assets\/[^/]+-[\w-]{8}\.(js|css)$/,
        handler: 'CacheFirst',
        options: { cacheName: 'assets', expiration: { maxEntries: 60 } },
      },
    ],
  },
});

/** Beside each text the same compressed as far as it goes: done once here, not by the server for each phone. */
const compressed = {
  name: 'compressed',
  apply: 'build' as const,
  closeBundle: {
    order: 'post' as const,
    sequential: true,
    handler() {
      for (const { name, parentPath } of readdirSync('dist', { recursive: true, withFileTypes: true })) {
        if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
        const file = `${parentPath}/${name}`;
        const text = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(text));
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      }
    },
  },
};

/** Tests of the app as it is opened: what other tests have asked and cached in the browser's memory would be there before it. */
const openedAnew = ['src/features/me/kept.test.tsx', 'src/routes/-app.test.tsx'];

export default defineConfig(({ mode }) => ({
  plugins: [routes, react(), ...(mode === 'test' ? [] : [pwa, compressed])],
  resolve: {
    alias: {
      '~': new URL('./src', import.meta.url).pathname,
      ...(mode === 'test' ? { '@microsoft/signalr': new URL('./src/test/signalr.ts', import.meta.url).pathname } : {}),
    },
  },
  build: {
    manifest: true,
    // A style that does not come is not asked for again: the page would come without it. In one file all are there from the start.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // The first page of a phone in two pieces, of which one stays the same from version to version: a file for each small
    // part of it would cost a request and a beginning of compression each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 1 },
            { name: 'first', test: firstPage },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(serverPaths.map((path) => [`/${path}`, { target: api, ws: path === 'live' }])),
  },
  test: {
    environment: 'jsdom',
    globals: true,
    restoreMocks: true,
    testTimeout: 20_000,
    // The router and the session report expected failures on the console; a failing test still shows them.
    silent: 'passed-only',
    setupFiles: ['./src/test/browser.ts', './src/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      // One browser for many files is four times as quick; src/test/setup.ts leaves nothing behind after a test.
      { extends: true, test: { name: 'shared', isolate: false, exclude: [...configDefaults.exclude, ...openedAnew] } },
      { extends: true, test: { name: 'opened anew', isolate: true, include: openedAnew } },
    ],
  },
}));
