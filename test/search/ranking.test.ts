import { describe, expect, it } from 'vitest';
import type { QuoteQuery } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, CORPUS_PARTS, day, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus(CORPUS_PARTS);
const asked = (query: string | QuoteQuery) => corpus.search(typeof query === 'string' ? { words: query } : query);
const found = (query: string | QuoteQuery) => asked(query).hits.map((hit): string => hit.utterance.id);
const who = (query: string | QuoteQuery) => {
  const match = asked(query).understood.speaker;
  if (match === null) return null;
  if (match.kind === 'none') return 'none';
  if (match.kind === 'several') return [match.kind, ...match.speakers.map(({ id }) => id)];
  return match.kind === 'ambiguous' ? [match.kind, match.by, ...match.candidates.map(({ id }) => id)] : [match.kind, match.speaker.id];
};
const BRANDT = ['ledger-2025/q01', 'ledger-2025/q02'];

describe('a name', () => {
  // His two quotes are of one day: the whole sentence comes before the words inside a sentence.
  it.each([
    ['Brandt', 'name'],
    ['carl brandt', 'name'],
    ['Brandt, Carl', 'name'],
    ['mr brandt', 'name'],
    ['BRÄNDT', 'name'],
    ['brnadt', 'fuzzy'],
    ['carl brant', 'fuzzy'],
    ['bran', 'fuzzy'],
    ['what did Brandt say', 'name'],
    ['quotes by Brandt', 'name'],
    ['the pentagon chief', 'office'],
    ['penatgon chief', 'office'],
    ['US secretary of defense', 'office'],
  ])('%s is read as Carl Brandt', (words, kind) => {
    expect(found(words)).toEqual(BRANDT);
    expect(who(words)).toEqual([kind, 'carl-brandt']);
  });

  it('keeps what was written, for "you wrote"', () => {
    expect(asked('hartely on lifting').understood.speaker).toMatchObject({ kind: 'fuzzy', wrote: 'hartely', distance: 1 });
  });

  it('is compared word by word, so that another given name is another person', () => {
    expect(who('mona ellis')).not.toEqual(['fuzzy', 'rowan-ellis']);
    // Owen is Hartley's given name; the family name says who is meant, and "Owen" then explains nothing.
    expect(who('owen ellis')).toEqual(['name', 'rowan-ellis']);
    expect(found('owen ellis')).toEqual([]);
    expect(who('owen')).toEqual(['name', 'owen-hartley']);
  });

  it('that is somebody else’s given name is not his family name before a family name that nobody says', () => {
    const held = createCorpus({
      articles: [article('star', '2016-05-01', {})],
      quotes: [quote('star/1', 'Lasse Otto', 'I tried the yogurt.'), quote('star/2', 'Otto Valderhaug', 'The yogurt is mine.')],
      speakers: [speaker('Lasse Otto'), speaker('Otto Valderhaug')],
      topics: [],
    });
    const by = (words: string) => held.search({ words }).understood.speaker;
    expect(by('otto brekkeflat')).toBeNull();
    expect(by('otto')).toMatchObject({ speaker: { name: 'Lasse Otto' } });
    expect(by('otto on yogurt')).toMatchObject({ speaker: { name: 'Lasse Otto' } });
  });

  it('alone finds what he says in full, and then words picked out of a sentence; the latest is the newest, whatever it is', () => {
    const held = createCorpus({
      articles: [article('old', '2016-05-01', {}), article('new', '2024-05-01', {})],
      quotes: [
        quote('new/1', 'Lasse Otto', 'encourage', { kind: 'partial' }),
        quote('new/2', 'Lasse Otto', 'the best yogurt in the valley', { kind: 'partial' }),
        quote('old/1', 'Lasse Otto', 'No.'),
        quote('old/2', 'Lasse Otto', 'beautiful', { kind: 'partial' }),
      ],
      speakers: [speaker('Lasse Otto')],
      topics: [],
    });
    const ids = (words: string): readonly string[] => held.search({ words }).hits.map(({ utterance }) => utterance.id);
    expect(ids('otto')).toEqual(['new/2', 'old/1', 'new/1', 'old/2']);
    expect(ids('latest quotes by otto')).toEqual(['new/1', 'new/2', 'old/1', 'old/2']);
  });

  it('is known by any ending of a family name of several words', () => {
    for (const words of ['von der Mühlen', 'muhlen', 'vondermuhlen', 'Ylva Muhlen'])
      expect(who(words)).toEqual(['name', 'ylva-von-der-muhlen']);
  });

  it('that two people share is ambiguous, with quotes of both, the most quoted first', () => {
    expect(who('Jensen')).toEqual(['ambiguous', 'name', 'barnaby-jensen', 'astrid-jensen']);
    expect(new Set(found('Jensen'))).toEqual(new Set(['star-2016/q02', 'star-2016/q03', 'star-2016/q05']));
    expect(who('Astrid Jensen')).toEqual(['name', 'astrid-jensen']);
  });

  it('of someone who is never quoted gives no quotes about them, and names others', () => {
    for (const words of ['Zarudny', 'zarudnyy', 'sarudnyj', 'zarudni', 'Zarudny on friends']) {
      const answer = asked(words);
      expect(answer.hits).toEqual([]);
      expect(answer.understood.speaker).toMatchObject({ speaker: { id: 'oleksiy-zarudny' } });
      // Whoever speaks of him comes first.
      expect(answer.nearest[0]?.id).toBe('barnaby-jensen');
      expect(answer.nearest.map(({ id }) => id)).not.toContain('oleksiy-zarudny');
    }
  });

  it('after "about" is what is spoken of', () => {
    expect(found('quotes about Zarudny')).toEqual(['star-2016/q05']);
    expect(who('quotes about Zarudny')).toBeNull();
    expect(found('Jensen on Zarudny')).toEqual(['star-2016/q05']);
  });

  it('that is an ordinary word is a name when capitalised, alone, addressed or asked about', () => {
    for (const words of ['may', 'May on change', 'mrs may', 'may on change', 'quotes by may'])
      expect(who(words)).toEqual(['name', 'helena-may']);
    // In lower case among other words it is a word; her quote holds it too.
    expect(who('may see more')).toBeNull();
    expect(found('may see more')).toEqual(['star-2016/q04']);
  });

  it('of a body that is never quoted is a subject', () => {
    expect(who('north sea pact')).toBeNull();
    expect(found('north sea pact')[0]).toBe('ledger-2025/q01');
  });
});

