import { genderOfFirstName } from '../lexicon/first-names.ts';
import type { NameRun } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { kinKind } from './kinship.ts';

/** In tokens: no opening is longer, and the bound keeps any text linear. */
const OPENING = 260;
/** What somebody said, as a reporter goes on about it, and how far behind the name it stands with its verb, in tokens. */
const REMARKS = /^(?:comments?|remarks?|reply|response|attack|warning|intervention|claims?|call|criticisms?|outburst|plea|demand)$/;
const REMARK = 5;
const STOPPED = /^[.!?…]$/;
/** Captions are no longer, in tokens. */
const MAX_LINE = 40;

export interface FirstNamed {
  readonly run: NameRun;
  /** It stands behind what the person is: "said the head, Ann Lee". */
  readonly apposed: boolean;
}

/** Where the first person of the article is named, if that is in full, without a rank, at the head of a clause or behind an office. */
export function firstNamed(reading: Reading): FirstNamed | null {
  const { tokens, sentences, runs, cast, chunkTo, mentions } = reading;
  const from = storyLead(reading)?.from ?? 0;
  for (const run of runs) {
    // A headline and what stands under it name people before the story describes them.
    if (run.from < from || isLine(reading, run.from) || isChild(reading, run)) continue;
    if (run.from > OPENING) return null;
    const entity = cast.ofRun.get(run);
    // "Ofsted", "St Anne's": what a name of one word is, nobody can tell yet.
    // "General Lord Lee was reacting to it"
    // "a former head of the army has said. |Admiral Lord Lee|, who keeps bees, was"
    const opens = tokens[run.from - 1]?.paragraph !== tokens[run.from]?.paragraph;
    const lord = run.honorific !== null && run.nameFrom > run.from && (opens || ownsRemark(reading, run));
    // "Ray, 25, of Elm Road, denies murder": but for somebody before a court.
    const aged = tokens[run.to]?.text === ',' && tokens[run.to + 1]?.tag === 'number' && tokens[run.to + 2]?.text === ',';
    if (entity?.kind !== 'person' || (entity.parts.length === 1 && entity.full === 0 && !lord && !aged)) continue;
    // "Memorial Park": capitals that nothing shows to be somebody.
    const shown = entity.gender !== null || entity.roles.length > 0 || entity.count > 1 || run.honorific !== null;
    if (!shown && genderOfFirstName(entity.parts[0] ?? '') === null) continue;
    const sentence = sentences.find(({ from, to }) => from <= run.from && run.from < to);
    const [first, before] = [tokens[sentence?.from ?? 0], tokens[run.from - 1]];
    // "Pinon County |Sheriff Royce Tackett told"
    const leads =
      tokens.slice(sentence?.from ?? run.from, run.from).every(({ tag }) => tag === 'name') ||
      // "Strictly star |Ann Lee| has admitted"
      (mentions[chunkTo.get(run.to) ?? -1]?.from === sentence?.from && first?.tag !== 'determiner');
    const told = tokens[run.to]?.cue?.class === 'say';
    // "“We waited,” said |Inspector Ann Lee|."
    const tells = before?.cue?.class === 'say' && tokens[run.from - 2] === first;
    const heads = leads || (first?.tag === 'quote' && (before === first || tells));
    // "In a memo to the chairs |Ann Lee said|"
    const fronted = (before?.text === ',' || (told && before?.tag === 'word')) && (first?.tag === 'preposition' || first?.form === 'ing');
    const office = before?.text === ',' ? mentions[chunkTo.get(run.from - 1) ?? -1] : undefined;
    const apposed = !heads && !fronted && office?.kind === 'nominal' && office.sort === 'person';
    // "Sir Alec Hall", not "Sgt Alec Hall"
    const untitled = run.nameFrom === run.from || (run.honorific !== null && run.nameFrom === run.from + 1);
    // "America's top general … Gen Tom Hall said": a rank is an office, and must be the one described.
    const whole = entity.parts.length > 1 || lord || (aged && heads);
    return whole && (heads || fronted || apposed) ? { run, apposed: apposed || !untitled } : null;
  }
  return null;
}

/** The first sentence of the story: what stands before it are headlines. */
export const storyLead = ({ tokens, sentences }: Reading): Sentence | undefined =>
  sentences.find(({ to }) => STOPPED.test(tokens[to - 1]?.text ?? '') || STOPPED.test(tokens[to - 1]?.closing ?? ''));

/** "Ann Lee at the bridge. Photograph: Nordlys Press": whether the paragraph at a token ends without a full stop, as captions do. */
function isLine({ tokens }: Reading, at: number): boolean {
  const paragraph = tokens[at]?.paragraph;
  let to = at;
  while (to < at + MAX_LINE && tokens[to + 1]?.paragraph === paragraph) to += 1;
  const last = tokens[to];
  return to < at + MAX_LINE && /^\p{L}+$/u.test(last?.text ?? '') && !STOPPED.test(last?.closing ?? '');
}

/** "The father of |Tom Ray|": who is told of by his kin. */
function isChild({ tokens, mentions, chunkTo }: Reading, { from }: NameRun): boolean {
  const parent = tokens[from - 1]?.lower === 'of' ? mentions[chunkTo.get(from - 1) ?? -1] : undefined;
  return kinKind(parent?.head ?? '') !== null;
}

/** "|Tom Ray|'s blunt reply came after", "|Tom Ray| was reacting to it": what the opening told were his words. */
export const ownsRemark = ({ tokens }: Reading, { to }: NameRun): boolean =>
  (tokens[to]?.lower === 'was' && /^(?:speaking|talking|responding|reacting|commenting|replying)$/.test(tokens[to + 1]?.lower ?? '')) ||
  (tokens[to]?.tag === 'genitive' &&
    tokens
      .slice(to + 1, to + REMARK)
      .some(({ lower }, k, all) => REMARKS.test(lower) && /^(?:comes?|came|follow(?:s|ed)?)$/.test(all[k + 1]?.lower ?? '')));
