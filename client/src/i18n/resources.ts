import type assign from './id/assign';
import type board from './id/board';
import type calendar from './id/calendar';
import type calls from './id/calls';
import type channels from './id/channels';
import type checkIn from './id/checkIn';
import type checks from './id/checks';
import type common from './id/common';
import type controls from './id/controls';
import type corrections from './id/corrections';
import type evaluation from './id/evaluation';
import type figures from './id/figures';
import type findings from './id/findings';
import type history from './id/history';
import type imports from './id/imports';
import type myDay from './id/myDay';
import type myFindings from './id/myFindings';
import type myRoster from './id/myRoster';
import type notifications from './id/notifications';
import type organisation from './id/organisation';
import type outbox from './id/outbox';
import type policies from './id/policies';
import type policyEditor from './id/policyEditor';
import type policySimulation from './id/policySimulation';
import type policyText from './id/policyText';

import type privacy from './id/privacy';
import type recap from './id/recap';
import type report from './id/report';
import type reportsIn from './id/reportsIn';
import type review from './id/review';
import type roster from './id/roster';
import type spt from './id/spt';
import type summary from './id/summary';
import type tasks from './id/tasks';
import type verify from './id/verify';
import type words from './id/words';

/** One line per namespace; Indonesian is the original, so its file is the type of both. */
export interface Resources {
  assign: typeof assign;
  board: typeof board;
  calls: typeof calls;
  calendar: typeof calendar;
  channels: typeof channels;
  checkIn: typeof checkIn;
  checks: typeof checks;
  common: typeof common;
  corrections: typeof corrections;
  controls: typeof controls;
  evaluation: typeof evaluation;
  figures: typeof figures;
  findings: typeof findings;
  history: typeof history;
  imports: typeof imports;
  myDay: typeof myDay;
  myFindings: typeof myFindings;
  notifications: typeof notifications;
  organisation: typeof organisation;
  outbox: typeof outbox;
  policies: typeof policies;
  policyEditor: typeof policyEditor;
  policySimulation: typeof policySimulation;
  policyText: typeof policyText;
  myRoster: typeof myRoster;
  privacy: typeof privacy;
  recap: typeof recap;
  report: typeof report;
  reportsIn: typeof reportsIn;
  review: typeof review;
  roster: typeof roster;
  spt: typeof spt;
  summary: typeof summary;
  tasks: typeof tasks;
  verify: typeof verify;
  words: typeof words;
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
