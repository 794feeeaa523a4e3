import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const core = resolve('node_modules/@mantine/core');
const filesIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => `${folder}/${name}`);
const parts = new Map(filesIn(`${core}/esm`, /\.mjs$/).map((file) => [basename(file, '.mjs'), file]));

/** Components of Mantine that a source names, itself or by way of the charts. */
const namedIn = (source: string): string[] =>
  [...source.matchAll(/import (?:type )?\{([^}]*)\} from ?['"]@mantine\/core['"]/g)].flatMap(
    ([, names = '']) => names.match(/\b[A-Z]\w+\b/g) ?? [],
  );

/** The style sheets of a component and of all that it is made of. */
function stylesOf(file: string, seen: Set<string>, styles: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const name = basename(file, '.module.mjs');
  if (file.endsWith('.module.mjs') && existsSync(`${core}/styles/${name}.css`)) styles.add(name);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from ?"(\.[^"]+\.mjs)"/g)) {
    stylesOf(resolve(dirname(file), path), seen, styles);
  }
}

const sources = [...filesIn('src', /\.tsx?$/), ...filesIn('node_modules/@mantine/charts/esm', /\.mjs$/)];

test('each part of Mantine that a screen uses brings its styles, in the order of Mantine itself', () => {
  const styles = new Set<string>();
  const seen = new Set<string>();
  for (const name of new Set(sources.flatMap((file) => namedIn(readFileSync(file, 'utf8'))))) {
    const file = parts.get(name);
    if (file) stylesOf(file, seen, styles);
  }
  const all = readFileSync(`${core}/styles.css`, 'utf8');
  const place = (name: string) => all.indexOf(readFileSync(`${core}/styles/${name}.css`, 'utf8').trim());
  const wanted = ['baseline', 'default-css-variables', 'global', ...styles].sort((a, b) => place(a) - place(b));
  const imported = [...readFileSync('src/ui/mantine.css', 'utf8').matchAll(/styles\/([\w-]+)\.css/g)].map(
    ([, name]) => name,
  );
  expect(imported).toEqual(wanted);
});
