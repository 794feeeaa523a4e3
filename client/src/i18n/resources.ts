import type common from './id/common';
import type privacy from './id/privacy';

/** One line per namespace; Indonesian is the original, so its file is the type of both. */
export interface Resources {
  common: typeof common;
  privacy: typeof privacy;
}

type PluralBase<K> = K extends `${infer Base}_other` ? `${Base}_one` : never;

/** The same keys in another language. Where Indonesian has `x_other`, English may add `x_one`. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & { [K in keyof T as PluralBase<K>]?: string };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