describe('an office', () => {
  it('held by several on the date is ambiguous, with quotes of all, newest first', () => {
    const query = { words: 'defence secretary', since: day('2025') };
    expect(who(query)).toEqual(['ambiguous', 'office', 'carl-brandt', 'owen-hartley']);
    // All of one day: whole sentences first. The undated quote is left out: a date was asked for.
    expect(found(query)).toEqual(['ledger-2025/q01', 'ledger-2025/q03', 'ledger-2025/q02']);
  });

  it.each([
    'UK defence secretary in 2016',
    'British Defence Secretary 2016',
    'UK defense secretary from 2015 to 2016',
    'uk secretary of state for defence in 2016',
  ])('%s is who held it then', (words) => {
    expect(who(words)).toEqual(['office', 'malcolm-fenwick']);
    expect(found(words)).toEqual(['star-2016/q01']);
  });

  it('turns a year in the words into a range of days', () => {
    expect(asked('UK defence secretary in 2016').understood).toMatchObject({ since: '2016-01-01', until: '2016-12-31', words: [] });
  });

  it('without a date is everyone who held it, the latest first, and only while they did', () => {
    expect(who('UK defence secretary')).toEqual(['ambiguous', 'office', 'owen-hartley', 'rowan-ellis', 'malcolm-fenwick']);
    expect(who('the pentagon chief in 2020')).toEqual(['office', 'walter-stokes']);
    expect(found('the pentagon chief in 2020')).toEqual([]);
    // Jensen was Foreign Secretary then, and said both things as such.
    expect(found('foreign secretary')).toEqual(['star-2016/q02', 'star-2016/q05']);
    expect(found('Foreign Secretary Barnaby Jensen')).toEqual(['star-2016/q02', 'star-2016/q05']);
  });
});

