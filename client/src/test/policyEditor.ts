import { fireEvent, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Schemas } from '~/api/contract';
import { content, text } from './policies';
import { server } from './server';

export type Content = Schemas['PolicyContent'];

interface Sent {
  content: Content;
  key: string | null;
  version: string | null;
}

/** Keeps what is saved, answered in turn by what the test says. */
export function keep(answer: (attempt: number, sent: Content) => Response) {
  const sent: Sent[] = [];
  const take = async ({ request }: { request: Request }) => {
    const body = (await request.json()) as { content: Content };
    sent.push({
      content: body.content,
      key: request.headers.get('Idempotency-Key'),
      version: request.headers.get('If-Match'),
    });
    return answer(sent.length, body.content);
  };
  server.use(http.post('*/api/v1/policies', take), http.put('*/api/v1/policies/:id', take));
  return sent;
}

export const draft = (different: Partial<Content> = {}, version = 7) =>
  text({ status: 'draft' }, { content: content(different), version });
export const created = () => HttpResponse.json(draft(), { status: 201 });
const found = <T extends Element>(element: T | null | undefined, what: unknown): T => {
  if (!element) throw new Error(`Not on the page: ${what}`);
  return element;
};
/**
 * Among hundreds of fields each of the library's questions for a label or a role costs a second: here a label is found by
 * its beginning, a part by its heading, and what is written is put in at once.
 */
export const form = async (): Promise<HTMLFormElement> => {
  await screen.findByText('Simpan konsep');
  return found(document.querySelector('form'), 'form');
};
export const part = (title: string): HTMLElement =>
  found(screen.getByText(title, { selector: 'h2' }).closest('section'), title);
export const field = (label: string, root: HTMLElement = document.body): HTMLElement => {
  const all = [...root.querySelectorAll('label')];
  const one = all.find(({ textContent }) => textContent?.startsWith(label));
  return found(document.getElementById(one?.htmlFor ?? ''), label);
};
export const named = (label: string): HTMLElement =>
  found(document.querySelector<HTMLElement>(`[aria-label="${label}"]`), label);
export const write = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
export const press = (element: HTMLElement) => fireEvent.click(element);
export const save = () => press(screen.getByText('Simpan konsep'));
