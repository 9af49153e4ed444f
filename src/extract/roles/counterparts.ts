import type { NameRun } from '../names/names.ts';
import { nations } from '../offices/nations.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';

/** Names looked back over for the one whose counterpart somebody is. */
const REACH = 4;

/** "Poland's defence minister", "US Secretary of State": the office without the nation. */
const withoutNation = (office: string): string => {
  const [first = '', ...rest] = office.split(' ');
  return nations(first) > 0 && rest.length > 0 ? rest.join(' ') : office;
};

/**
 * "Poland's defence minister, Jan Nowak, … his Dutch counterpart, Ria de Wit": she has the same office in another country, as
 * "the Dutch minister" further on supposes. It is remembered to tell people apart, and never printed: the article does not state it.
 */
export function learnCounterparts({ text, tokens, runs, cast }: Reading): void {
  if (!/counterpart/i.test(text)) return;
  const starts = new Map(runs.map((run, index) => [run.from, index] as const));
  const ends = new Map(runs.map((run, index) => [run.to, index] as const));
  const person = (index: number | undefined): Entity | null => {
    const run: NameRun | undefined = runs[index ?? -1];
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    return entity?.kind === 'person' ? entity : null;
  };
  for (const [at, token] of tokens.entries()) {
    const nation = tokens[at - 1];
    const owner = tokens[at - 2];
    if (token.lower !== 'counterpart' || nation === undefined || nations(nation.text) === 0) continue;
    if (owner?.tag !== 'owner' && owner?.tag !== 'genitive') continue;
    const after = starts.get(at + (tokens[at + 1]?.text === ',' ? 2 : 1));
    const before = tokens[at - 3]?.text === ',' ? ends.get(at - 3) : undefined;
    const one = person(after) ?? person(before);
    if (one === null) continue;
    // Whose counterpart it is: the last one named before who has an office.
    let from = (before ?? after ?? 0) - 1;
    for (let looked = 0; looked < REACH && from >= 0; looked += 1, from -= 1) {
      const other = person(from);
      const office = other === one ? undefined : other?.roles.find(({ weak }) => !weak)?.text;
      if (office === undefined) continue;
      one.implied ??= `${nation.text} ${withoutNation(office)}`;
      break;
    }
  }
}
