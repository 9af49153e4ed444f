import { BODY_NOUNS, SPEAKING_BODIES } from '../lexicon/bodies.ts';
import { introducesBody, isTrading } from '../lexicon/outlets.ts';
import type { NameRun } from '../names/names.ts';
import { headOf } from '../offices/stated-role.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import type { Tagged } from '../text/tags.ts';
import type { Entity } from './entities.ts';

/** How much an article shows that a name is a body's: 'plain' outweighs that the name is also called by its last word alone. */
export type BodyEvidence = 'plain' | 'likely';

/** "the chipmaker Nordlys", "campaign group Save Our Seas": the noun before a name says what it is. */
const isKindOfBody = (token: Tagged | undefined): boolean =>
  token?.tag === 'word' && (BODY_NOUNS.has(token.lower) || /(?:car|chip|drug|phone|plane|boat|shoe|toy|arms)maker$/.test(token.lower));

/** What an office ends with: "head of delegation", "director of programme". */
const LED_SO =
  /^(?:delegation|mission|government|cabinet|department|office|party|team|unit|section|service|programme|program|operations?)$/;

/** "said Polish head of |delegation| Jan Nowak": the noun before `from` ends his office, and is no body that he is. */
const endsOffice = (tokens: readonly Tagged[], from: number): boolean =>
  LED_SO.test(tokens[from - 1]?.lower ?? '') &&
  tokens[from - 2]?.lower === 'of' &&
  /^(?:heads?|chiefs?|directors?|deputy|leaders?)$/.test(tokens[from - 3]?.lower ?? '');

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

/** Whether a role may be what a firm is: "the Hull-based insurer". */
export const mayBeABodys = ({ text }: { readonly text: string }): boolean => {
  const head = headOf(text);
  return isTrading(head) || introducesBody(head) || BODY_ALONE.test(head) || BODY_NOUNS.has(head);
};

/** Whether the name is what its sentence is about: it opens the sentence, or stands behind the verb of a report. */
const isSubject = (tokens: readonly Tagged[], { from }: NameRun): boolean => {
  const opening = tokens[from - 1]?.tag === 'determiner' ? from - 1 : from;
  // "a spokeswoman for Nordlys Hale, the builder,"
  const before = tokens[from - 2]?.lower ?? '';
  if (tokens[from - 1]?.lower === 'for' && before.startsWith('spokes')) return true;
  return startsSentence(tokens, opening) || (tokens[from - 1]?.cue?.class === 'say' && tokens[from - 2]?.tag === 'quote');
};

/** What reports an "it" of its own, and a person seldom is: "Nordlys Hale, the insurer, said it had" */
const FIRMLIKE =
  /^(?:regulator|watchdog|insurer|lender|carrier|brewer|distiller|wholesaler|retailer|manufacturer|broadcaster|distributor|exporter)$/;

/** "Nordlys Hale, the insurer, said |it had|": behind the comma at `at` the name is an "it" that reports, and not the "it" of "it was late". */
const saysIt = (tokens: readonly Tagged[], at: number): boolean => {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.cue?.class !== 'say') return false;
  const [that, it] = [tokens[at + 2], tokens[at + 3]];
  const [own, verb] = that?.lower === 'that' ? [it, tokens[at + 4]] : [that, it];
  return own?.lower === 'its' || (own?.lower === 'it' && /^(?:had|has|intends|plans|expects)$/.test(verb?.lower ?? ''));
};

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
  if ((sort || (FIRMLIKE.test(head) && saysIt(tokens, mention.to))) && isSubject(tokens, run) && !listed) return 'plain';
  return body || (single && mention.definite && trades) ? 'likely' : null;
}

/** "Analysts at Nordlys Hale", "the chief executive of Nordlys Hale" */
const worksFor = (tokens: readonly Tagged[], from: number): boolean => {
  const [link, word] = [tokens[from - 1]?.lower, tokens[from - 2]?.lower ?? ''];
  return (
    (link === 'at' &&
      /^(?:analysts?|traders?|economists?|strategists?|engineers?|executives?|managers?|bosses|staff|workers|employees)$/.test(word)) ||
    (link === 'of' && word === 'executive' && tokens[from - 3]?.lower === 'chief')
  );
};

/** "Shares in Nordlys Hale" */
const isOwned = (tokens: readonly Tagged[], { from }: NameRun): boolean =>
  tokens[from - 1]?.lower === 'in' && /^(?:shares|stake)$/.test(tokens[from - 2]?.lower ?? '');

const PARTS = /^(?:brands|shares|stores|shops|products|factories|plants|subsidiaries|branches|outlets|restaurants)$/;
const MAX_KIND = 8;

/** What is said of firms alone behind the comma at `to`: "Nordlys Hale, founded in 1908,", "…, whose brands include", "…, one of the largest banks". */
function doesAsFirms(tokens: readonly Tagged[], to: number): boolean {
  const [comma, first, second] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (comma?.text !== ',') return false;
  if (/^(?:founded|headquartered|listed|quoted)$/.test(first?.lower ?? '')) return second?.tag === 'preposition';
  if (first?.lower === 'whose') return PARTS.test(second?.lower ?? '');
  if (first?.lower !== 'one' || second?.lower !== 'of') return false;
  const kind = tokens.slice(to + 3, to + MAX_KIND);
  const end = kind.findIndex(({ tag }) => tag === 'sign' || tag === 'preposition' || tag === 'verb');
  const noun = kind[end - 1]?.lower ?? '';
  return noun.endsWith('s') && (introducesBody(noun.slice(0, -1)) || BODY_ALONE.test(noun.slice(0, -1)));
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
    if (isOneOfBodies(tokens, run) || worksFor(tokens, run.from) || isOwned(tokens, run) || doesAsFirms(tokens, run.to)) add('plain');
    const kind = isKindOfBody(tokens[run.from - 1]) && !endsOffice(tokens, run.from);
    if (kind || isOutletAt(tokens, run.from)) {
      add('likely');
      continue;
    }
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
