import type { LiveMessages } from '~/lib/live';

/** Stands in for the hub's library: a connection that is always there, and on which a test speaks as the server. */
type Handler = (message: unknown) => void;

const handlers = new Map<string, Set<Handler>>();

/** What the server says to everybody who listens. */
export function say(event: string, message: unknown): void {
  for (const handle of handlers.get(event) ?? []) handle(message);
}

/** The server says that one person's day changed. */
export const sayDayChanged = (day: LiveMessages['workDayChanged']): void =>
  say('workDaysChanged', { days: [day], more: false });

class Connection {
  on(event: string, handler: Handler): void {
    const known = handlers.get(event) ?? new Set();
    known.add(handler);
    handlers.set(event, known);
  }
  onreconnecting(): void {}
  onreconnected(): void {}
  onclose(): void {}
  async start(): Promise<void> {}
  async stop(): Promise<void> {
    handlers.clear();
  }
}

export class HubConnectionBuilder {
  withUrl = () => this;
  withAutomaticReconnect = () => this;
  configureLogging = () => this;
  build = () => new Connection();
}

export const LogLevel = { None: 6 };
