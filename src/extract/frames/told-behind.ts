import type { Tagged } from '../text/tags.ts';
import type { Frame } from './frames.ts';

/** Verbs behind which somebody's own report may stand without "that"; "told Ann Lee" has her for its object. */
const PASSES_ON = /^(?:say|claim|allege|recall|remember|add|insist|admit|swear|maintain|testify)$/;
/** What somebody is called before the verb, and what may help that verb. */
const SUBJECT = /^(?:name|pronoun|determiner|owner|word)$/;
const HELP = /^(?:auxiliary|adverb)$/;
/** No subject with its helpers is longer, in tokens. */
const MAX_SUBJECT = 6;

/**
 * "“…,” Mr Ray says Ann Lee told him.": whether a report behind the words at `q` is that of the teller, or of whoever really spoke; null where nobody
 * passes on what another said.
 */
export function partIn(tokens: readonly Tagged[], { kind, how, cue, mention, embedded }: Frame, q: number): 'teller' | 'told' | null {
  if (kind !== 'say' || how !== 'before') return null;
  if (toldBehind(tokens, cue) > 0) return 'teller';
  const teller = mention.from - 1;
  return embedded && teller > q && toldBehind(tokens, teller) === cue ? 'told' : null;
}

/**
 * The verb of whoever really spoke, where the one at `cue` only passes it on: a clause of its own follows at once, which tells whom she told and ends
 * there. -1 for any other verb.
 */
function toldBehind(tokens: readonly Tagged[], cue: number): number {
  const verb = tokens[cue];
  if (verb?.cue == null || !PASSES_ON.test(verb.cue.lemma) || (verb.form !== 'past' && verb.form !== 's')) return -1;
  let at = cue + 1;
  while (at <= cue + MAX_SUBJECT && SUBJECT.test(tokens[at]?.tag ?? '')) at += 1;
  if (at === cue + 1) return -1;
  while (at <= cue + MAX_SUBJECT && HELP.test(tokens[at]?.tag ?? '')) at += 1;
  const told = tokens[at];
  const passive = /^(?:was|were|been|is|are)$/.test(tokens[at - 1]?.lower ?? '');
  if (passive || (told?.cue?.lemma !== 'tell' && told?.cue?.lemma !== 'say') || told.form !== 'past') return -1;
  let end = at + 1;
  if (told.cue.lemma === 'say' && tokens[end]?.lower === 'to') end += 1;
  while (end <= at + MAX_SUBJECT && /^(?:object|name|determiner|owner|word|pronoun)$/.test(tokens[end]?.tag ?? '')) end += 1;
  return end > at + 1 && (tokens[end] === undefined || /^[.!?]$/.test(tokens[end]?.text ?? '')) ? at : -1;
}
