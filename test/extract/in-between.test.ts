import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('of a man and a woman in one sentence', () => {
  it('whoever is “he” is not she', () => {
    const names = speakersIn(
      'Darlene Prewett gave evidence.\n\nThe lawyer, Beau Larkin, went after Prewett all day.\n\nHe established that she had said on her page that the sheriff “would get his”.',
    );
    expect(names).toEqual(['Darlene Prewett']);
  });
});

describe('whoever acts in a clause that hangs on another', () => {
  it('is not the one whom the sentence is about', () => {
    const names = speakersIn(
      'Brenda Pell sits beside her mother-in-law, Winifred, 93.\n\nBrenda is more forthcoming, once her mother-in-law has gone to find her coat. “She’s carried that for years,” she says.',
    );
    expect(names).toEqual(['Brenda Pell']);
  });
});

describe('words that one leads to and another passes on', () => {
  it('are those of the first', () => {
    expect(speakersIn('Yared Abner sighed. Tom Rayburn wrote back, “Let’s circle back later,” Abner said. He left.')).toEqual([
      'Tom Rayburn',
    ]);
  });

  it('are those of the one who says them twice', () => {
    expect(speakersIn('Ann Keller said: “It is late,” Keller said.')).toEqual(['Ann Keller']);
  });
});

describe('whoever is named behind an office or a bench', () => {
  it.each([
    ['Leader of the Opposition Y. Pratap Chowda left. “This is not a leak,” he said.', 'Y. Pratap Chowda'],
    ['A Division Bench of Justice R. Subbaman and Justice Farida Lomax heard it. “You have a case,” Justice Subbaman said.', 'R. Subbaman'],
  ])('is a person: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

it('takes no well-known town for “the company”', () => {
  const [name] = speakersIn('Talks began at a fair in Las Vegas. In its annual report the company warned that rivals “could do it harm”.');
  expect(name).not.toBe('Las Vegas');
});

it('knows whose negotiator is named in the next sentence', () => {
  expect(
    speakersIn(
      'She said that the district’s lead negotiator had told her it was “take it or leave it.” The negotiator, Simon Aldritt, denied it.',
    ),
  ).toEqual(['Simon Aldritt']);
});

describe('somebody unnamed who ends a sentence as its agent', () => {
  it.each([
    'Piet Verhoff wrote to staff. “So did I,” he wrote.\n\nThat was given short shrift by one former director of the company. “No intention,” he said.',
    'Piet Verhoff wrote to staff. “So did I,” he wrote.\n\nThe body was found by a dog walker. “I was shaking,” he said.',
  ])('is not passed over for whoever spoke before: %s', (text) => {
    expect(speakersIn(text).at(-1)).not.toBe('Piet Verhoff');
  });
});
