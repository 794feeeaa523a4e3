import type { Schemas } from '~/api/contract';
import { randomId } from '~/lib/randomId';
import type { Template } from './queries';

/** A task while it is written; numbers may still be empty. */
export interface TaskDraft {
  key: string;
  title: string;
  description: string;
  expectedOutput: string;
  outputUnit: string;
  targetQuantity: number | string;
  plannedMinutes: number | string;
  /** `HH:mm` at the unit's place; empty: the end of the day. */
  due: string;
}

export const emptyTask = (): TaskDraft => ({
  key: randomId(),
  title: '',
  description: '',
  expectedOutput: '',
  outputUnit: '',
  targetQuantity: 1,
  plannedMinutes: '',
  due: '',
});

export const fromTemplate = (template: Template): TaskDraft => ({
  ...emptyTask(),
  title: template.title,
  description: template.description ?? '',
  expectedOutput: template.expectedOutput,
  outputUnit: template.outputUnit,
  targetQuantity: template.targetQuantity,
  plannedMinutes: template.plannedMinutes,
});

export const isBlank = ({ title, description, expectedOutput, outputUnit, plannedMinutes }: TaskDraft): boolean =>
  `${title}${description}${expectedOutput}${outputUnit}${plannedMinutes}`.trim() === '';

export const minutesOf = (tasks: readonly TaskDraft[]): number =>
  tasks.reduce((sum, task) => sum + (Number(task.plannedMinutes) || 0), 0);

/** What the form itself can see; the server has the last word. Keys as `fieldErrors` writes them. */
export function missingIn(
  tasks: readonly TaskDraft[],
  words: { required: string; positive: string },
): Record<string, string> {
  const errors: Record<string, string> = {};
  tasks.forEach((task, at) => {
    for (const field of ['title', 'expectedOutput', 'outputUnit'] as const) {
      if (task[field].trim() === '') errors[`tasks.${at}.${field}`] = words.required;
    }
    for (const field of ['targetQuantity', 'plannedMinutes'] as const) {
      if (!(Number(task[field]) > 0)) errors[`tasks.${at}.${field}`] = words.positive;
    }
  });
  return errors;
}

/** The instant at which the clock of that place shows this time on that day. */
export function instantAt(date: string, time: string, timeZone: string): string {
  const asUtc = new Date(`${date}T${time}:00Z`);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(asUtc);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return new Date(2 * asUtc.getTime() - shown).toISOString();
}

export const toGive = (task: TaskDraft, date: string, zone: string): Schemas['TaskToGive'] => ({
  title: task.title.trim(),
  expectedOutput: task.expectedOutput.trim(),
  outputUnit: task.outputUnit.trim(),
  targetQuantity: Number(task.targetQuantity),
  plannedMinutes: Number(task.plannedMinutes),
  description: task.description.trim() || null,
  dueAt: task.due ? instantAt(date, task.due, zone) : null,
});
