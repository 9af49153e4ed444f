import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify, plainAddress } from '../../src/ingest/identify.ts';
import { toRecord } from '../../src/ingest/to-record.ts';
import { whyNotVerbatim } from '../../src/ingest/verify.ts';
import { articleId, speakerId } from '../../src/model/ids.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { BRIDGE, BRIDGE_ABROAD, HARBOUR, HARBOUR_CORRECTED } from '../support/invented-articles.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const record = (text: string, people: readonly Speaker[] = []) => {
  const made = toRecord(text, { people, topicsOf: () => [] });
  if (!made.ok) throw new Error(made.failure);
  return made.value;
};
const person = (id: string, name: string, aliases: readonly string[] = []): Speaker => ({
  id: speakerId(id),
  kind: 'person',
  name,
  aliases,
  country: null,
  side: 'uk',
  offices: [],
});

describe('an article as a record', () => {
  it.each([
    ['Only 52 percent of voters said that she was “well enough”.', '52 percent of voters'],
    ['Many marchers said that she was “well enough”.', 'Many marchers'],
    ['“She is well enough,” said one of two witnesses who saw her.', 'one of two witnesses'],
  ])('has no speaker where a share or a number of people answers: %s', (text, description) => {
    const { quotes, speakers } = record(text);
    expect(quotes[0]?.quote).toMatchObject({ attribution: { kind: 'anonymous', description }, role: null });
    expect(speakers).toEqual([]);
  });

  it('says what the text says about itself, and marks its summary as an extract', () => {
    const { article } = record(HARBOUR);
    expect(article).toMatchObject({
      title: 'Harbour toll will double, minister says',
      outlet: 'The Averil Courier',
      author: 'Ada Quill',
      published: { date: '2024-03-12', basis: 'printed', note: null },
      summary: { origin: 'extract' },
    });
    expect(HARBOUR).toContain(article.summary.text);
  });

  it('keeps each quotation verbatim with speaker, role, words of attribution and place', () => {
    const { quotes, text } = record(HARBOUR);
    expect(quotes.map(({ quote }) => [quote.kind, quote.segments, quote.attribution, quote.cue])).toEqual([
      [
        'direct',
        ['We cannot keep dredging a channel that nobody pays for,', 'The new toll is fair and it is late.'],
        { kind: 'speaker', speaker: 'orla-fenwick', settledBy: null },
        'said',
      ],
      ['partial', ['a tax on patience'], { kind: 'speaker', speaker: 'tobias-renn', settledBy: null }, 'called'],
      [
        'direct',
        ['We will see half of the grain ships leave for the north,'],
        { kind: 'speaker', speaker: 'tobias-renn', settledBy: null },
        'told',
      ],
    ]);
    expect(quotes[1]?.quote.context).toBe('The head of their federation, Tobias Renn, called the plan “a tax on patience”.');
    for (const { quote, evidence } of quotes) {
      expect(quote.segments.join('\n\n')).toBe(evidence.map(({ start, end }) => text.slice(start, end)).join('\n\n'));
      expect(quote.verified).toBe('exact');
    }
  });

  it('keeps paragraphs of one quotation together, and parts of a sentence apart', () => {
    const { quotes, text } = record(
      'A note on ships\n\nIt was a long day.\n\n“We waited,” said Orla Fenwick. “Nobody came to the harbour.\n\n“Then we went home to our families.”\n\nThat was all.',
    );
    expect(quotes.map(({ quote }) => quote.segments)).toEqual([
      ['We waited,', 'Nobody came to the harbour.\n\nThen we went home to our families.'],
    ]);
    expect(quotes[0]?.evidence.map(({ start, end }) => text.slice(start, end))).toHaveLength(3);
  });

  it('leaves open what the article leaves open', () => {
    expect(record(BRIDGE_ABROAD).quotes.map(({ quote }) => [quote.attribution.kind, quote.role, quote.mention])).toEqual([
      ['unattributed', null, null],
    ]);
  });

  it('names a listed person by his id, and nobody by a surname alone', () => {
    const ids = (people: readonly Speaker[]) => {
      const { quotes, speakers } = record(BRIDGE, people);
      const who = quotes.map(({ quote }) => (quote.attribution.kind === 'speaker' ? quote.attribution.speaker : null));
      return [who, speakers.map(({ id }) => id)];
    };
    expect(ids([person('i-calloway', 'Ines Calloway')])).toEqual([['i-calloway', 'emrik-tofte'], ['emrik-tofte']]);
    expect(ids([person('another-tofte', 'Bruno Tofte', ['Tofte'])])).toEqual([
      ['ines-calloway', 'emrik-tofte'],
      ['emrik-tofte', 'ines-calloway'],
    ]);
  });

  it('knows a listed person with a middle initial that the list does not have, unless it has another', () => {
    const who = (name: string, ...aliases: readonly string[]) =>
      record(`The harbour\n\n“The harbour will open again in the spring,” said ${name}.`, [person('a-lee', 'Ann Lee', aliases)]).quotes.map(
        ({ quote }) => (quote.attribution.kind === 'speaker' ? quote.attribution.speaker : null),
      );
    expect(who('Ann V. Lee')).toEqual(['a-lee']);
    expect(who('Ann V. Lee', 'Ann V. Lee')).toEqual(['a-lee']);
    expect(who('Ann V. Lee', 'Ann J. Lee')).toEqual(['ann-v-lee']);
    expect(who('Ann Maria Lee')).toEqual(['ann-maria-lee']);
  });

  it('keeps the ids of quotes that a correction does not touch', () => {
    const ids = (text: string) => record(text).quotes.map(({ quote }) => quote.id);
    expect(ids(HARBOUR_CORRECTED)).toEqual(ids(HARBOUR).slice(0, 2));
    expect(record(HARBOUR_CORRECTED).hash).not.toBe(record(HARBOUR).hash);
  });

  it('takes any text, and keeps only slices of it', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      ' said Ann Lee. ',
      'Mr Bo Hart told',
      '\n',
      '\n\n',
      '. ',
      'words ',
      '\u{1f600}',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const made = toRecord(text, { people: [], topicsOf: () => [] });
        if (!made.ok) return;
        for (const { quote, evidence } of made.value.quotes) {
          expect(quote.segments.join('\n\n')).toBe(evidence.map(({ start, end }) => text.slice(start, end)).join('\n\n'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a text with more quotations than an article has', () => {
    const many = Array.from({ length: 1001 }, (_, index) => `“We have counted ship number ${index},” said Orla Fenwick.`).join('\n\n');
    expect(toRecord(many, { people: [], topicsOf: () => [] })).toMatchObject({ ok: false, failure: expect.stringContaining('quotations') });
  });
});

describe('the id of an article', () => {
  const metadata = { title: null, outlet: null, author: null, published: null, url: null, via: null };

  it('comes from its address, without what counts visits', () => {
    const plain = identify({ ...metadata, url: 'https://www.example.org/a/b?id=7' }, 'one text');
    expect(identify({ ...metadata, url: 'http://example.org/a/b/?utm_source=x&id=7#top' }, 'another')).toBe(plain);
    expect(identify({ ...metadata, url: 'https://www.example.org/a/b?id=8' }, 'one text')).not.toBe(plain);
    expect(plainAddress('no address')).toBe('no address');
  });

  it('comes from title, outlet and date where there is no address, and else from the text', () => {
    const titled = { ...metadata, title: 'A bridge', outlet: 'The Gazette' };
    expect(identify(titled, 'one')).toBe(identify(titled, 'two'));
    expect(identify({ ...titled, outlet: 'The Post' }, 'one')).not.toBe(identify(titled, 'one'));
    expect(identify({ ...metadata, title: 'A bridge' }, 'one')).not.toBe(identify({ ...metadata, title: 'A bridge' }, 'two'));
  });

  it('is always an id, whatever the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.option(fc.string()), (title, outlet, path) => {
        const id = identify({ ...metadata, title, outlet, url: path === null ? null : `https://gazette.example/${path}` }, title + outlet);
        expect(articleId(`${id}/0123456789ab-99`)).toBeTruthy();
      }),
    );
  });
});

