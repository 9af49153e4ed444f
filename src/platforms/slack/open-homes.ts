import { ROOT } from '../../command/command-words.ts';

/** Homes that were shown since the start; only the person's own opening tells that they have one. */
export interface OpenHomes {
  note(team: string, user: string): void;
  /** Whether a command that this person ran elsewhere may have changed what their Home shows. */
  isStale(team: string, user: string, line: string): boolean;
}

/** The most Homes that are followed; whoever was forgotten sees the change when they open theirs again. */
const MAX_HOMES = 2_000;

/** `managing`: the names of the commands that change what a Home shows. */
export function createOpenHomes(managing: ReadonlySet<string>): OpenHomes {
  const shown = new Set<string>();
  return {
    note: (team, user) => {
      const key = `${team}/${user}`;
      shown.delete(key);
      shown.add(key);
      const [oldest] = shown;
      if (shown.size > MAX_HOMES && oldest !== undefined) shown.delete(oldest);
    },
    isStale: (team, user, line) => {
      const [first = '', second = ''] = line.slice(1).split(/\s+/, 2);
      return shown.has(`${team}/${user}`) && managing.has(first === ROOT ? second : first);
    },
  };
}
