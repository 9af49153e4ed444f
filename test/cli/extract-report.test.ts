import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/read-article.ts';
import { confidenceWords, extractReport } from '../../src/extract-report.ts';
import { speakerId } from '../../src/model/ids.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { renderTerminal } from '../support/in-english.ts';

const show = (text: string, people: readonly Speaker[] = []): string =>
  renderTerminal(extractReport('ferry.txt', readArticle(text, { people }), people), { width: 72, colour: false, hyperlinks: false });

const LUND: Speaker = {
  id: speakerId('mara-lund'),
  kind: 'person',
  name: 'Mara Lund',
  aliases: [],
  country: 'DK',
  side: 'eu',
  offices: [
    {
      title: 'Harbour Commissioner',
      body: null,
      aliases: ['the harbour commissioner'],
      country: 'DK',
      from: parsePartialDate('2018') ?? never(),
      to: null,
    },
  ],
};
function never(): never {
  throw new Error('not a date');
}

describe('the report of an article', () => {
  it('gives each quote with its speaker, the words that say so and the line it stands in', () => {
    const shown = show('Ferry row grows\n\n“The ferry is a lifeline and it will sail tonight,” the mayor, Mara Lund, told the council.');
    expect(shown).toContain('┃ “The ferry is a lifeline and it will sail tonight,”');
    expect(shown).toMatch(/Mara Lund/);
    expect(shown).toMatch(/By the words “[^”]*Mara Lund”, “told” \(\d\d %, \w+\)/);
    expect(shown).toContain('ferry.txt, line 3');
    expect(shown).toContain('Outlet  not printed');
    expect(shown).toContain('1 quote, 0 terms left out.');
  });

  it('does not say the name of a group twice', () => {
    const shown = show('The home was warned by inspectors that “residents were left for hours”.');
    expect(shown).toMatch(/^ *inspectors$/m);
    expect(shown).not.toContain('inspectors, inspectors');
  });

  it('says when a speaker is carried over, and when nobody is certain', () => {
    const shown = show('“We sail tonight,” said Mara Lund.\n\n“We shall sail every night until the winter storms come.”');
    expect(shown).toContain('Carried over from “Mara Lund” before');
    expect(show('Words on a wall.\n\n“Nobody asked the island what it wanted from any of them.”')).toContain('Nobody is named for certain');
  });

  it('names the people file where an office of it settles the name', () => {
    const text = 'Ferry row\n\nPublished 4 March 2021\n\n“We shall sail every night this winter,” the harbour commissioner said.';
    expect(show(text, [LUND])).toContain('Mara Lund');
    expect(show(text, [LUND]).replace(/\s+/g, ' ')).toContain('an office in the people file');
    expect(show(text)).not.toContain('Mara Lund');
  });

  it('lists the words in marks that nobody said', () => {
    const shown = show('The ship, known as the “Night Owl”, sails at six. It is an old ship and a slow one.');
    expect(shown).toContain('Left out, because nobody is said to have said it:');
    expect(shown).toContain('“Night Owl”, line 1');
  });

  it('says so when there is nothing', () => {
    expect(show('The ferry sailed at six.')).toContain('No quotation was found in this text.');
    expect(show('')).toContain('No quotation was found in this text.');
  });

  it('lets no escape sequence of the text through', () => {
    expect(show('“We sail \u001b[2J tonight,” said Mara Lund.')).not.toContain('\u001b');
  });

  it('puts a word to each confidence', () => {
    expect([0.97, 0.9, 0.89, 0.75, 0.3].map(confidenceWords)).toEqual([
      '97 %, sure',
      '90 %, sure',
      '89 %, likely',
      '75 %, likely',
      '30 %, doubtful',
    ]);
  });
});