describe('a quote held against its text', () => {
  const { text, quotes } = aStoredArticle('bridge');
  const [sound] = quotes;
  if (sound === undefined) throw new Error('no quote');
  const place = sound.evidence[0] ?? { start: 0, end: 0 };

  it('passes only as the exact slice', () => {
    expect(whyNotVerbatim(text, sound)).toBeNull();
    expect(whyNotVerbatim(text.replace('words 0', 'wordz 0'), sound)).toBe('differs from the text');
    expect(whyNotVerbatim(text, { ...sound, evidence: [{ start: place.start + 1, end: place.end }] })).toBe('differs from the text');
    expect(whyNotVerbatim(text, { ...sound, evidence: [] })).toBe('has no place in the text');
    expect(whyNotVerbatim('', sound)).toBe('has no place in the text');
  });

  it('may be paragraphs that follow one another, but not words with others between them', () => {
    const held = (printed: string) => {
      const evidence = ['One day.', 'Two days.'].map((words) => ({
        start: printed.indexOf(words),
        end: printed.indexOf(words) + words.length,
      }));
      return whyNotVerbatim(printed, { quote: { ...sound.quote, segments: ['One day.\n\nTwo days.'] }, evidence });
    };
    expect(held('“One day.\n\n“Two days.”')).toBeNull();
    expect(held('“One day.”\n\n“Two days.”')).toBe('differs from the text');
    expect(held('“One day. And another. Two days.”')).toBe('differs from the text');
  });

  it('may not count the same words twice', () => {
    const twice = { quote: { ...sound.quote, segments: [...sound.quote.segments, ...sound.quote.segments] }, evidence: [place, place] };
    expect(whyNotVerbatim(text, twice)).toBe('overlaps another part of itself');
  });
});
