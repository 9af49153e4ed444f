import { isOnlooker } from '../lexicon/onlookers.ts';
import { TITLES } from '../lexicon/people-words.ts';
import { isTrade } from '../lexicon/role-words.ts';
import type { NameRun } from '../names/names.ts';
import type { Entity } from '../people/entities.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** The opening of an article, in paragraphs, a headline and its standfirst among them. */
const OPENING = 4;
/** How many paragraphs later the name comes at the latest. */
const NAMED_WITHIN = 4;
/** No opening has more sentences; the bound keeps any text linear. */
const MAX_SENTENCES = 12;

/**
 * "A former chairman of the port says … . “We must wait,” said Ann Lee, who …": news that opens with what somebody is gives the name next.
 * Calls `found` with the first person to be named after such an opening, where nothing else is said of them.
 */
export function rolesOfDelayed(reading: Reading, found: (entity: Entity, raw: string, at: number) => void): void {
  for (const sentence of reading.sentences.slice(0, MAX_SENTENCES)) {
    if (sentence.paragraph >= OPENING) return;
    // "Ms Lee spoke. The mayor asked …" goes on about her, "A former mayor" is somebody else.
    if (reading.tokens[sentence.from]?.lower === 'the' && isSomebodyNamedBefore(reading, sentence)) return;
    const described = describedIn(reading, sentence);
    const run = described === null ? null : nextNamed(reading, sentence);
    const entity = run === null ? undefined : reading.cast.ofRun.get(run);
    if (described === null || run === null || entity === undefined) continue;
    found(entity, described, run.from);
    return;
  }
}

/** Whether anybody is named before a sentence, the headline apart. */
const isSomebodyNamedBefore = ({ tokens, runs, cast }: Reading, { from }: Sentence): boolean =>
  runs.some((run) => run.from < from && (tokens[run.from]?.paragraph ?? 0) > 0 && cast.ofRun.get(run)?.kind === 'person');

/** Where the first person is named after a sentence, when that person speaks and nothing is said of them; null otherwise. */
function nextNamed({ tokens, runs, cast }: Reading, opening: Sentence): NameRun | null {
  for (const run of runs) {
    const entity = cast.ofRun.get(run);
    // Somebody named before is not whom the opening describes.
    if (entity?.kind !== 'person' || run.from < opening.to || entity.first < run.from) continue;
    if ((tokens[run.from]?.paragraph ?? 0) - opening.paragraph > NAMED_WITHIN) return null;
    const plain = run.nameFrom === run.from && entity.parts.length > 1 && entity.affiliation === null;
    const speaks = [tokens[run.from - 1], tokens[run.to]].some((token) => token?.cue?.class === 'say');
    return plain && speaks && !entity.roles.some(({ weak }) => !weak) ? run : null;
  }
  return null;
}

/** The office or trade of whoever is the subject of a sentence that opens with a description: "A former chairman of the port". */
function describedIn(reading: Reading, { from }: Sentence): string | null {
  const { tokens, chunks, mentions, chunkFrom, text } = reading;
  const index = chunkFrom.get(from);
  const mention = index === undefined ? undefined : mentions[index];
  if (index === undefined || mention?.kind !== 'nominal' || mention.sort !== 'person' || mention.unnamed) return null;
  const head = mention.head ?? '';
  const last = chunks[tailOfChain(tokens, chunks, index)];
  const [first, final, next] = [tokens[from], tokens[(last?.to ?? 0) - 1], tokens[last?.to ?? 0]];
  if (!first || !final || isOnlooker(head) || (!TITLES.has(head) && !isTrade(head))) return null;
  const verb = next?.tag === 'auxiliary' ? tokens[(last?.to ?? 0) + 1] : next;
  return verb?.cue?.class === 'say' || verb?.cue?.class === 'judge' ? text.slice(first.start, final.end) : null;
}
