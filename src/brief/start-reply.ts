import { actions, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { coverageOf, iHold } from './coverage.ts';
import { mostQuoted } from './most-quoted.ts';
import { quoteLine } from './quote-line.ts';

const OFFERED = 5;

/** The answer to /quote with nothing: what can be asked, and who is on record. */
export function startReply(corpus: Corpus, texts: Texts): Reply {
  const { answers, speakers } = texts;
  const people = mostQuoted(corpus).slice(0, OFFERED);
  return privately(
    paragraph(answers.start),
    ...(people.length === 0
      ? []
      : [
          paragraph(answers.mostQuoted),
          list(people.map((speaker) => speakers.line(speaker.name, coverageOf(corpus.utterancesBy(speaker.id), corpus, texts)))),
        ]),
    note(answers.startNote(iHold(corpus, texts))),
    actions(
      { kind: 'form', label: answers.askWithForm, run: '/quote' },
      ...people.map((speaker) => ({ kind: 'run', label: speaker.name, run: quoteLine({ words: '', speaker: speaker.name }) }) as const),
    ),
  );
}
