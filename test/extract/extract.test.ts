import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { ExtractedQuote } from '../../src/extract/extraction.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { speakersIn } from '../support/speakers-in.ts';

const quotesIn = (text: string): readonly ExtractedQuote[] => extract(text).quotes;
const first = (text: string): ExtractedQuote | undefined => quotesIn(text)[0];
const slice = (text: string, range: { readonly start: number; readonly end: number } | null | undefined): string | null =>
  range ? text.slice(range.start, range.end) : null;

describe('who said it', () => {
  it.each([
    ['the name after the verb', '“The bridge is quite safe,” said Anna Keller.', 'Anna Keller'],
    ['the verb after the name', '“The bridge is quite safe,” Anna Keller said.', 'Anna Keller'],
    ['the name before', 'Anna Keller said: “The bridge is quite safe.”', 'Anna Keller'],
    ['a description between name and verb', 'Anna Keller, an engineer from Lima, Ohio, said: “The bridge is quite safe.”', 'Anna Keller'],
    ['the name inside its description', '“The bridge is quite safe,” the city’s chief engineer, Anna Keller, said.', 'Anna Keller'],
    [
      'a party in brackets',
      '“The bridge is quite safe,” Rep. Anna Keller (D-Ohio), a panel member, said in a phone interview.',
      'Anna Keller',
    ],
    ['an age and a town', 'Anna Keller, 59, of Ashton, Md., said the bridge was “quite safe and sound”.', 'Anna Keller'],
    ['according to', 'The bridge is “quite safe and sound”, according to Anna Keller.', 'Anna Keller'],
    ['an unlisted verb', '“The bridge is quite safe!” beamed Anna Keller.', 'Anna Keller'],
    ['a dash and a name', '“The bridge is quite safe and always was.” — Anna Keller', 'Anna Keller'],
    ['a label in capitals', 'Anna Keller spoke on the radio.\n\n“KELLER: The bridge is quite safe and always was.”', 'Anna Keller'],
    ['the reporter’s own judgement verbs', 'Anna Keller called the plan “a complete and utter mess”.', 'Anna Keller'],
    ['a passive', 'The plan was described as “a complete mess” by Anna Keller.', 'Anna Keller'],
    ['a participle after the sentence', 'Anna Keller rejected the plan, calling it “a complete and utter mess”.', 'Anna Keller'],
    ['a participle before the name', 'Speaking in Lyon, Anna Keller, the mayor, replied, saying: “The bridge is safe.”', 'Anna Keller'],
    ['a claim that somebody owns', 'Nobody believed Anna Keller’s claim that the bridge was “quite safe and sound”.', 'Anna Keller'],
  ])('finds %s', (_name, text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });

  it('gives a told story to the one who told it, and keeps who passed it on', () => {
    const quote = first(
      'A council source said that Mr Brandt told Ms Ito during the meeting that “the money is already spent”. Tom Brandt declined to comment.',
    );
    expect(quote?.speaker?.name).toBe('Tom Brandt');
    expect(quote?.relay).toBe('A council source');
  });

  it('never takes a name inside the quotation for its speaker', () => {
    expect(speakersIn('“Karl Meyer said it was safe,” said Anna Keller.')).toEqual(['Anna Keller']);
  });

  it('takes the outlet that only passes words on for no speaker', () => {
    expect(speakersIn('Anna Keller called the plan “a breach of every promise,” according to Reuters.')).toEqual(['Anna Keller']);
  });

  it('keeps a split quotation whole', () => {
    const text = '“The bridge is safe,” Anna Keller said. “It always was.”';
    expect(quotesIn(text).map(({ segments }) => segments.map((range) => slice(text, range)))).toEqual([
      ['The bridge is safe,', 'It always was.'],
    ]);
  });

  it('carries a speaker over to quotations that follow on', () => {
    const text = '“The bridge is quite safe,” said Anna Keller.\n\n“We test it every single year.”';
    expect(speakersIn(text)).toEqual(['Anna Keller', 'Anna Keller']);
    expect(quotesIn(text).map(({ mention }) => slice(text, mention))).toEqual(['Anna Keller', 'Anna Keller']);
  });

  it('leaves a quotation open that nothing ties to anybody', () => {
    expect(speakersIn('The town council met on Friday.\n\n“Nobody asked us about any of this at all.”')).toEqual([null]);
  });
});

