import { describe, expect, it } from 'vitest';
import { noQuoteReply } from '../../src/brief/no-quote-reply.ts';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { speakerReply } from '../../src/brief/speaker-reply.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { CORPUS_PARTS, day, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';

const NEWCOMER = speaker('Orla Fenwick');
const corpus = createCorpus({
  ...CORPUS_PARTS,
  speakers: [...CORPUS_PARTS.speakers, NEWCOMER],
  quotes: [
    ...CORPUS_PARTS.quotes,
    quote('ledger-2025/n1', 'Orla Fenwick', 'We cannot keep dredging a channel that nobody pays for.', { role: 'Transport Minister' }),
    quote('ledger-2025/n2', 'Orla Fenwick', 'The new toll is fair and it is late.', { role: 'transport minister' }),
  ],
});
const runsOf = (reply: Reply): readonly string[] =>
  reply.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'run' ? [action.run] : []));
const card = (wrote: string): string => plainText(speakerReply(corpus.findSpeaker(wrote), corpus, english));

it('shows how articles describe somebody of whom no office is on record, each description once', () => {
  const shown = card('fenwik orla');
  expect(shown).toMatch(/Described as: [Tt]ransport [Mm]inister$/m);
  expect(shown).toContain('On record: 2 quotes');
  expect(shown).toContain('Topics: Alliance costs');
  expect(shown).toContain('Showing Orla Fenwick; you wrote “fenwik orla”.');
});

it('shows offices with their dates in place of descriptions where they are on record', () => {
  const shown = card('Carl Brandt');
  expect(shown).toMatch(/Offices: US Defense Secretary, .* to date/);
  expect(shown).not.toContain('Described as');
});

it('says how much is held of each who may be meant, and never asks the same again', () => {
  const surname = speaker('Brandt');
  const held = createCorpus({
    ...CORPUS_PARTS,
    speakers: [...CORPUS_PARTS.speakers, surname],
    quotes: [...CORPUS_PARTS.quotes, quote('ledger-2025/q99', 'Brandt', 'The gates stay shut tonight.')],
  });
  const reply = speakerReply(held.findSpeaker('Brandt'), held, english);
  expect(plainText(reply)).toContain('Brandt: 1 quote');
  expect(runsOf(reply)).toEqual(['/speakers Carl Brandt', '/quote speaker:Brandt']);
});

it('shows whom articles describe by words that are no name, and asks for all they said so', () => {
  const reply = speakerReply(corpus.findSpeaker('minister of transport'), corpus, english);
  expect(plainText(reply)).toContain('Nobody is called “minister of transport”; articles describe these people so:');
  expect(plainText(reply)).toContain('Orla Fenwick: 2 quotes so described');
  expect(runsOf(reply)).toEqual(['/quote minister of transport', '/speakers Orla Fenwick']);
  expect(card('minister of nothing')).toContain('Nobody called “minister of nothing” is on record.');
});

it('shows them beside a mistyped name, in the time that was asked for, and asks for as many quotes as it says', () => {
  const held = createCorpus({
    ...CORPUS_PARTS,
    speakers: [speaker('Ada Mayer'), NEWCOMER, speaker('Tom Ray'), speaker('U.S.', { kind: 'organisation' })],
    quotes: [
      quote('ledger-2025/n1', 'Orla Fenwick', 'The harbour stays open.', { role: 'Mayor', saidOn: day('2016-02-01') }),
      quote('ledger-2025/n2', 'Ada Mayer', 'The mayor is wrong.', { saidOn: day('2016-02-01') }),
      quote('ledger-2025/n3', 'Tom Ray', 'The vote is yours.', { role: 'US President', saidOn: day('2016-05-01') }),
    ],
  });
  const today = Temporal.PlainDate.from('2026-11-22');
  const asked = (wrote: string): Reply => speakerReply(held.findSpeaker(wrote, { today, unquoted: true }), held, english);
  expect(plainText(asked('Mayor'))).toContain('Orla Fenwick: 1 quote so described');
  expect(runsOf(asked('Mayor'))[0]).toBe('/quote by Mayor');
  expect(held.search({ words: 'by Mayor' }).hits).toHaveLength(1);
  expect(plainText(asked('US president in 2016'))).toContain('Tom Ray: 1 quote so described');
  expect(runsOf(asked('US president in 2016'))[0]).toBe('/quote US president in 2016');
  expect(plainText(asked('US president in 2014'))).not.toContain('Tom Ray');
  expect(plainText(asked('US president in 2014'))).not.toContain('..');
});

