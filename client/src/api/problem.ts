import type { NetworkError } from '~/lib/reach';
import type { components } from './schema.gen';

export type Problem = components['schemas']['Problem'];

/** The server's refusal (RFC 9457). The UI decides on `code` and shows `detail`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: NonNullable<Problem['errors']>;
  /** Seconds to wait, where the server said so (429, 503). */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Partial<Problem>, retryAfter?: number) {
    super(problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? `http-${status}`;
    this.detail = problem.detail ?? problem.title ?? undefined;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? {};
    this.retryAfter = retryAfter;
  }
}

const isProblem = (body: unknown): body is Partial<Problem> => typeof body === 'object' && body !== null;

/** Reads any refusal, also one that is not ours (a proxy's HTML page has a status and nothing more). */
export async function readProblem(response: Response): Promise<ProblemError> {
  const json = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body: unknown = json ? await response.json() : {};
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const requestId = response.headers.get('X-Request-Id');
  return new ProblemError(
    response.status,
    { ...(requestId ? { requestId } : {}), ...(isProblem(body) ? body : {}) },
    Number.isNaN(wait) ? undefined : wait,
  );
}

/** What a mutation or query failed with, when it was refused by the server; undefined for anything else. */
export const problemOf = (error: unknown): ProblemError | undefined =>
  error instanceof ProblemError ? error : undefined;

/** By its name, as the browser's own errors of this kind are told apart too. */
export const isNetworkError = (error: unknown): error is NetworkError =>
  error instanceof Error && error.name === 'NetworkError';

/** For `form.setErrors`: the first message of each field, with array paths as the form writes them (`rows.0.title`). */
export function fieldErrors(error: unknown): Record<string, string> {
  const fields = Object.entries(problemOf(error)?.errors ?? {});
  return Object.fromEntries(
    fields.map(([path, [first]]) => [path.replaceAll(/\[(\d+)\]/g, '.$1'), first?.message ?? path]),
  );
}
