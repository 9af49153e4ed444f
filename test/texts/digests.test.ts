import { describe, expect, it } from 'vitest';
import type { Digest, DigestInput } from '../../src/brief/digest.ts';
import { editionsFrom } from '../../src/brief/edition.ts';
import { noReceipt, whyPreviewReply, whyReply } from '../../src/brief/why-reply.ts';
import type { EditionReceipt, KeptEdition } from '../../src/model/edition-receipt.ts';
import { occurrenceId, scheduleId, topicId, type UtteranceId } from '../../src/model/ids.ts';
import type { QuoteRule } from '../../src/model/quote-rule.ts';
import type { OccurrenceState } from '../../src/model/schedule.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { type ForeignEvent, foreignCorpus, foreignEdition } from '../support/foreign-editions.ts';
import { isOutside, leavesOf, pseudoTexts, stringsIn } from '../support/pseudo-texts.ts';
import { watchTexts } from '../support/watched-texts.ts';

/** Zones, venues and fingerprints are data; the others are codes that are also words of English. */
const KNOWN = [/\bEurope\/London\b/g, /\ban interview(?: with)?/g, /^[0-9a-f]{8}$/, /^(?:story|had|US|GB)$/];
const { texts: marked, pieces } = pseudoTexts(KNOWN);
const { texts, unasked } = watchTexts(marked);

const NOUNS = ['якорь', 'ячмень', 'медь', 'краска', 'мотор', 'паром', 'гранит', 'сахар'];
const event = (noun: string, more: Partial<ForeignEvent> = {}): ForeignEvent => ({ noun, on: '2026-11-20', ...more });
/** What had been told or shown, of an edition. */
const hadOf = (made: Digest): readonly UtteranceId[] => (made.kind === 'edition' ? made.utterances : []);
/** Not in the week before the edition, so for the archive. */
const old = (noun: string, more: Partial<ForeignEvent> = {}): ForeignEvent => event(noun, { on: '2026-03-02', ...more });
/** Told in other words, by an extract. */
const retold = {
  rest: { title: 'Союз и вода', summary: { text: 'Вода под союзом поднялась ночью до самых перил моста.', origin: 'extract' } },
} as const;
/** Long enough to be known again. */
const TOLD: Partial<ForeignEvent> = {
  on: '2026-11-19',
  rest: {
    title: 'Союз и вода',
    summary: { text: 'Союз поднял мост над рекой ночью, и до утра никто в городе не знал, кто за это платит.', origin: 'extract' },
  },
};
/** Too few words to stand by themselves, and none of the topic. */
const BESIDE = { segments: ['Глубокая вода'], kind: 'partial' } as const;
/** What an edition with one quote has shown, the article aside. */
const quotesOf = (who: string): ReadonlySet<UtteranceId> =>
  new Set(hadOf(foreignEdition([event('якорь', { said: [who] })], texts)).filter((id) => !id.startsWith('told')));
const paris = { said: ['anna', 'vera'] } as const;
const shown = foreignEdition([old('якорь', paris)], texts);

/** The topic that follows somebody. */
const [ANNA] = [foreignCorpus([]).topic(topicId('person:anna'))].filter((topic) => topic !== undefined);
if (ANNA === undefined) throw new Error('nobody is followed');

