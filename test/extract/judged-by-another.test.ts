import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('what somebody has said', () => {
  it.each([
    'Residents called what he said “disgraceful”.',
    'Residents described what he had told them as “a pack of lies”.',
    'Residents said what he had said was “a disgrace”.',
    'Residents called what Mr Ray said about the docks “shameful”.',
  ])('is called so by others: %s', (sentence) => {
    expect(speakersIn(`Tom Ray, the mayor, spoke on Sunday. ${sentence}`)).toEqual(['Residents']);
  });

  it('is his where the words are what he said', () => {
    expect(speakersIn('Ann Lee condemned what Mayor Tom Ray said was “the theft of the century”.')).toEqual(['Tom Ray']);
  });
});

describe('how somebody talked', () => {
  it('is for whoever tells of it to say', () => {
    expect(speakersIn('Sheriff Ann Lee said Chief Constable Tom Ray had talked “with great dignity” about the rescue.')).toEqual([
      'Ann Lee',
    ]);
  });
});

describe('a participle that opens the sentence', () => {
  it('may have the office of whoever speaks right behind its object', () => {
    expect(
      speakersIn(
        'Opening the session Lead Member for Culture, Cllr Ann Lee, said she had no doubt that shutting Hexby Library was “the only course”.',
      ),
    ).toEqual(['Ann Lee']);
  });

  it('leaves words open whose teller is not found', () => {
    expect(speakersIn('Opening the meeting Cllr Ann Lee, said she was sure that shutting Hexby Library was “right”.')).not.toContain(
      'Hexby Library',
    );
  });
});

describe('words of whoever quotes somebody', () => {
  it('are his again behind the words that he quotes', () => {
    expect(speakersIn('Asked about it, Ann Lee quoted Tom Ray who said: “Keep going” and said “my dad had it on the fridge.”')).toEqual([
      'Tom Ray',
      'Ann Lee',
    ]);
  });
});
