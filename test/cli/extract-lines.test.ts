import { describe, expect, it } from 'vitest';
import { extractLines } from '../../src/extract-lines.ts';

const article = (id: string | number, speaker: string): string =>
  JSON.stringify({ id, text: `“The bridge is safe and open,” ${speaker} said on Monday.` });
interface Answer {
  readonly id: string | number | null;
  readonly error?: string;
  readonly quotes?: readonly { readonly speaker: { readonly name: string } | null }[];
}
const answersIn = (written: readonly string[]): readonly Answer[] =>
  written
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);

describe('lines of articles', () => {
  it('are answered before more of the input is asked for, so that whoever sends one and waits is answered', async () => {
    const written: string[] = [];
    async function* sender(): AsyncGenerator<string, void, undefined> {
      for (let at = 1; at <= 3; at += 1) {
        yield `${article(at, 'Ann Lee')}\n`;
        expect(answersIn(written).map(({ id }) => id)).toEqual(Array.from({ length: at }, (_, before) => before + 1));
      }
    }
    expect(await extractLines(sender(), [], async (text) => void written.push(text))).toBe(0);
    expect(answersIn(written)).toHaveLength(3);
  });

  it('keep their order and their own speakers, however many come together and whatever stands between them', async () => {
    const names = ['Ann Lee', 'Tom Ray', 'Sara Dunn', 'Omar Haddad'];
    const lines = Array.from({ length: 50 }, (_, at) => (at % 7 === 3 ? 'not json' : article(at, names[at % names.length] ?? '')));
    const written: string[] = [];
    const one = async function* (): AsyncGenerator<string, void, undefined> {
      yield lines.join('\n');
    };
    const bad = await extractLines(one(), [], async (text) => void written.push(text));
    const answers = answersIn(written);
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, at) => (at % 7 === 3 ? null : at)));
    answers.forEach(({ quotes }, at) => {
      if (at % 7 !== 3) expect(quotes?.[0]?.speaker?.name).toBe(names[at % names.length]);
    });
    expect(bad).toBe(lines.filter((line) => line === 'not json').length);
  });
});