/** Every sort of edition, by what it is there for. */
const EDITIONS: Readonly<Record<string, readonly [readonly ForeignEvent[], Partial<DigestInput>?]>> = {
  'more stories than fit': [NOUNS.map((noun) => event(noun, paris))],
  'one event in several papers, one of which tells it anew': [
    [
      event('якорь', paris),
      event('якорь', { id: 'якорь-два', outlet: 'Газета', said: ['anna', 'vera', 'boris'] }),
      event('якорь', { id: 'якорь-три', outlet: null, on: '2026-11-18', said: ['anna', 'vera', 'boris'] }),
      event('якорь', { id: 'якорь-своё', outlet: 'Хроника', ...paris, ...retold }),
    ],
  ],
  'a report that was told, and comes again in another paper': [
    [event('медь', TOLD), event('медь', { ...TOLD, on: '2026-11-20', id: 'медь-опять', outlet: 'Газета' }), event('мотор')],
    { had: new Set(hadOf(foreignEdition([event('медь', TOLD)], texts))) },
  ],
  'one interview that two papers write up': [
    ['an interview with Заря', 'an interview'].map((venue, at) =>
      event('соль', { id: `соль${at}`, outlet: `Газета ${at}`, ...paris, quotes: { venue }, ...(at === 0 ? {} : retold) }),
    ),
  ],
  'an interview of which nobody says with whom': [
    [0, 1].map((at) =>
      event('соль', { id: `соль${at}`, outlet: `Газета ${at}`, ...paris, quotes: { venue: 'an interview' }, ...(at === 0 ? {} : retold) }),
    ),
  ],
  'everything that is not new, or only now': [
    [
      event('якорь', paris),
      event('ячмень', { on: '2026-11-17', arrived: '2026-11-19T15:00:00Z' }),
      event('медь', { on: '2026-11-11', arrived: '2026-11-19T15:00:00Z' }),
      event('краска', { on: '2026-11' }),
      event('мотор', { on: null }),
      event('паром', { on: null, arrived: '2026-11-19T15:00:00Z' }),
      event('гранит', { on: '2026-11-01' }),
      event('сахар', { about: false, said: [null] }),
    ],
    { lateBy: Temporal.Duration.from({ hours: 2, minutes: 15 }) },
  ],
  'a month that may still go on': [
    [event('медь'), event('якорь', { on: '2026-11' })],
    { from: Temporal.Instant.from('2026-11-01T08:00:00Z') },
  ],
  'many days at once': [
    ['13', '14', '16', '18'].map((on, at) => event(NOUNS[at] ?? '', { on: `2026-11-${on}`, arrived: '2026-11-19T15:00:00Z' })),
    { lateBy: Temporal.Duration.from({ minutes: 20 }) },
  ],
  'an archive that is read in': [
    Array.from({ length: 11 }, (_, at) => event(`предмет${'абвгдежзикл'[at]}`, { on: null, arrived: '2026-11-19T15:00:00Z' })),
  ],
  'only the archive': [NOUNS.map((noun) => old(noun, { said: ['anna', 'vera', 'boris'] }))],
  'news without a quote': [[event('якорь', { said: [] }), old('медь', paris)]],
  'nothing at all': [[]],
  'an archive in which nobody is quoted': [[old('якорь', { said: [] })]],
  'an archive of which all was shown': [[old('якорь', paris)], { had: new Set(hadOf(shown)) }],
  'an article that was told': [[event('якорь', paris)], { had: new Set(hadOf(foreignEdition([event('якорь', paris)], texts))) }],
  'no American': [[event('якорь', { said: ['vera'], rest: { summary: { text: 'Вода под союзом.', origin: 'extract' } } })]],
  'no European': [[event('якорь', { said: ['anna'] })]],
  'no voice that is known to be American': [[event('якорь', { said: ['vera', 'roza'] })]],
  'no voice that is known to be European': [[event('якорь', { said: ['anna', 'roza'] })]],
  'an American on other matters': [[event('якорь', { said: ['vera'] }), event('медь', { quotes: BESIDE })]],
  'a European on other matters': [[event('якорь'), event('медь', { said: ['vera'], quotes: BESIDE })]],
  'an American who was shown': [[event('якорь', paris), event('медь', { said: ['vera'] })], { had: quotesOf('anna') }],
  'a European who was shown': [[event('якорь', { said: ['vera', 'anna'] }), event('медь')], { had: quotesOf('vera') }],
  'a person, who said more than fits': [
    [
      event('якорь', { quotes: { segments: ['Наш якорь'], kind: 'partial' } }),
      ...NOUNS.map((noun) => event(noun, { id: `${noun}-сама` })),
      event('медь', { id: 'о-ней', said: ['vera'], quotes: { segments: ['Без Орловой и Анна Орлова не построит моста через реку.'] } }),
      event('мотор', { id: 'без-неё', said: [], rest: { title: 'Анна Орлова молчит' } }),
    ],
    { topic: ANNA },
  ],
  'a person of whom only others speak': [
    [event('медь', { said: ['vera'], quotes: { segments: ['Анна Орлова не построит моста через нашу реку.'] } })],
    { topic: ANNA },
  ],
  'a person in the archive': [[old('якорь')], { topic: ANNA }],
  'a person of whom nothing is held': [[], { topic: ANNA }],
  'a person of whom all was shown': [[old('якорь')], { topic: ANNA, had: quotesOf('anna') }],
  'clocks that are out of step': [
    [event('якорь', { on: '2026-03-20' })],
    { slot: Temporal.Instant.from('2026-03-20T08:00:00Z'), from: Temporal.Instant.from('2026-03-19T08:00:00Z') },
  ],
};

const kept = (receipt: EditionReceipt | null, state: OccurrenceState, reason: string | null): KeptEdition => ({
  occurrence: {
    id: occurrenceId('d-aaaaa.20261123t0800z'),
    schedule: scheduleId('d-aaaaa'),
    slot: Temporal.Instant.from('2026-11-20T08:00:00Z'),
    state,
    claimedAt: Temporal.Instant.from('2026-11-20T08:00:03Z'),
    finishedAt: null,
    reason,
    utterances: [],
    parts: null,
    messages: ['11'],
    fingerprint: receipt?.fingerprint ?? null,
  },
  zone: 'Europe/London',
  receipt,
  events: [{ at: Temporal.Instant.from('2026-11-20T08:00:05Z'), what: texts.deliveries.partPosted(1) }],
});

