// What an employee's phone must fetch before its first page works: what index.html starts, of which the frame, the first
// route and their Indonesian texts are part, with all that these import. Prints the compressed sizes of their JavaScript
// and fails above the limit.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const dist = new URL('../dist/', import.meta.url);
if (!existsSync(new URL('.vite/manifest.json', dist))) {
  console.error('dist is missing: run npm run build first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(new URL(file, dist))).length;

const files = new Set();
const styles = new Set(
  Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.css')),
);
function collect(key) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next);
}

const page = readFileSync(new URL('index.html', dist), 'utf8');
const entries = Object.keys(manifest).filter((key) => page.includes(`src="/${manifest[key].file}"`));
if (entries.length === 0) {
  console.error('index.html starts nothing of the build: correct how scripts/size.mjs finds it.');
  process.exit(1);
}
entries.forEach(collect);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const file of files) console.log(`${kilobytes(sizeOf(file))}  ${file}`);
const total = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
const css = [...styles].reduce((sum, file) => sum + sizeOf(file), 0);
console.log(`${kilobytes(total)}  JavaScript of the first page (limit ${limit / 1000} kB)`);
console.log(`${kilobytes(css)}  styles`);
if (total > limit) {
  console.error('Over the limit: load what the first page does not need when it is needed.');
  process.exit(1);
}
