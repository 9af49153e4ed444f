import type { Entity } from './entities.ts';
import { BODY_NOUNS, SPEAKING_BODIES } from './lexicon/bodies.ts';
import { introducesBody, isTrading } from './lexicon/outlets.ts';
import type { Mention } from './mentions.ts';
import type { NameRun } from './names.ts';
import type { Reading } from './reading.ts';
import { startsSentence } from './sentence-openings.ts';
import { headOf } from './stated-role.ts';
import type { Tagged } from './tags.ts';

/** How much an article shows that a name is a body's: 'plain' outweighs that the name is also called by its last word alone. */
export type BodyEvidence = 'plain' | 'likely';

/** "the chipmaker Nordlys", "campaign group Save Our Seas": the noun before a name says what it is. */
const isKindOfBody = (token: Tagged | undefined): boolean =>
  token?.tag === 'word' && (BODY_NOUNS.has(token.lower) || /(?:car|chip|drug|phone|plane|boat|shoe|toy|arms)maker$/.test(token.lower));

/** "published by Nordlys", "shares in Nordlys" */
const isOutletAt = (tokens: readonly Tagged[], from: number): boolean => {
  const [link, word] = [tokens[from - 1]?.lower, tokens[from - 2]?.lower ?? ''];
  return (
    (link === 'by' && /^(?:published|broadcast|aired|operated|manufactured)$/.test(word)) ||
    (link === 'in' && /^(?:shares|stake)$/.test(word))
  );
};

const TOWNS = /^(?:town|city|village|hamlet|county|suburb|district|region|province|state|nation|country|island)$/;
/** What only a body is. */
const BODY_ALONE = /^(?:subsidiary|utility|franchise|conglomerate|co-operative|co-op|dairy|brewery|distillery|housebuilder)$/;
/** What stands for one of those just counted, and the words that count them. */
const STANDS_IN = /^(?:one|another|first|second|third|fourth|fifth|sixth)$/;
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|both)$/;
const REPORTS_IT = 3;

/** Whether a role may be what a firm is: "the Hull-based insurer". */
export const mayBeABodys = ({ text }: { readonly text: string }): boolean => {
  const head = headOf(text);
  return isTrading(head) || introducesBody(head) || BODY_ALONE.test(head) || BODY_NOUNS.has(head);
};

/** Whether the name is what its sentence is about: it opens the sentence, or stands behind the verb of a report. */
const isSubject = (tokens: readonly Tagged[], { from }: NameRun): boolean => {
  const opening = tokens[from - 1]?.tag === 'determiner' ? from - 1 : from;
  return startsSentence(tokens, opening) || (tokens[from - 1]?.cue?.class === 'say' && tokens[from - 2]?.tag === 'quote');
};

/** "Nordlys Hale, the insurer, said |it|": within a few tokens of the comma at `at` the name is an "it" that reports. */
const saysIt = (tokens: readonly Tagged[], at: number): boolean =>
  tokens[at]?.text === ',' &&
  tokens[at + 1]?.cue?.class === 'say' &&
  tokens.slice(at + 2, at + 2 + REPORTS_IT).some(({ lower }) => lower === 'it' || lower === 'its');

/** What "Nordlys Hale, |the utility| that serves Hull," shows of the name; null where the words say nothing of the kind. */
function apposition({ tokens, cast }: Reading, run: NameRun, mention: Mention): BodyEvidence | null {
  const head = mention.head ?? '';
  const single = (cast.ofRun.get(run)?.parts.length ?? 0) === 1;
  const body = mention.sort === 'body' && mention.run === null;
  const trades = isTrading(head) || introducesBody(head);
  const after = tokens[mention.to];
  if (tokens[run.to]?.text !== ',') return body || (single && mention.definite && trades) ? 'likely' : null;
  const ends = after === undefined || /^(?:preposition|sign|relative|that)$/.test(after.tag);
  if (!ends || after?.lower === 'who' || after?.lower === 'whose') return null;
  // "backed by Quen Hale, the union, and the police": one of a list.
  const listed = after?.text === ',' && /^(?:conjunction|name|determiner)$/.test(tokens[mention.to + 1]?.tag ?? '');
  const sort = body || introducesBody(head) || BODY_ALONE.test(head) || (SPEAKING_BODIES.has(head) && mention.sort === 'thing');
  if ((sort || (trades && saysIt(tokens, mention.to))) && isSubject(tokens, run) && !listed) return 'plain';
  return body || (single && mention.definite && trades) ? 'likely' : null;
}

const HOW_FAR = 30;

/** "Three banks were asked. One, |Nordlys|, said": a name that is one of the bodies just counted. */
function isOneOfBodies(tokens: readonly Tagged[], { from, to }: NameRun): boolean {
  if (tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',' || !STANDS_IN.test(tokens[from - 2]?.lower ?? '')) return false;
  for (let at = from - 3; at > Math.max(0, from - HOW_FAR); at -= 1) {
    const { lower = '', tag } = tokens[at] ?? {};
    const one = lower.slice(0, -1);
    if (tag === 'word' && lower.endsWith('s') && (BODY_NOUNS.has(one) || introducesBody(one) || BODY_ALONE.test(one)))
      return tokens.slice(Math.max(0, at - 3), at).some((token) => token.tag === 'number' || COUNTED.test(token.lower));
  }
  return false;
}

/** The names after which the article says what body they are: "Nordlys, a start-up,", "Nordlys is the parent company". */
export function saidToBeBodies(reading: Reading): ReadonlyMap<Entity, BodyEvidence> {
  const { tokens, runs, cast, mentions, chunkFrom } = reading;
  const found = new Map<Entity, BodyEvidence>();
  for (const run of runs) {
    const entity = cast.ofRun.get(run);
    const next = tokens[run.to];
    if (entity?.kind !== 'person') continue;
    const add = (evidence: BodyEvidence): void => {
      if (found.get(entity) !== 'plain') found.set(entity, evidence);
    };
    if (isKindOfBody(tokens[run.from - 1]) || isOutletAt(tokens, run.from)) {
      add('likely');
      continue;
    }
    if (isOneOfBodies(tokens, run)) add('plain');
    if (next?.text === ',' && tokens[run.to + 1]?.lower === 'which') add(isSubject(tokens, run) ? 'plain' : 'likely');
    if (next?.text !== ',' && next?.lower !== 'is' && next?.lower !== 'was') continue;
    const index = chunkFrom.get(run.to + 1);
    const mention = index === undefined ? undefined : mentions[index];
    const evidence = mention?.kind === 'nominal' ? apposition(reading, run, mention) : null;
    if (evidence === null) continue;
    add(evidence);
    if (TOWNS.test(mention?.head ?? '')) entity.place = true;
  }
  return found;
}
