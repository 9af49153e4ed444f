import type { NameRun } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import { isGeneral } from './body-kinds.ts';
import type { Entity } from './entities.ts';

/** "“…,” the bank said": whether a body without a name reports in the sentence. */
function bodyReports({ tokens }: Reading, { from, to }: Sentence): boolean {
  for (let i = from; i < to - 2; i += 1) {
    const [the, noun, verb] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (the?.lower !== 'the' || noun?.tag !== 'word' || !isGeneral(noun.lower)) continue;
    if (verb?.cue?.class === 'say' || (tokens[i - 1]?.cue?.class === 'say' && tokens[i - 2]?.tag === 'quote')) return true;
  }
  return false;
}

/**
 * The unknown names that the next sentence takes up as a body, before the article has named any: "Nordlys Hale said it was late. “…,” the
 * bank said." Neither sentence names anybody else.
 */
export function takenUpAsBodies(reading: Reading): ReadonlySet<Entity> {
  const { tokens, sentences, runs, cast } = reading;
  const found = new Set<Entity>();
  let next = 0;
  let subject: { readonly entity: Entity; readonly paragraph: number } | null = null;
  for (const sentence of sentences) {
    const named: NameRun[] = [];
    for (let run = runs[next]; run !== undefined && run.from < sentence.to; run = runs[next]) {
      named.push(run);
      next += 1;
    }
    const entities = new Set(named.map((run) => cast.ofRun.get(run)));
    const alone = subject !== null && [...entities].every((entity) => entity === subject?.entity);
    if (subject !== null && alone && sentence.paragraph - subject.paragraph <= 1 && bodyReports(reading, sentence))
      found.add(subject.entity);
    const [only] = named;
    const entity = only === undefined ? undefined : cast.ofRun.get(only);
    // From the first body on, "the bank" may be that one.
    if ([...entities].some((each) => each?.kind === 'organisation' && !each.place)) return found;
    if (only === undefined && subject !== null) {
      subject = null;
      continue;
    }
    const opens = only !== undefined && startsSentence(tokens, only.from) && /^(?:verb|auxiliary|modal)$/.test(tokens[only.to]?.tag ?? '');
    subject = entity?.kind === 'person' && entities.size === 1 && opens ? { entity, paragraph: sentence.paragraph } : null;
  }
  return found;
}
