import { expect, it } from 'vitest';
import { speakerReply } from '../../src/brief/speaker-reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { CORPUS_PARTS, quote, speaker } from '../support/corpus-fixture.ts';
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
  const runs = reply.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .map((action) => 'run' in action && action.run);
  expect(runs).toEqual(['/speakers Carl Brandt', '/quote speaker:Brandt']);
});
