import type { Resources } from './resources';

type Tree = { [key: string]: string | Tree };
const id = import.meta.glob<Tree>('./id/*.ts', { eager: true, import: 'default' });
const en = import.meta.glob<Tree>('./en/*.ts', { eager: true, import: 'default' });

/** Plural suffixes differ between the languages by nature: both count as the same key. */
function keysOf(tree: Tree, prefix = ''): string[] {
  const keys = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`.replace(/_(one|other)$/, '_n')] : keysOf(value, `${prefix}${key}.`),
  );
  return [...new Set(keys)].sort();
}

function texts(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : texts(value, `${prefix}${key}.`),
  );
}

const namespaces = Object.keys(id).map((path) => path.replace('./id/', ''));

test('both languages have the same namespaces', () => {
  expect(Object.keys(en).map((path) => path.replace('./en/', ''))).toEqual(namespaces);
  const known: keyof Resources = 'common';
  expect(namespaces).toContain(`${known}.ts`);
});

test.each(namespaces)('%s has the same keys in both languages', (file) => {
  expect(keysOf(en[`./en/${file}`] ?? {})).toEqual(keysOf(id[`./id/${file}`] ?? {}));
});

test.each(namespaces)('%s has no empty text, no exclamation mark and the same placeholders', (file) => {
  const english = new Map(texts(en[`./en/${file}`] ?? {}));
  const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const [key, text] of texts(id[`./id/${file}`] ?? {})) {
    const other = english.get(key) ?? '';
    expect(text.trim(), key).not.toBe('');
    expect(other.trim(), key).not.toBe('');
    expect(`${text}${other}`, key).not.toContain('!');
    expect(placeholders(other), key).toEqual(placeholders(text));
  }
});
