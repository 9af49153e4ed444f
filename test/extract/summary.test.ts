import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/extract/article/clean.ts';
import { extractSummary, MAX_SUMMARY_LENGTH } from '../../src/extract/article/summary.ts';
import { sentenceSpansOf } from '../../src/extract/article/summary-sentences.ts';

const split = (text: string): readonly string[] => sentenceSpansOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Mr. Roe met Gen. Doe in the U.S. Capitol at 9 a.m. on Jan. 3.', 1],
    ['He left the U.S. The vote followed.', 2],
    ['John F. Kennedy spoke. It rained.', 2],
    ['“We won.” He left.', 2],
    ['“We won,” he said. “We did.”', 2],
    ['It cost 4.5 per cent more! Why? Nobody knew.', 3],
    ['He waited ... and left.', 1],
  ])('%s', (text, count) => expect(split(text).length).toBe(count));

  it('lose nothing but white space', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('an extract', () => {
  const LEAD = 'The council of Portbury passed a budget for the harbour on Tuesday after a night of talks.';
  const SAME = 'The council of Portbury on Tuesday passed the budget for its harbour after a night of long talks.';
  const NEW = 'Ferry fares will rise by a tenth in May, and two of the older boats are to be sold abroad.';
  const text = `Harbour budget passes\n\nThe mayor at the quay. Picture: AFP\n\n${LEAD}\n\n${SAME}\n\n“The budget is what Portbury needs,” the mayor of the town said on Tuesday.\n\n${NEW}`;

  it('takes the lead and what adds to it, without captions, quotes or repetition', () => {
    expect(extractSummary(text, cleanArticle(text).spans, [])).toBe(`${LEAD} ${NEW}`);
  });

  it('leaves out a sentence that holds words of a quote', () => {
    const start = text.indexOf('Ferry fares');
    expect(extractSummary(text, cleanArticle(text).spans, [{ segments: [{ start, end: start + 20 }] }])).toBe(LEAD);
  });

  it('is null without prose of the reporter’s own, and never too long', () => {
    expect(extractSummary('“No,” he said.', cleanArticle('“No,” he said.').spans, [])).toBeNull();
    const long = Array.from({ length: 30 }, (_, index) => `${LEAD.replace('Portbury', `Town${index}`)} ${NEW}`).join('\n\n');
    const made = extractSummary(long, cleanArticle(long).spans, []) ?? '';
    expect(made.length).toBeGreaterThan(0);
    expect(made.length).toBeLessThanOrEqual(MAX_SUMMARY_LENGTH);
  });

  const sum = (...paragraphs: readonly string[]): string | null => {
    const article = paragraphs.join('\n\n');
    return extractSummary(article, cleanArticle(article).spans, []);
  };

  it('takes no sentence that leans on one it does not take', () => {
    expect(
      sum(
        'Harbour budget passes',
        LEAD,
        '“No,” said the mayor. It was passed with a majority of three in the end.',
        `Another council also raised its fares. ${NEW}`,
      ),
    ).toBe(`${LEAD} ${NEW}`);
    expect(sum('Harbour budget passes', `${LEAD} It also raises the fares of all ferries by a tenth.`)).toBe(
      `${LEAD} It also raises the fares of all ferries by a tenth.`,
    );
  });

  it.each([
    'Even with his victory in the council on Tuesday night, the harbour stays as it is.',
    'Unless the council spends more, they say, the harbour of the town will silt up.',
  ])('leaves out whom nobody has named: “%s”', (sentence) =>
    expect(sum('Harbour budget passes', LEAD, '“No,” he said.', sentence, NEW)).toBe(`${LEAD} ${NEW}`),
  );

  it('names nobody by surname alone whom only what is left out names in full', () => {
    const who = '“The budget is what Portbury needs,” said Ansgar Quillfeather, who leads the opposition in the town.';
    const bare = 'Quillfeather voted against the budget of the harbour on Tuesday and left.';
    expect(sum('Harbour budget passes', LEAD, who, bare, NEW)).toBe(`${LEAD} ${NEW}`);
    expect(sum('Quillfeather against harbour budget', LEAD, who, bare, NEW)).toContain(bare);
  });

  it.each([
    'What will become of the harbour of Portbury once the money is spent?',
    '(Warning: the pictures of the harbour of Portbury may be distressing.)',
    'Jane Roe is the harbour correspondent for the Portbury Gazette.',
    '(In an interview with the Gazette on Sunday, the mayor of the town had denied that.',
    'The pictures of the harbour of Portbury, taken on Sunday, are old.)',
    'Please write to the council of Portbury about the harbour budget.',
    'Portbury Council Passes Harbour Budget After Long Night Of Talks.',
  ])('leaves out “%s”', (sentence) => expect(sum('Harbour budget passes', LEAD, sentence, NEW)).toBe(`${LEAD} ${NEW}`));

  it.each(['PORTBURY — ', 'PORTBURY, May 4 (Reuters) - ', 'PORT BURY, W.Va. -- ', 'PORTBURY ― ', 'ST. PORT — ', 'New Port (AFP) – '])(
    'begins after the dateline “%s”',
    (dateline) => {
      expect(sum('Harbour budget passes', `${dateline}${LEAD}`, NEW)).toBe(`${LEAD} ${NEW}`);
    },
  );

  it('begins after headlines that end with a full stop', () => {
    expect(sum('The harbour of Portbury is to get its money.', 'The town council votes after long talks.', `${LEAD} ${NEW}`)).toBe(
      `${LEAD} ${NEW}`,
    );
  });

  it('takes linear time, whatever the text', () => {
    for (const part of ['A ', 'Aa Bb. ', '(AB) ', 'THE CITY, ', 'The ', 'a@b ']) {
      const article = part.repeat(Math.floor(400_000 / part.length));
      expect((extractSummary(article, cleanArticle(article).spans, []) ?? '').length).toBeLessThanOrEqual(MAX_SUMMARY_LENGTH);
    }
  }, 10_000);
});
