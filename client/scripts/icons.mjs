// Draws the app's PNG icons from public/icon.svg with the Chromium that is installed (CHROMIUM names another one).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const drawing = readFileSync(join(root, 'public/icon.svg'), 'utf8');
const icons = [
  { file: 'icon-192.png', size: 192, scale: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, scale: 1, ground: 'transparent' },
  // A launcher cuts its own shape out of this one: the drawing stays inside the safe circle.
  { file: 'icon-maskable-512.png', size: 512, scale: 0.8, ground: '#0b6e75' },
];

const work = mkdtempSync(join(tmpdir(), 'icons-'));
try {
  for (const { file, size, scale, ground } of icons) {
    const page = join(work, `${file}.html`);
    writeFileSync(
      page,
      `<style>*{margin:0}body{width:${size}px;height:${size}px;display:grid;place-items:center;background:${ground}}` +
        `svg{width:${size * scale}px;height:${size * scale}px}</style>${drawing}`,
    );
    execFileSync(
      process.env.CHROMIUM ?? 'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--hide-scrollbars',
        '--default-background-color=00000000',
        `--user-data-dir=${join(work, 'profile')}`,
        `--window-size=${size},${size}`,
        `--screenshot=${join(root, 'public', file)}`,
        `file://${page}`,
      ],
      { stdio: 'ignore' },
    );
    console.log(`public/${file}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