it('says what was typed where that is no word', () => {
  expect(card(' 🙂 ')).toContain('Nobody called “🙂” is on record.');
});

describe('somebody who is also known by a family name alone', () => {
  const held = createCorpus({
    ...CORPUS_PARTS,
    speakers: [...CORPUS_PARTS.speakers, speaker('Brandt')],
    quotes: [...CORPUS_PARTS.quotes, quote('ledger-2025/q99', 'Brandt', 'The gates stay shut tonight, whatever they say of granite.')],
  });
  const asked = (words: string): Reply => {
    const answer = held.search({ words });
    const query = { words };
    return answer.hits.length > 0 ? quoteReply(query, answer, held, 1, english) : noQuoteReply(query, answer, held, english);
  };

  it('is not offered it where somebody else of the name is quoted more often', () => {
    const family = createCorpus({
      ...CORPUS_PARTS,
      speakers: [...CORPUS_PARTS.speakers, speaker('Brandt'), speaker('Olga Brandt')],
      quotes: [
        ...CORPUS_PARTS.quotes,
        quote('ledger-2025/q98', 'Olga Brandt', 'My brother never cooks.'),
        quote('ledger-2025/q99', 'Brandt', 'The gates stay shut tonight.'),
      ],
    });
    const perhaps = (name: string) => plainText(speakerReply(family.findSpeaker(name), family, english)).includes('Perhaps also');
    expect(perhaps('Olga Brandt')).toBe(false);
    expect(perhaps('Carl Brandt')).toBe(true);
  });

  it('has that name on the card, as perhaps the same', () => {
    const reply = speakerReply(held.findSpeaker('Carl Brandt'), held, english);
    expect(plainText(reply)).toContain('Perhaps also: Brandt: 1 quote');
    expect(runsOf(reply)).toContain('/quote speaker:Brandt');
  });

  it('is not mixed with whoever has an initial besides: a button that says one name asks for that alone', () => {
    const initial = createCorpus({
      ...CORPUS_PARTS,
      speakers: [...CORPUS_PARTS.speakers, speaker('Carl B Brandt')],
      quotes: [...CORPUS_PARTS.quotes, quote('ledger-2025/q99', 'Carl B Brandt', 'The gates stay shut tonight.')],
    });
    const by = (name: string) => initial.search({ words: '', speaker: name });
    expect(by('Carl Brandt').understood.speaker).toMatchObject({ kind: 'name', speaker: { name: 'Carl Brandt' } });
    expect(by('Carl B Brandt').hits).toHaveLength(1);
    const query = { words: '', speaker: 'Carl Brandt' };
    expect(plainText(quoteReply(query, by('Carl Brandt'), initial, 1, english))).toContain(
      'Also 1 quote by “Carl B Brandt”, perhaps the same person.',
    );
    expect(initial.search({ words: 'carl brandt' }).understood.speaker).toMatchObject({ kind: 'ambiguous' });
  });

  it('is answered with it beside the own quotes, and where there are none', () => {
    expect(plainText(asked('carl brandt')).split('\n')[0]).toContain('Also 1 quote by “Brandt”, perhaps the same person.');
    expect(runsOf(asked('carl brandt'))).toContain('/quote speaker:Brandt');
    expect(plainText(asked('carl brandt on gates'))).toMatch(/^No quote by Carl Brandt with “gates”\.\n+Also 1 quote by “Brandt”/);
    expect(runsOf(asked('carl brandt on gates'))[0]).toBe('/quote gates speaker:Brandt');
    expect(plainText(asked('carl brandt on xyzzy'))).not.toContain('Also');
    expect(plainText(asked('brandt'))).toContain('“brandt” may be Carl Brandt or Brandt (no first name printed); showing all of them.');
  });
});

it('never lets one who is quoted pass for the holder of an office that another had', async () => {
  const { parts } = await loadDataFolder('data');
  const held = createCorpus(parts);
  const today = Temporal.PlainDate.from('2026-11-22');
  const shown = (wrote: string): string => plainText(speakerReply(held.findSpeaker(wrote, { today, unquoted: true }), held, english));
  const in2020 = shown('defense secretary in 2020');
  expect(in2020).toContain('may be one of several people');
  expect(in2020).toMatch(/Mark Esper: US Defense Secretary, 23 Jul 2019 to 9 Nov 2020$/m);
  expect(in2020).toMatch(/Ben Wallace: UK Defence Secretary/);
  const minister = shown('prime minister');
  expect(minister.indexOf('Boris Johnson')).toBeLessThan(minister.indexOf('Theresa May'));
  expect(shown('the Pentagon chief')).toMatch(/^Pete Hegseth$/m);
});
