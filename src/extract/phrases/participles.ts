import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import { headOfChain } from './chunks.ts';
import { isLettered } from './lettered.ts';
import type { Mention } from './mentions.ts';
import { isReceived } from './relatives.ts';

/** Verbs whose object does what the participle after it says: "saw the mayor calling it". */
const WITNESSING =
  /^(?:sees?|saw|seen|seeing|hear(?:s|d|ing)?|watch(?:es|ed|ing)?|show(?:s|ed|n|ing)?|depict(?:s|ed|ing)?|remember(?:s|ed|ing)?|featur(?:es?|ed|ing)|film(?:s|ed|ing)?|record(?:s|ed|ing)?|captur(?:es?|ed|ing)|catch(?:es|ing)?|caught|quot(?:es?|ed|ing)|ha(?:ve|s|d|ving)|find(?:s|ing)?|found|pictur(?:es?|ed|ing)|imagin(?:es?|ed|ing))$/;
/** In tokens. */
const NEAR = 30;
const LOCATING = /^(?:in|on|at)$/;

/** "remember Ann Lee going to the town, calling it": what she goes on to say is hers. */
export const isWitnessed = ({ tokens }: Reading, mention: Mention | null | undefined): boolean =>
  WITNESSING.test(tokens[(mention?.from ?? 0) - 1]?.lower ?? '');

/** What is done with somebody for what he has said. */
const SERVED = /^(?:notice|warning|summons|fine|ban|reprimand|rebuke|suspension|caution)$/;
const ACCUSES = /^(?:accuse|suspect)$/;
const SORRY = /^(?:apology|retraction|correction)$/;
/** "called it off as “…”" is the critic's word, "described it as “…”" not. */
const PUTS_AS = /^(?:describe|dismiss|characteri[sz]e|portray|brand|denounce|deride|hail|refer|brush|paint|depict)$/;
const HELD_AGAINST =
  /^(?:attack|criticise|criticize|mock|blame|condemn|slam|blast|praise|rebuke|scold|chide|berate|ridicule|deride|thank|castigate|lambaste|lambast|denounce|fault|reprimand|chastise|upbraid|commend|applaud|congratulate|skewer|taunt|insult|censure)$/;
const PUNISHED =
  /^(?:sued|fired|sacked|suspended|arrested|jailed|fined|banned|disciplined|punished|prosecuted|forgave|dismissed|dropped|expelled)$/;

/** "attacked |Ms Lee|, the mayor of Hull, for": the phrase before an aside that ends with the comma at `comma`. */
function endingBefore({ tokens, chunks, chunkTo }: Reading, comma: number): number | undefined {
  const aside = chunkTo.get(comma);
  const opening = aside === undefined ? undefined : chunks[headOfChain(tokens, chunks, aside)]?.from;
  return opening === undefined || tokens[opening - 1]?.text !== ',' ? undefined : chunkTo.get(opening - 1);
}

/** "attacked Ms Lee for saying that …", "accused Ms Lee of calling it …": whoever is attacked has said it, where the "for" or "of" stands at `at`; null for any other verb. */
export function blamedAt(reading: Reading, at: number): Mention | null {
  const { tokens, chunks, mentions, chunkTo } = reading;
  const ending = tokens[at - 1]?.text === ',' ? endingBefore(reading, at - 1) : chunkTo.get(at);
  const whom = ending === undefined ? undefined : mentions[headOfChain(tokens, chunks, ending)];
  const verb = whom === undefined ? undefined : tokens[whom.from - 1];
  // "issued a notice to Mr Ray for promising “…”"
  const served = ending === undefined || !SERVED.test(whom?.head ?? '') ? undefined : mentions[ending];
  if (served?.kind === 'name' && tokens[served.from - 1]?.lower === 'to') return served;
  // "demanded an apology from Mr Ray for calling it “…”"
  const sorry = ending === undefined || !SORRY.test(whom?.head ?? '') ? undefined : mentions[ending];
  if (sorry?.kind === 'name' && tokens[sorry.from - 1]?.lower === 'from') return sorry;
  if (whom === undefined || whom.sort === 'thing' || verb?.tag !== 'verb' || verb.form === 'ing') return null;
  // "criticised Ms Lee for calling it off as “…”": the words are the critic's.
  const q = tokens.slice(at, at + NEAR).findIndex(({ tag }) => tag === 'quote');
  if (q > 0 && tokens[at + q - 1]?.lower === 'as' && !PUTS_AS.test(tokens[at + 1]?.cue?.lemma ?? '')) return null;
  if (tokens[at]?.lower === 'of') return ACCUSES.test(verb.cue?.lemma ?? '') && isSaying(tokens[at + 1]) ? whom : null;
  return HELD_AGAINST.test(verb.cue?.lemma ?? '') || PUNISHED.test(verb.lower) ? whom : null;
}