describe('words', () => {
  it.each([
    // Two outlets print it, one without a name: one utterance.
    ['five eyes', ['courier-2020/q01']],
    ['five eys', ['courier-2020/q01']],
    ['hevy lifting', ['ledger-2025/q03']],
    ['deterrance', ['ledger-2025/q04']],
    ['organization', ['ledger-2025/q04']],
    // The beginning of the last word is enough.
    ['assump', ['ledger-2020/q03']],
    // Singular and plural are one word; the literal one comes first.
    ['tariff', ['star-2016/q03', 'star-2016/q02']],
    ['tariffs', ['star-2016/q02', 'star-2016/q03']],
    // "of 2010" is not a date, and a bare year that finds nothing as a date is a word.
    ['assumptions of 2010', ['ledger-2020/q03']],
    ['2010 assumptions', ['ledger-2020/q03']],
    ['whitehall source', ['ledger-2025/q04']],
    // Both words in this order next to each other beat both words apart: the undated one, though nobody knows its date.
    ['heavy burden', ['undated/q02']],
  ])('%s', (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  it('of an office find its holders: those first who say them as well, then whole sentences, then the newest', () => {
    const hits = found('defense');
    expect(hits.slice(0, 2)).toEqual(['ledger-2025/q01', 'ledger-2025/q03']);
    expect(hits.indexOf('star-2016/q01')).toBeLessThan(hits.indexOf('ledger-2025/q02'));
  });

  it('says which words were read as others', () => {
    expect(asked('five eys').understood.corrected).toEqual([{ wrote: 'eys', read: 'eyes' }]);
    expect(asked('five eyes').understood.corrected).toEqual([]);
  });

  it('must all be explained', () => {
    expect(found('heavy elephants')).toEqual([]);
    expect(found('Brandt lifting')).toEqual([]);
    expect(found('lifting heavy')).toEqual(['ledger-2025/q03']);
  });

  it('in the order of the question beat the same words apart', () => {
    const apart = quote('ledger-2025/a', 'Owen Hartley', 'Where the wall stands, and so much later, and further off, stands a stone.');
    const together = quote('ledger-2025/b', 'Owen Hartley', 'It is a stone wall that was built last year, out of nothing much at all.');
    const both = createCorpus({ ...CORPUS_PARTS, quotes: [apart, together] });
    expect(both.search({ words: 'stone wall' }).hits.map((hit) => hit.utterance.id)).toEqual(['ledger-2025/b', 'ledger-2025/a']);
  });

  it('that are equal otherwise go: whole sentences, then the newest, then by id', () => {
    const quotes = ['star-2016/x', 'ledger-2025/z', 'ledger-2025/y'].map((id, i) =>
      quote(id, 'Owen Hartley', `Granite number ${'abc'[i]}.`),
    );
    const partial = quote('ledger-2025/a', 'Owen Hartley', 'granite number d', { kind: 'partial' });
    const equal = createCorpus({ ...CORPUS_PARTS, quotes: [partial, ...quotes] });
    expect(equal.search({ words: 'granite' }).hits.map((hit) => hit.utterance.id)).toEqual([
      'ledger-2025/y',
      'ledger-2025/z',
      'star-2016/x',
      'ledger-2025/a',
    ]);
  });

  it('that nobody said find nothing, and only names that are really near', () => {
    for (const words of ['xyzzy', 'qwrtp zzk', '!!!', 'the', '12345']) expect(asked(words)).toMatchObject({ hits: [], nearest: [] });
    expect(asked('brxxdty').nearest).toEqual([]);
    expect(corpus.findSpeaker('Carl Brxxdxt')).toMatchObject({ nearest: [{ id: 'carl-brandt' }] });
  });
});

describe('filters', () => {
  it('alone give everything that passes, newest first', () => {
    expect(found({ words: '', speaker: 'hartly' })).toEqual(['ledger-2025/q03', 'undated/q01']);
    expect(found({ words: '', outlet: 'evning star' })[0]).toBe('courier-2020/q01');
    expect(found({ words: '', topic: 'eastern-trade' })).toHaveLength(5);
    expect(found({ words: '', topic: 'tarifs' })).toHaveLength(5);
    expect(found('')).toHaveLength(corpus.utterances.length);
  });

  it('narrow the words', () => {
    expect(found({ words: 'front', speaker: 'Brandt' })).toEqual(['ledger-2025/q01']);
    expect(found({ words: 'Brandt front', speaker: 'Brandt' })).toEqual(['ledger-2025/q01']);
    expect(found('Brandt alliance costs')).toEqual(BRANDT);
  });

  it('by a family name include whoever an article calls by nothing else', () => {
    const surname = speaker('Brandt');
    const corpus = createCorpus({
      ...CORPUS_PARTS,
      speakers: [...CORPUS_PARTS.speakers, surname],
      quotes: [...CORPUS_PARTS.quotes, quote('ledger-2025/q99', 'Brandt', 'The gates stay shut tonight.')],
    });
    const asked = (words: string) => corpus.search({ words });
    expect(asked('Brandt').understood.speaker).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ name: 'Carl Brandt' }, { name: 'Brandt' }],
    });
    expect(asked('Brandt on gates').hits).toHaveLength(1);
    expect(asked('Carl Brandt').understood.speaker).toMatchObject({ kind: 'name', speaker: { name: 'Carl Brandt' } });
    // As the button “Only Brandt” gives it.
    expect(corpus.search({ words: '', speaker: 'Brandt' }).hits.map(({ utterance }) => utterance.id)).toEqual(['ledger-2025/q99']);
  });

  it('by an office do not take in what the words are on', () => {
    expect(who('defence secretary on Britain')).toEqual(who('defence secretary'));
    expect(who('defence secretary of Britain')).not.toEqual(who('defence secretary'));
  });

  it('that name nobody or nothing find nothing', () => {
    expect(asked({ words: 'front', speaker: 'xyzzy' })).toMatchObject({
      hits: [],
      understood: { speaker: { kind: 'none', wrote: 'xyzzy' } },
    });
    expect(found({ words: '', topic: 'zzz' })).toEqual([]);
    expect(found({ words: '', outlet: 'zzz' })).toEqual([]);
  });

  it('compare dates by what they may mean', () => {
    // Known to the month it may have been said on the 20th, known to the day it was not.
    expect(found({ words: 'leadership', since: day('2020-01-13') })).toEqual([]);
    const monthly = createCorpus({ ...CORPUS_PARTS, quotes: CORPUS_PARTS.quotes.filter(({ id }) => id.startsWith('courier')) });
    expect(monthly.search({ words: 'leadership', since: day('2020-01-20') }).hits).toHaveLength(1);
    expect(found({ words: 'Ellis', until: day('2020') })).toHaveLength(3);
    expect(found({ words: 'Ellis', since: day('2021') })).toEqual([]);
    expect(found({ words: 'front', since: day('1990') })).toEqual(['ledger-2025/q01']);
  });
});

it('lets a full name settle what a family name leaves open', () => {
  const two = createCorpus({ ...CORPUS_PARTS, speakers: [...CORPUS_PARTS.speakers, speaker('Karl Brandt')] });
  expect(two.findSpeaker('Brandt')).toMatchObject({ kind: 'ambiguous', by: 'name' });
  expect(two.findSpeaker('Karl Brandt')).toMatchObject({ kind: 'name', speaker: { id: 'karl-brandt' } });
  expect(two.search({ words: 'Brandt' }).hits.map((hit): string => hit.utterance.id)).toEqual(BRANDT);
});