describe('which person', () => {
  it('resolves surnames, honorifics and pronouns to the longest name', () => {
    const text =
      'Mr Brandt arrived late. Tom Brandt met Anna Keller.\n\n“I was delayed,” Mr Brandt said. She said: “I was not.”\n\n“We agreed,” Keller added.';
    expect(speakersIn(text)).toEqual(['Tom Brandt', 'Anna Keller', 'Anna Keller']);
  });

  it('tells two bearers of a surname apart by their honorifics', () => {
    const text =
      'James Novak and his wife, Maria Novak, run the inn.\n\n“It is hard work,” Mrs Novak said.\n\n“It pays for itself,” Mr Novak said.';
    expect(speakersIn(text)).toEqual(['Maria Novak', 'James Novak']);
  });

  it('resolves an office by the role that the article gave, and never across nations', () => {
    const text =
      'The French finance minister, Paul Lambert, met the German finance minister, Eva Schulz.\n\n“We shall see,” the German finance minister said. “I hope so,” the French finance minister said.';
    expect(speakersIn(text)).toEqual(['Eva Schulz', 'Paul Lambert']);
  });

  it('keeps an anonymous source anonymous, and links it to itself', () => {
    const text = 'A senior palace official said there was no plan.\n\n“There never was one,” the official said.';
    expect(first(text)?.speaker).toMatchObject({ kind: 'anonymous', name: 'senior palace official' });
  });

  it('lets bodies and papers speak', () => {
    expect(first('“We regret the error and will pay,” the Harbour Authority said.')?.speaker).toMatchObject({
      kind: 'organisation',
      name: 'Harbour Authority',
    });
    expect(first('The report says the bridge is “unfit for any kind of traffic”.')?.speaker).toMatchObject({ kind: 'document' });
  });

  it('uses the names and offices of known people when they are given', () => {
    const people = [
      {
        id: 'ada-quill' as never,
        kind: 'person' as const,
        name: 'Ada Quill',
        aliases: ['Quill'],
        country: 'GB',
        side: 'uk' as const,
        offices: [
          { title: 'Transport Secretary', body: null, aliases: [], country: 'GB', from: parsePartialDate('2020') as never, to: null },
        ],
      },
    ];
    const text = '“The trains will run on time,” the Transport Secretary said.';
    expect(extract(text, { people, published: parsePartialDate('2021-05-04') }).quotes[0]?.speaker?.name).toBe('Ada Quill');
    expect(extract(text).quotes[0]?.speaker).toBeNull();
  });
});

describe('what is no speech', () => {
  it.each([
    ['a scare quote', 'The firm makes “smart” doors for offices.'],
    ['a nickname', 'Robert “Bobby” Quill opened the fair.'],
    ['a title', 'She wrote a novel called “The Long Way Home”.'],
    ['a show', 'He was on CNN’s “State of Play” again.'],
    ['a term', 'The word “pandemic” is Greek.'],
    ['an address', 'They want the domain “.harbour” for themselves.'],
  ])('reports %s apart', (_name, text) => {
    const { quotes, terms } = extract(text);
    expect(quotes).toEqual([]);
    expect(terms).toHaveLength(1);
  });
});

describe('the circumstances', () => {
  it('takes role, venue, day, mention and cue from the text', () => {
    const text = 'On Monday the harbour master, Anna Keller, told The Sunday Times: “The bridge is quite safe.”';
    const quote = extract(text, { published: parsePartialDate('2024-06-05') }).quotes[0];
    expect(quote?.speaker).toEqual({ name: 'Anna Keller', kind: 'person', role: 'harbour master' });
    expect(quote?.venue).toBe('The Sunday Times');
    expect(quote?.saidOn).toBe('2024-06-03');
    expect(slice(text, quote?.mention)).toContain('Anna Keller');
    expect(slice(text, quote?.cue)).toBe('told');
  });

  it('states no day when the article has none', () => {
    expect(first('On Monday Anna Keller said: “The bridge is quite safe.”')?.saidOn).toBeNull();
  });
});