const isSaying = (token: Tagged | undefined): boolean =>
  (token?.cue?.class === 'say' && token.cue.lemma !== 'ask') || token?.cue?.class === 'judge';

/** "with |unions|", "with |one MP|": people described behind "with". */
const isBeside = (tokens: Reading['tokens'], one: Mention): boolean =>
  one.kind === 'nominal' && (one.sort === 'people' || one.sort === 'person') && tokens[one.from - 1]?.lower === 'with';

/**
 * Whose the participle is that stands right after the phrase `whole`, of which the chunk at `ending` is the last; null when it goes on
 * with the speaker before. `alone`: there is none.
 */
export function participleSubject(reading: Reading, ending: number, whole: Mention | null, alone: boolean): Mention | null {
  const { tokens, mentions, chunkTo, cast } = reading;
  const last = mentions[ending];
  const described = whole?.kind === 'nominal' ? whole : null;
  // "received a text saying"
  if (described?.sort === 'document' && last === described && isReceived(tokens, described)) return described;
  if (last?.kind === 'nominal' && isLettered(tokens[last.to - 1]?.lower ?? '')) return last;
  // "came under fire with unions saying", "met Mr Ray with aides saying": whoever stands behind "with" says it, not what it hangs on.
  if (last !== undefined && isBeside(tokens, last)) return last;
  const isObject = (one: Mention | null | undefined): boolean =>
    one !== null && one !== undefined && tokens[one.from - 1]?.tag === 'verb' && tokens[one.from - 1]?.form !== 'ing';
  // "scolded Mr Ray in public stating that": nor does the object before a phrase of its own.
  if (isObject(last) || (last?.kind === 'nominal' && whole?.kind !== 'pronoun' && isObject(whole))) {
    const witnessed = [last, whole].find((one) => isWitnessed(reading, one));
    if (witnessed) return witnessed;
    // "emailed supporters saying": the object does not say it.
    if (!alone) return null;
  }
  // "with many marchers and onlookers chanting", "after the paper's editorial telling him to go": a description that hangs on a preposition.
  const joined = described !== null && tokens[described.from - 1]?.lower === 'and' ? chunkTo.get(described.from - 1) : undefined;
  const group = joined === undefined ? described : (mentions[joined] ?? described);
  const link = group === null ? undefined : tokens[group.from - 1];
  if (group?.kind === 'nominal' && link?.tag === 'preposition') {
    if (link.lower === 'with' && group.sort !== 'thing') return group;
    if (link.lower !== 'with' && link.lower !== 'in' && group.definite && group.sort === 'document') return group;
  }
  const personal = described !== null && (described.sort === 'person' || described.sort === 'people');
  // "published a piece in The Herald calling it": the paper is only where it stands.
  const where = last?.kind === 'name' && last !== whole && LOCATING.test(tokens[last.from - 1]?.lower ?? '');
  const body = where && last.run !== null && cast.ofRun.get(last.run)?.kind !== 'person';
  if (body && (personal || !alone)) return personal ? described : null;
  const outer = mentions[headOfChain(tokens, reading.chunks, ending)];
  if (outer !== undefined && outer !== last) {
    // "with the office of the senator from Ohio saying": the office says it.
    if (tokens[outer.from - 1]?.lower === 'with' && outer.sort !== 'thing' && outer.sort !== 'document') return outer;
    // "wrote in a letter to Ms Ray explaining why": whoever it is addressed to explains nothing.
    if (!alone && last?.kind === 'name' && outer.sort === 'document' && tokens[last.from - 1]?.lower === 'to') return null;
  }
  if (last?.kind === 'name' || last?.kind === 'pronoun') return last;
  return described === null || personal ? whole : null;
}
