import { genderOfFirstName } from '../lexicon/first-names.ts';
import { isPersonNoun } from '../lexicon/people-words.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

const NAME = /(?:(\p{Lu}[\p{L}\p{M}-]+) )?(\p{Lu}[\p{L}\p{M}-]+)/gu;
const NESTED = /“[^”]*”|"[^"]*"|‘[^‘]*?’(?!\p{L})/gu;
/** What is done with whoever has to answer. */
const ASKED = /^(?:asked|pressed|questioned|challenged|quizzed|grilled|cross-examined|interviewed|pushed|heckled|interrupted)$/;
/** Marks a first name inside a quotation that a surname follows. */
const FOLLOWED = '+';
/** What children call those who are described as somebody's mother or father. */
const CHILDREN_CALL: ReadonlyMap<string, RegExp> = new Map([
  ['mother', /^(?:mum|mom|mam|mummy|mommy|mama|mother)$/],
  ['father', /^(?:dad|daddy|papa|father)$/],
  ['grandmother', /^(?:gran|granny|grandma|nan|nana|grandmother)$/],
  ['grandfather', /^(?:grandad|granddad|grandpa|grandfather)$/],
]);
/** Words that may open a clause of time as well as a phrase. */
const WHEN = /^(?:after|before|as|when|until|since|in|by)$/;
/** Longer quotations are looked at by their beginning, so that any text stays linear. */
const MAX_LENGTH = 2000;

/** The capitalised words inside the quotations of a sentence, in small letters, each with the word before it where that has a capital too. */
export function namesIn(reading: Reading, sentence: Sentence): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const span = reading.spans[reading.tokens[i]?.span ?? -1];
    if (span === undefined) continue;
    // Whom he quotes may well speak to him.
    const said = reading.text.slice(span.start, Math.min(span.end, span.start + MAX_LENGTH)).replace(NESTED, '');
    for (const [, before, word] of said.matchAll(NAME)) {
      const first = before?.toLowerCase() ?? '';
      if (word !== undefined) found.set(word.toLowerCase(), first);
      if (first !== '' && !found.has(first)) found.set(first, FOLLOWED);
    }
  }
  return found;
}

/** What a child calls somebody, in any of these ways. */
const CALLED =
  /^(?:mum|mom|mam|mummy|mommy|mama|mother|dad|daddy|papa|father|gran|granny|grandma|nan|nana|grandmother|grandad|granddad|grandpa|grandfather)$/;

/** "Mama" is said to whoever the article calls somebody's mother. */
function calledAs(spoken: ReadonlyMap<string, string>, { roles }: Entity): boolean {
  const words = [...spoken.keys()].filter((word) => CALLED.test(word));
  if (words.length === 0) return false;
  const parent = roles.map(({ text }) => CHILDREN_CALL.get(text.toLowerCase().split(/[ ,]/).at(-1) ?? '')).find((one) => one !== undefined);
  return parent !== undefined && words.some((word) => parent.test(word));
}

/** Whether `spoken` names the entity: by its surname, and not with somebody else's first name, by its first name alone, or as a child calls it. */
export function namesEntity(spoken: ReadonlyMap<string, string>, entity: Entity): boolean {
  const kin = entity.described ? CHILDREN_CALL.get(entity.parts[0] ?? '') : undefined;
  if (kin !== undefined) return [...spoken.keys()].some((word) => kin.test(word));
  if (entity.roles.length > 0 && calledAs(spoken, entity)) return true;
  if (entity.parts.length > 1 && spoken.get(entity.parts[0] ?? '') === '') return true;
  const before = spoken.get(entity.parts.at(-1) ?? '');
  if (before === undefined) return false;
  return entity.parts.includes(before) || genderOfFirstName(before) === null;
}

/**
 * Whom a pronoun cannot mean by the rules of grammar: people who are named after it in its sentence ("He called Mr Lee's plan
 * “…”"), those named before it in the words that it reports ("Mr Lee is no liberal, he said."), and places before an "it".
 */
export function othersNamed(reading: Reading, sentence: Sentence | undefined, mention: Mention): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  if (sentence === undefined || mention.kind !== 'pronoun' || mention.chunk < 0) return found;
  const asker = askerIn(reading, sentence, mention);
  if (asker !== null) found.add(asker);
  if (mention.pronoun === 'it') for (const place of placesAhead(reading, sentence, mention)) found.add(place);
  // "Though she called it “…”, Ms Lee did nothing": a clause that depends may name its subject later.
  if (reading.tokens.slice(sentence.from, mention.from).some(({ tag, lower }) => tag === 'subordinator' || WHEN.test(lower))) return found;
  const from = reportsBefore(reading, sentence, mention) ? sentence.from : mention.to;
  for (let to = from + 1; to <= sentence.to && reading.tokens[to - 1]?.text !== '('; to += 1) {
    const run = reading.runTo.get(to);
    const entity = run === undefined ? undefined : reading.cast.ofRun.get(run);
    if (entity?.kind === 'person') found.add(entity);
  }
  return found;
}

const WHERE = /^(?:in|at|near|across|around|outside|inside|throughout|within|along)$/;

