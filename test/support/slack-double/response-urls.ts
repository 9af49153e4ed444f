import type { SlackMessage } from './messages.ts';

/** Slack takes a response_url five times, within 30 minutes. */
const USES = 5;
const LIFETIME = 30 * 60_000;

/** One use of a response_url, as it was asked for. */
export interface Response extends SlackMessage {
  readonly response_type?: string;
  readonly replace_original?: boolean;
}

export interface ResponseUrls {
  /** A new address; `channel` may be told apart by tests. */
  create(): string;
  /** Everything that was sent to an address, in order. */
  responsesTo(url: string): readonly Response[];
  /** Takes one use; the HTTP status that Slack answers with. */
  use(path: string, message: Response): number;
  /** Makes an address as old as that many milliseconds. */
  age(url: string, milliseconds: number): void;
}

export function createResponseUrls(base: () => string): ResponseUrls {
  const made = new Map<string, { readonly responses: Response[]; uses: number; age: number }>();
  const pathOf = (url: string): string => new URL(url).pathname;
  return {
    create: () => {
      const path = `/commands/T0TEAM0001/${made.size + 1}/secret`;
      made.set(path, { responses: [], uses: 0, age: 0 });
      return `${base()}${path}`;
    },
    responsesTo: (url) => made.get(pathOf(url))?.responses ?? [],
    use: (path, message) => {
      const known = made.get(path);
      if (known === undefined || known.age > LIFETIME || known.uses >= USES) return 404;
      known.uses += 1;
      known.responses.push(message);
      return 200;
    },
    age: (url, milliseconds) => {
      const known = made.get(pathOf(url));
      if (known !== undefined) known.age += milliseconds;
    },
  };
}
