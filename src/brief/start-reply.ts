import { actions, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { coverage, coverageOf } from './coverage.ts';
import { mostQuoted } from './most-quoted.ts';
import { quoteLine } from './quote-line.ts';

const OFFERED = 5;

/** The answer to /quote with nothing: what can be asked, and who is on record. */
export function startReply(corpus: Corpus): Reply {
  const people = mostQuoted(corpus).slice(0, OFFERED);
  return privately(
    paragraph('Whose words? Type a name, an office, words, or a mix: /quote Hegseth on nato, /quote the pentagon chief, /quote five eyes.'),
    ...(people.length === 0
      ? []
      : [
          paragraph('Most quoted:'),
          list(people.map((speaker) => `${speaker.name}: ${coverageOf(corpus.utterancesBy(speaker.id), corpus)}`)),
        ]),
    note(`I hold ${coverage(corpus)}. Spelling may be off; speaker:, topic:, outlet:, since: and until: narrow the answer.`),
    actions(
      { kind: 'form', label: 'Ask with a form', run: '/quote' },
      ...people.map((speaker) => ({ kind: 'run', label: speaker.name, run: quoteLine({ words: '', speaker: speaker.name }) }) as const),
    ),
  );
}
