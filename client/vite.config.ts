import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

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

export default defineConfig(({ mode }) => ({
  plugins: [routes, react(), ...(mode === 'test' ? [] : [pwa])],
  resolve: {
    alias: {
      '~': new URL('./src', import.meta.url).pathname,
      ...(mode === 'test' ? { '@microsoft/signalr': new URL('./src/test/signalr.ts', import.meta.url).pathname } : {}),
    },
  },
  build: {
    manifest: true,
    // The definitions of all routes come with the first page. Together they name each chunk that they may ask for once.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'routes', test: /\/src\/routes\/[^?]*$/ }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(serverPaths.map((path) => [`/${path}`, { target: api, ws: path === 'live' }])),
  },
  test: {
    environment: 'jsdom',
    globals: true,
    // One browser for many files is four times as quick; src/test/setup.ts leaves nothing behind after a test.
    isolate: false,
    restoreMocks: true,
    testTimeout: 20_000,
    // The router and the session report expected failures on the console; a failing test still shows them.
    silent: 'passed-only',
    setupFiles: ['./src/test/browser.ts', './src/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}));
