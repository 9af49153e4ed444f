import type { Options } from './chat-driver.ts';

/** What a person types after a command: the subcommand, the first option without its name, the others with theirs. */
export function typedLine(options: Options, action?: string): string {
  const words = Object.entries(options).map(([name, value], at) => {
    if (at === 0) return String(value);
    return `${name}:${/\s/.test(String(value)) ? `"${value}"` : value}`;
  });
  return [...(action === undefined ? [] : [action]), ...words].join(' ');
}
