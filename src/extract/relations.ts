import type { Entity } from './entities.ts';
import { FEMALE, MALE } from './lexicon/people-words.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** What somebody is to those who are his: the mother of a son, the brother of a sister. */
const INVERSE: Readonly<Record<string, RegExp>> = {
  son: /^(?:mother|father|mum|mom|dad)$/,
  daughter: /^(?:mother|father|mum|mom|dad)$/,
  brother: /^(?:brother|sister)$/,
  sister: /^(?:brother|sister)$/,
  husband: /^wife$/,
  wife: /^husband$/,
  mother: /^(?:son|daughter)$/,
  father: /^(?:son|daughter)$/,
  grandson: /^grand(?:mother|father)$/,
  granddaughter: /^grand(?:mother|father)$/,
  nephew: /^(?:aunt|uncle)$/,
  niece: /^(?:aunt|uncle)$/,
};
/** No article tells of more families; the bound keeps any text linear. */
const MAX_RELATIONS = 40;

interface Relation {
  readonly kin: Entity;
  readonly noun: string;
  readonly owner: Entity;
}

/** Opens the families of an article: "Ann Lee, with her son, Tom" makes "his mother" Ann Lee. Asked for a phrase, gives whom it means, or null. */
export function openRelations(reading: Reading): (mention: Mention) => Entity | null {
  let known: readonly Relation[] | null = null;
  return (mention) => {
    const { head, from } = mention;
    const owner = reading.tokens[from]?.lower;
    if (head === null || (owner !== 'his' && owner !== 'her')) return null;
    known ??= relationsIn(reading);
    const of = owner === 'his' ? 'm' : 'f';
    const shown = MALE.has(head) ? 'm' : FEMALE.has(head) ? 'f' : null;
    const fits = (entity: Entity, gender: 'm' | 'f' | null): boolean =>
      gender === null || entity.gender === null || entity.gender === gender;
    // "his brother, Tom … his brother added": Tom, as his role tells.
    if (known.some(({ noun, owner: one }) => noun === head && fits(one, of))) return null;
    const found = new Set(
      known
        .filter(({ kin, noun, owner: one }) => INVERSE[noun]?.test(head) === true && fits(kin, of) && fits(one, shown))
        .map((relation) => relation.owner),
    );
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  };
}

/** "her 19-year-old son, Jalen", "Hetty's brother, Will": whose kin somebody named is. */
function relationsIn({ tokens, runs, runTo, cast, sentences }: Reading): readonly Relation[] {
  const found: Relation[] = [];
  let at = 0;
  for (const run of runs) {
    if (found.length >= MAX_RELATIONS) break;
    const noun = tokens[run.from - 1]?.text === ',' ? run.from - 2 : run.from - 1;
    const word = tokens[noun]?.lower ?? '';
    const kin = cast.ofRun.get(run);
    if (INVERSE[word] === undefined || kin?.kind !== 'person') continue;
    while ((sentences[at]?.to ?? Number.POSITIVE_INFINITY) <= run.from) at += 1;
    let owner = noun - 1;
    while (tokens[owner]?.tag === 'word' || tokens[owner]?.tag === 'number') owner -= 1;
    const genitive = tokens[owner]?.tag === 'genitive' ? runTo.get(owner) : undefined;
    const possessive = /^(?:his|her)$/.test(tokens[owner]?.lower ?? '');
    const one =
      genitive !== undefined ? cast.ofRun.get(genitive) : possessive ? onlyBefore(sentences[at]?.from ?? owner, owner) : undefined;
    if (one?.kind === 'person' && one !== kin) found.push({ kin, noun: word, owner: one });
  }
  return found;

  /** The only person named between two tokens. */
  function onlyBefore(from: number, to: number): Entity | undefined {
    const people = new Set<Entity>();
    for (let end = from + 1; end <= to; end += 1) {
      const run = runTo.get(end);
      const entity = run === undefined ? undefined : cast.ofRun.get(run);
      if (entity?.kind === 'person') people.add(entity);
    }
    const [only] = people;
    return people.size === 1 ? only : undefined;
  }
}