/** "In Hull County, it said, …": where something is, named at the head of the sentence, is not what says so. */
function placesAhead({ tokens, runTo, cast }: Reading, { from }: Sentence, mention: Mention): readonly Entity[] {
  const found: Entity[] = [];
  if (!WHERE.test(tokens[from]?.lower ?? '') || tokens[mention.from - 1]?.text !== ',') return found;
  for (let to = from + 2; to < mention.from; to += 1) {
    const run = runTo.get(to);
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (entity?.kind === 'organisation') found.push(entity);
  }
  return found;
}

/** "Asked by Ms Lee whether he would go, he said": whoever asks is not the one who answers. */
export function askerIn({ tokens, runTo, cast }: Reading, sentence: Sentence | undefined, mention: Mention): Entity | null {
  if (sentence === undefined || mention.chunk < 0) return null;
  const { from } = sentence;
  if (!ASKED.test(tokens[from]?.lower ?? '') || tokens[from + 1]?.lower !== 'by') return null;
  let commas = 0;
  for (let to = from + 3; to <= mention.from && commas < 2; to += 1) {
    if (tokens[to - 1]?.text === ',') {
      // "Asked by his lawyer, Ms Lee, if he was there, he said"
      if (commas === 0 && tokens[to]?.tag !== 'name') return null;
      commas += 1;
      continue;
    }
    const run = runTo.get(to);
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (entity?.kind === 'person') return commas === 0 || tokens[to]?.text === ',' ? entity : null;
  }
  return null;
}

/** What somebody says of another who is described: "he demanded that |the judge| step aside". */
const SAYS_OF = /^(?:say|demand|insist|claim|allege|suggest|complain|ask|urge|tell|accuse|warn)$/;

/**
 * Whoever is described behind a verb of judgement or at the head of what is said, whom the subject of the verb cannot be: "He also called |the senator| “…”", "He demanded
 * that |the judge| step aside"; null where nobody is.
 */
export function judgedBy({ tokens, chunkFrom, mentions }: Reading, { to }: Mention): Mention | null {
  let verb = to;
  while (/^(?:auxiliary|adverb)$/.test(tokens[verb]?.tag ?? '')) verb += 1;
  const cue = tokens[verb]?.cue;
  const says = SAYS_OF.test(cue?.lemma ?? '');
  if (!says && cue?.class !== 'judge') return null;
  const object = mentions[chunkFrom.get(says && tokens[verb + 1]?.tag === 'that' ? verb + 2 : verb + 1) ?? -1];
  if (object?.kind !== 'nominal' || !object.definite) return null;
  if (object.sort === 'person') return object;
  // "that |the judge| step aside": a plain form that looks like the head of the phrase.
  const noun = tokens[object.from + 1];
  if (!says || object.to - object.from > 4 || noun === undefined || !isPersonNoun(noun.lower)) return null;
  return { ...object, chunk: -1, to: object.from + 2, end: noun.end, head: noun.lower, sort: 'person' };
}

/** "The secretary called |her| “…”": the pronoun of whom a verb of speech right behind the phrase is about; null where it is about nobody. */
export function pronounBehind({ tokens, chunkFrom }: Reading, { to }: Mention): 'he' | 'she' | null {
  let verb = to;
  while (/^(?:auxiliary|adverb|to)$/.test(tokens[verb]?.tag ?? '')) verb += 1;
  const object = tokens[verb + 1]?.lower;
  if (tokens[verb]?.cue == null || (object !== 'her' && object !== 'him') || chunkFrom.has(verb + 1)) return null;
  return object === 'her' ? 'she' : 'he';
}

/** In tokens: "They sent a letter on Monday to". */
const TO_WHOM = 12;

/** "They sent a letter to |town leaders|": whether "they" do something to whoever is described at `first`. */
export function isAddressed({ tokens }: Reading, first: number): boolean {
  if (tokens[first - 1]?.tag !== 'to') return false;
  for (let at = first - 2; at >= first - TO_WHOM && tokens[at]?.text !== '.'; at -= 1) if (tokens[at]?.lower === 'they') return true;
  return false;
}

/** Whether a clause without marks comes before "…, he said" at the end of a sentence. */
function reportsBefore(reading: Reading, sentence: Sentence, mention: Mention): boolean {
  const { tokens } = reading;
  if (tokens[mention.from - 1]?.text !== ',' || tokens[mention.to]?.cue?.class !== 'say') return false;
  const next = tokens[mention.to + 1];
  // "Mr Lee, he said, “should go”"
  const inPassing = next?.text === ',';
  if (next !== undefined && mention.to + 1 < sentence.to && next.text !== '.' && !inPassing) return false;
  const first = tokens[sentence.from]?.tag;
  if (first === 'subordinator' || first === 'preposition' || first === 'verb') return false;
  const before = tokens.slice(sentence.from, mention.from);
  return (
    before.every(({ tag }) => tag !== 'quote') &&
    (inPassing || before.some(({ tag }) => tag === 'verb' || tag === 'auxiliary' || tag === 'modal'))
  );
}