/** What is said outside the texts, and what was given to them in English. */
const outside = (said: unknown): readonly string[] => [...leavesOf(said).filter((leaf) => isOutside(leaf, KNOWN)), ...pieces];
/** All pages of a receipt. */
function pagesOf(edition: KeptEdition): readonly Reply[] {
  const pages = [whyReply(edition, 1, texts)];
  while (pages.at(-1)?.blocks.some(({ kind }) => kind === 'more')) pages.push(whyReply(edition, pages.length + 1, texts));
  return pages;
}

describe('what a channel reads of a digest', () => {
  it.each(Object.entries(EDITIONS))('comes from the texts: %s', (_, [events, more]) => {
    const made = foreignEdition(events, texts, more);
    expect(outside(made.kind === 'edition' ? made.reply : made.reason)).toEqual([]);
    expect(outside(pagesOf(kept(made.receipt, 'delivered', null)))).toEqual([]);
  });

  it('comes from the texts where nothing is posted', async () => {
    const quiet = foreignEdition([old('якорь')], texts, { whenEmpty: 'silence' });
    const spent = new Set([...hadOf(shown), ...hadOf(foreignEdition([old('якорь', paris)], texts, { had: new Set(hadOf(shown)) }))]);
    const silent = foreignEdition([old('якорь', paris)], texts, { had: spent });
    for (const made of [quiet, silent]) {
      expect(made.kind).toBe('silence');
      expect(outside(made.kind === 'silence' ? made.reason : '')).toEqual([]);
      expect(outside(pagesOf(kept(made.receipt, 'skipped', made.kind === 'silence' ? made.reason : null)))).toEqual([]);
    }
    const goneAs = (topic: string) =>
      editionsFrom(
        () => foreignCorpus([]),
        'Europe/London',
        texts,
      )({
        topic: topicId(topic),
        schedule: null,
        whenEmpty: 'archive',
        slot: Temporal.Instant.from('2026-11-20T08:00:00Z'),
        window: { from: null, to: Temporal.Instant.from('2026-11-20T08:00:00Z') },
        had: new Set(),
        owed: new Set(),
        lateBy: 0,
      });
    for (const gone of [await goneAs('xxx'), await goneAs('person:1')])
      expect(stringsIn(gone).filter((said) => isOutside(said, KNOWN))).toEqual([]);
  });

  it('comes from the texts in receipts that hold nothing, or of which there is none', () => {
    pieces.clear();
    for (const state of ['claimed', 'sending', 'failed'] as const)
      expect(outside(whyReply(kept(null, state, 'Причина.'), 1, texts))).toEqual([]);
    const many = foreignEdition(
      Array.from({ length: 70 }, (_, at) => event(`вещь${'абвгдежзик'[at % 10]}${'абвгдежз'[Math.floor(at / 10)]}`)),
      texts,
    );
    expect(outside(pagesOf(kept({ ...many.receipt, articlesLeft: 3 }, 'delivered', null)))).toEqual([]);
    const failed = kept(many.receipt, 'failed', 'Причина.');
    const parts = [{ utterances: many.receipt.quotes.map(({ utterance }) => utterance), news: [] }];
    expect(outside(pagesOf({ ...failed, occurrence: { ...failed.occurrence, messages: [], parts } }))).toEqual([]);
    expect(outside([noReceipt(undefined, texts), noReceipt('код', texts)])).toEqual([]);
    const name = { topic: topicId('transatlantic-relations'), at: Temporal.Instant.from('2026-11-20T08:00:00Z'), fingerprint: null };
    expect(outside(whyPreviewReply({ receipt: many.receipt, zone: 'Europe/London' }, name, 1, texts))).toEqual([]);
  });

  it('names every rule for a quote', () => {
    const rules: { readonly [Kind in QuoteRule['kind']]: Extract<QuoteRule, { readonly kind: Kind }> | QuoteRule } = {
      american: { kind: 'american', matter: 'story' },
      european: { kind: 'european', matter: ['мост', 'союз'] },
      worth: { kind: 'worth', score: 3, whole: true, before: 0 },
      owed: { kind: 'owed' },
      'near-same': { kind: 'near-same', opening: 'Наш союз' },
      'same-voice': { kind: 'same-voice', most: 2 },
      'no-room': { kind: 'no-room', room: 5 },
      nobodys: { kind: 'nobodys' },
      'beside-topic': { kind: 'beside-topic' },
      'beside-fragment': { kind: 'beside-fragment' },
      unsure: { kind: 'unsure', confidence: 0.3, needed: 0.5 },
      had: { kind: 'had' },
      'nothing-posted': { kind: 'nothing-posted' },
      followed: { kind: 'followed', name: 'Орлова' },
      'of-followed': { kind: 'of-followed', name: 'Орлова' },
      'not-new': { kind: 'not-new' },
      untold: { kind: 'untold' },
    };
    const said = Object.values(rules).map((rule) => texts.rules.quote(rule));
    expect(said.filter((sentence) => isOutside(sentence))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  // Asked last, of what was said above.
  it('leaves no text unsaid', () => {
    expect(unasked('digests', 'stories', 'rules', 'receipts')).toEqual([]);
  });
});
