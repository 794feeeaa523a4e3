import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './id/common';
import myDay from './id/myDay';
import words from './id/words';
import type { Resources } from './resources';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'wfh.language';

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

interface TextFile {
  default: object;
}
const files = import.meta.glob<TextFile>(['./id/*.ts', './en/*.ts']);

async function readTexts(language: string, namespace: string) {
  const file = files[`./${language}/${namespace}.ts`];
  if (!file) throw new Error(`No texts for ${language}/${namespace}`);
  return (await file()).default;
}

/** Each namespace is a chunk of its own: a phone loads the texts of the screens it opens. */
export async function startI18n(): Promise<void> {
  const stored = localStorage.getItem(storageKey);
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  });
  await i18next
    .use({
      type: 'backend',
      read: (language: string, namespace: string, done: (error: Error | null, texts: object | null) => void) => {
        readTexts(language, namespace).then(
          (texts) => done(null, texts),
          (error: Error) => done(error, null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: isLanguage(stored) ? stored : 'id',
      supportedLngs: languages,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      // The default language of a phone's first screen is in the entry, so that it waits for nothing.
      resources: { id: { common, myDay, words } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'id');

export async function changeLanguage(language: string): Promise<void> {
  if (isLanguage(language)) await i18next.changeLanguage(language);
}

/** What the server words (refusals, labels) was worded in the old language: ask again. */
export function onLanguageChange(listener: () => void): void {
  i18next.on('languageChanged', listener);
}

/** In a route's loader: fetches the screen's texts beside its data instead of after it. */
export const loadTexts = (...namespaces: (keyof Resources)[]): Promise<void> => i18next.loadNamespaces(namespaces);

/** The same where the screen's own words are needed as well when its data does not come. */
export async function withTexts<T>(namespaces: (keyof Resources)[], ask: () => Promise<T>): Promise<T> {
  const texts = loadTexts(...namespaces);
  try {
    return await ask();
  } finally {
    await texts;
  }
}
