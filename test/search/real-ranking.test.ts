import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { peopleMeant } from '../../src/brief/people-meant.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import type { Corpus } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { MIXES, OUTLETS_AND_DATES, SECOND_THOUGHTS } from './real-questions/filters-and-mixes.ts';
import { NAMES, OFFICES } from './real-questions/names-and-offices.ts';
import type { RealQuestion } from './real-questions/real-question.ts';
import { NOTHING, TOPICS, WORDS } from './real-questions/words-and-topics.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = createCorpus((await loadDataFolder(path.resolve(import.meta.dirname, '../../data'))).parts);
});

const LETTERS: Readonly<Record<string, string>> = {
  'the-times-2025-hegseth': 'T',
  'telegraph-2016-trump-putin': 'G',
  'business-insider-2020-wallace': 'B',
  'unknown-2020-wallace': 'W',
  'unknown-2024-trump-nato': 'N',
};
const TODAY = Temporal.PlainDate.from('2026-11-21');

function answer(question: RealQuestion) {
  const { hits, understood, nearest } = corpus.search({ words: question.ask, today: TODAY });
  const match = understood.speaker;
  const ids = hits.map(({ utterance }) => {
    const [article = '', number = ''] = utterance.quotes[0].id.split('/q');
    return `${LETTERS[article]}${number}`;
  });
  const facts = {
    topic: understood.topic?.id,
    alsoTopic: understood.alsoTopic?.id,
    corrected: understood.corrected.map(({ wrote, read }) => `${wrote}>${read}`).join(','),
    leftOut: understood.leftOut.join(','),
    without: understood.without.join(','),
    topicWrote: understood.topicWrote,
    onTopic: understood.onTopic,
    outlet: understood.outlet,
    since: understood.since,
    until: understood.until,
    outOfOffice: understood.outOfOffice,
    verbatim: understood.verbatim,
    unreadDate: understood.unreadDate,
    vacant: understood.vacant,
  };
  return {
    ids,
    who: match === null ? null : [match.kind, ...peopleMeant(match).map(({ id }) => id)].join(' '),
    says: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value)])),
    nearest: nearest[0]?.id,
  };
}

/** "since=2016-01-01 until=2016-12-31": values may hold spaces. */
const claims = (says: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    says.split(/ (?=[a-zA-Z]+=)/).map((claim) => [claim.slice(0, claim.indexOf('=')), claim.slice(claim.indexOf('=') + 1)]),
  );

describe.each([
  ['a name', NAMES],
  ['an office', OFFICES],
  ['words', WORDS],
  ['a topic', TOPICS],
  ['an outlet or a date', OUTLETS_AND_DATES],
  ['a mix', MIXES],
  ['a second thought', SECOND_THOUGHTS],
  ['nothing that is held', NOTHING],
] as const)('%s', (_, questions) => {
  it.each(questions.map((question) => [question.ask, question.because, question] as const))('%s: %s', (_ask, _because, question) => {
    const found = answer(question);
    const wanted = question.first === '' ? [] : question.first.split(' ');
    expect(wanted.length === 0 ? found.ids : found.ids.slice(0, wanted.length)).toEqual(wanted);
    if (question.of !== undefined) expect(found.ids).toHaveLength(question.of);
    if (question.who !== undefined) expect(found.who).toBe(question.who);
    if (question.says !== undefined) expect(found.says).toMatchObject(claims(question.says));
    if (question.nearest !== undefined) expect(found.nearest).toBe(question.nearest);
  });
});
