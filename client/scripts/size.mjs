// What an employee's phone must fetch before its first page works: the entry, the frame and the first route, with all
// that these import. Prints the compressed sizes of their JavaScript and fails above the limit.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const dist = new URL('../dist/', import.meta.url);
/** Beginnings of the source paths that the first page of an employee loads, its texts included. */
const firstPage = [
  'src/routes/_auth.tsx',
  'src/routes/_auth/hari-ini.tsx',
  'src/i18n/id/myDay.ts',
  'src/i18n/id/words.ts',
];

if (!existsSync(new URL('.vite/manifest.json', dist))) {
  console.error('dist is missing: run npm run build first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(new URL(file, dist))).length;

const files = new Set();
const styles = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) styles.add(style);
  for (const next of chunk.imports ?? []) collect(next);
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
collect(entry);
const entrySize = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
for (const path of firstPage) {
  const keys = Object.keys(manifest).filter((key) => key.startsWith(path));
  if (keys.length === 0) {
    console.error(`${path} is not in the build: correct the list in scripts/size.mjs.`);
    process.exit(1);
  }
  keys.forEach(collect);
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const file of files) console.log(`${kilobytes(sizeOf(file))}  ${file}`);
const total = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
const css = [...styles].reduce((sum, file) => sum + sizeOf(file), 0);
console.log(`${kilobytes(entrySize)}  JavaScript of the entry`);
console.log(`${kilobytes(total)}  JavaScript of the first page (limit ${limit / 1000} kB)`);
console.log(`${kilobytes(css)}  styles`);
if (total > limit) {
  console.error('Over the limit: load what the first page does not need when it is needed.');
  process.exit(1);
}
