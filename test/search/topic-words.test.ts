import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicId } from '../../src/model/ids.ts';
import { type Topic, topicFromId, topicKey, topicOfWords } from '../../src/model/topic.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { LISTED_TERM, spokenRelevance } from '../../src/search/question/relevance.ts';
import { topicOfTyped } from '../../src/search/question/topic-words.ts';
import { stemOf } from '../../src/search/words/stem.ts';
import { article, quote } from '../support/corpus-fixture.ts';

const typed = (words: string): Topic => {
  const topic = topicOfTyped(words);
  if (topic === null) throw new RangeError(words);
  return topic;
};

describe('a topic made of words', () => {
  it('has an id of its words, from which alone it can be made again', () => {
    expect(typed('Ukraine aid').id).toBe('words:ukraine-aid');
    expect(topicFromId('words:ukraine-aid')).toEqual(typed('Ukraine  aid'));
    expect(typed('Зеленський').id).toMatch(/^words:u:437\./);
    expect(topicFromId(typed('Україна допомога').id)?.title).toBe('“Україна допомога”');
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'grapheme' }), (text) => {
        const topic = topicOfTyped(text);
        expect(topic === null ? null : topicFromId(topic.id)).toEqual(topic);
      }),
    );
  });

  it('keeps the capitals that were typed in its title, and is the same topic without them', () => {
    const titles = ['EU AI Act', 'ukraine aid', 'Ukraine aid', 'NATO and Ukraine', 'Zelensky at McDonald’s', 'Україна НАТО'];
    expect(titles.map((text) => typed(text).title)).toEqual([
      '“EU AI Act”',
      '“Ukraine aid”',
      '“Ukraine aid”',
      '“NATO Ukraine”',
      '“Zelensky McDonald”',
      '“Україна НАТО”',
    ]);
    expect(typed('EU AI Act')).toMatchObject({ id: 'words:a:eu-a:ai-c:act', words: ['eu', 'ai', 'act'] });
    for (const text of titles) {
      expect(topicFromId(typed(text).id)).toEqual(typed(text));
      expect(topicKey(typed(text).id)).toBe(topicKey(typed(text.toLowerCase()).id));
    }
    expect(topicKey(typed('EU AI Act').id)).not.toBe(topicKey(typed('EU AI pact').id));
    expect(topicKey(topicId('ukraine-war'))).not.toBe(topicKey(topicId('words:ukraine-war')));
    // What is too long with its capitals is the topic without them.
    const long = 'McDoWell MacPherson DeLaCruz VanDerBilt FitzGerald';
    expect(typed(long)).toMatchObject({ id: 'words:mcdowell-macpherson-delacruz-vanderbilt-fitzgerald' });
  });

  it('is one matter where all its words are said', () => {
    const spoken = (text: string) => spokenRelevance(quote('star/1', 'Lasse Otto', text), typed('white house'));
    expect(spoken('I left the White House.')).toEqual([{ term: 'white house', weight: 4 }]);
    expect(spoken('The house is white.')).toEqual([{ term: 'white house', weight: 4 }]);
    expect(spoken('I left the house.')).toEqual([{ term: 'house', weight: 2 }]);
  });

  it('leaves out words that are in every article, and is none where nothing is left or too much', () => {
    expect(typed('the war in Ukraine').words).toEqual(['war', 'ukraine']);
    for (const text of ['', 'the and', '!!!', 'a b c d e f g h', 'one two three four five six seven', 'x'.repeat(200), 'слово '.repeat(13)])
      expect(topicOfTyped(text)?.words?.length ?? 0, text).toBeLessThanOrEqual(6);
    expect(topicOfTyped('the and')).toBeNull();
    expect(topicOfTyped('one two three four five six seven')).toBeNull();
    expect(topicOfWords([])).toBeNull();
  });

  it('is not made from an id that nobody could have been given', () => {
    for (const id of [
      'words:',
      'words:UPPER',
      'words:u:zz',
      'words:u:110000',
      'words:u:61',
      'words:c:u',
      'words:a:Eu',
      'words:c:ukraine',
      'ukraine',
      'words:a-b-c-d-e-f-g',
    ])
      expect(topicFromId(id), id).toBeNull();
  });

  it('finds articles that have all the words, endings aside, in title and summary or in one quote', () => {
    const corpus = createCorpus({
      articles: [
        article('both', '2026-11-20', {
          title: 'Sanctions on grain ships',
          summary: { text: 'The sanctioned ships wait.', origin: 'editor' },
        }),
        article('said', '2026-11-20', { title: 'A harbour' }),
        article('apart', '2026-11-20', { title: 'A sanction' }),
        article('part', '2026-11-20', { title: 'A grainy picture, sanctions' }),
      ],
      quotes: [
        quote('said/q01', 'Ann Arbor', 'We will sanction every ship with grain on board.'),
        quote('apart/q01', 'Ann Arbor', 'The grain is ours and will be shared out.'),
      ],
      speakers: [],
      topics: [],
    });
    const topic = corpus.topic(topicId('words:grain-sanctions'));
    if (topic === undefined) throw new RangeError('no topic');
    const scores = Object.fromEntries(corpus.articles.map((each) => [each.id, corpus.relevance(each, topic)]));
    // "grain" in the title 2 × 2; "sanctions" in title and summary 2 × (2 + 1).
    expect(scores.both).toMatchObject({ score: 10, terms: ['grain', 'sanctions'] });
    // Both words in one quote: 2 × 0.5 each.
    expect(scores.said?.score).toBe(2);
    expect(scores.apart?.score).toBe(0);
    expect(scores.part?.score).toBe(0);
  });

  it('counts the words side by side as more', () => {
    const topic = typed('grain ships');
    const corpus = createCorpus({
      articles: [article('phrase', null, { title: 'Grain ships wait' }), article('words', null, { title: 'Ships wait for grain' })],
      quotes: [],
      speakers: [],
      topics: [],
    });
    const [phrase, words] = corpus.articles.map((each) => corpus.relevance(each, topic).score);
    expect(phrase).toBe(16);
    expect(words).toBe(8);
  });
});

describe('a stem', () => {
  it('joins the forms of a word and keeps apart what only looks like one', () => {
    for (const forms of [
      ['sanction', 'sanctions', 'sanctioned', 'sanctioning'],
      ['ally', 'allies'].slice(1),
      ['tariff', 'tariffs'],
      ['plans', 'planned', 'planning'].slice(1),
      ['ceasefire', 'ceasefires'],
    ])
      expect(new Set(forms.map(stemOf)).size, forms.join()).toBe(1);
    for (const [a = '', b = ''] of [
      ['news', 'new'],
      ['bus', 'bu'],
      ['crisis', 'crisi'],
      ['grain', 'grainy'],
      ['ring', 'r'],
      ['virus', 'viru'],
    ])
      expect(stemOf(a), a).not.toBe(stemOf(b));
  });

  it('adds up what each term counted to the score', () => {
    const topic: Topic = {
      id: topicId('t'),
      title: 'T',
      aliases: [],
      description: '',
      terms: [{ text: 'grain', weight: 2.5 }],
      people: [],
    };
    const corpus = createCorpus({
      articles: [article('a', null, { title: 'Grain', topics: [topic.id] })],
      quotes: [],
      speakers: [],
      topics: [topic],
    });
    const [held] = corpus.articles;
    const relevance = held === undefined ? null : corpus.relevance(held, topic);
    expect(relevance).toEqual({
      score: 10,
      terms: ['grain'],
      found: [
        { term: 'grain', weight: 5 },
        { term: LISTED_TERM, weight: 5 },
      ],
    });
  });
});
