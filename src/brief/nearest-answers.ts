import type { Speaker } from '../model/speaker.ts';
import { type Action, actions, type Block, paragraph } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import { isWeakWord } from '../search/words/question-words.ts';
import type { Texts } from '../texts/texts.ts';
import { mostQuoted } from './most-quoted.ts';
import { quoteLine } from './quote-line.ts';

/** How many people, topics or words an empty answer offers. */
export const MAX_OFFERED = 4;

/** Everything by whoever was asked for, and who else speaks of it, so that one press goes on. */
export function saidByOthers(
  people: readonly Speaker[],
  { query, answer }: { readonly query: QuoteQuery; readonly answer: QuoteAnswer },
  corpus: Corpus,
  { nothing }: Texts,
): readonly Block[] {
  const all = people
    .filter((person) => corpus.utterancesBy(person.id).length > 0)
    .map(
      (person): Action => ({
        kind: 'run',
        label: nothing.allBy(person.name),
        run: quoteLine({ words: '', speaker: person.name }),
        primary: true,
      }),
    );
  const words = [...answer.understood.words, answer.understood.topicWrote ?? ''].join(' ').trim();
  const others = words === '' ? [] : speakersWith(words, query, corpus).filter(({ speaker }) => !people.includes(speaker));
  if (others.length === 0) return [actions(...all.slice(0, MAX_OFFERED))];
  return [
    paragraph(
      nothing.closestBy(
        words,
        others.map(({ speaker, quotes }) => ({ name: speaker.name, quotes })),
      ),
    ),
    actions(
      ...all.slice(0, 1),
      ...others.map(({ speaker }): Action => ({ kind: 'run', label: speaker.name, run: quoteLine({ words, speaker: speaker.name }) })),
    ),
  ];
}

/** Who says the words or speaks of the topic that they name, most quotes first. */
function speakersWith(
  words: string,
  { today }: QuoteQuery,
  corpus: Corpus,
): readonly { readonly speaker: Speaker; readonly quotes: number }[] {
  const found = (asked: string): QuoteAnswer => corpus.search({ words: asked, ...(today === undefined ? {} : { today }) });
  const asTyped = found(words);
  // Whoever is named is spoken of: a question for what Washington says on Moscow is none for Moscow's own words.
  const { hits, understood } = asTyped.understood.speaker === null ? asTyped : found(`about ${words}`);
  if (understood.corrected.length + understood.leftOut.length > 0) return [];
  const spoken = understood.topicWrote === null ? hits : hits.slice(0, understood.onTopic);
  return [...corpus.countsOf(spoken).bySpeaker]
    .flatMap(([id, quotes]) => {
      const speaker = corpus.speaker(id);
      return speaker === undefined ? [] : [{ speaker, quotes }];
    })
    .toSorted((a, b) => b.quotes - a.quotes)
    .slice(0, MAX_OFFERED);
}

/** Where all the words together find nothing, how far each of them goes. */
export function eachWord(query: QuoteQuery, { understood: { words } }: QuoteAnswer, corpus: Corpus, { nothing }: Texts): readonly Block[] {
  const distinct = [...new Set(words)].filter((word) => !isWeakWord(foldText(word))).slice(0, 2 * MAX_OFFERED);
  if (distinct.length < 2) return [];
  const found = distinct.map((word) => {
    const { hits, understood: how } = corpus.search({ ...query, words: word });
    // The name of somebody, or of a topic, finds more than the word.
    const isName = how.topicWrote !== null || how.speaker !== null;
    return { word, isName, hits: how.corrected.length > 0 || isName ? 0 : hits.length };
  });
  const held = found.filter(({ hits }) => hits > 0);
  if (held.length === 0) return [];
  const none = found.filter(({ hits, isName }) => hits === 0 && !isName).map(({ word }) => word);
  return [
    paragraph(
      nothing.oneByOne(
        held.map(({ word, hits }) => ({ word, quotes: hits })),
        none,
      ),
    ),
    actions(
      ...held
        .slice(0, MAX_OFFERED)
        .map(({ word, hits }): Action => ({ kind: 'run', label: nothing.word(word, hits), run: quoteLine({ ...query, words: word }) })),
    ),
  ];
}

/** Topics of which the words are a part of the name: nobody says "relations", and three topics are called so. */
export function topicsLike({ understood: { words, topic } }: QuoteAnswer, corpus: Corpus, { nothing }: Texts): readonly Block[] {
  const near = topic !== null || words.length === 0 ? [] : corpus.suggest(words.join(' '), { kind: 'topic', limit: MAX_OFFERED });
  if (near.length === 0) return [];
  return [
    paragraph(nothing.topicsLike(near.map(({ label }) => label))),
    actions(...near.map(({ label, value }): Action => ({ kind: 'run', label, run: quoteLine({ words: '', topic: value }) }))),
  ];
}

/** Of people who are never quoted, what others say about them. */
export function aboutThem(people: readonly Speaker[], corpus: Corpus, { nothing }: Texts): readonly Block[] {
  const about = people.slice(0, MAX_OFFERED).flatMap(({ name }) => {
    const words = `about ${name.split(' ').at(-1) ?? name}`;
    const { hits, understood } = corpus.search({ words });
    return hits.length === 0 || understood.corrected.length > 0 || understood.speaker !== null ? [] : [{ name, words, hits: hits.length }];
  });
  if (about.length === 0) return [];
  return [
    paragraph(nothing.spokenOf(about.map(({ name, hits }) => ({ name, quotes: hits })))),
    actions(
      ...about.map(({ name, words, hits }): Action => ({ kind: 'run', label: nothing.about(name, hits), run: quoteLine({ words }) })),
    ),
  ];
}

/** People to go on with: those of a like name, those who speak of whoever is not quoted, or the most quoted. */
export function offers(absent: readonly Speaker[], answer: QuoteAnswer, corpus: Corpus, { nothing }: Texts): readonly Block[] {
  const offered = (answer.nearest.length > 0 ? answer.nearest : mostQuoted(corpus).slice(0, MAX_OFFERED + absent.length))
    .filter((candidate) => !absent.includes(candidate))
    .slice(0, MAX_OFFERED);
  if (offered.length === 0) return [];
  const said = absent.length > 0 ? nothing.quotedInstead : answer.nearest.length > 0 ? nothing.closestNames : nothing.mostQuoted;
  return [
    paragraph(said(offered.map(({ name }) => name))),
    actions(...offered.map(({ name }): Action => ({ kind: 'run', label: name, run: quoteLine({ words: '', speaker: name }) }))),
  ];
}
