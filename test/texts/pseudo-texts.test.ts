import { describe, expect, it } from 'vitest';
import { isOutside, outsideMarks, pseudoTexts } from '../support/pseudo-texts.ts';

describe('the pseudo language', () => {
  it('marks every text, and what is put together from texts', () => {
    const { texts, pieces } = pseudoTexts();
    expect(texts.words.listed(['Анна', 'Борис'])).toBe('⟦Анна and Борис⟧');
    expect(outsideMarks(`${texts.words.quoted(texts.words.listed(['Анна', 'Борис']))}; Вера`)).toBe('; Вера');
    expect([...pieces]).toEqual([]);
  });

  it('notices what a caller says in English, beside a text or through one', () => {
    const { texts, pieces } = pseudoTexts();
    expect(isOutside(`${texts.words.quoted('Анна')} left out`)).toBe(true);
    expect(isOutside(texts.words.quoted('Анна'))).toBe(false);
    expect(isOutside('/quote Анна since:2020')).toBe(false);
    texts.words.listed(['the author', 'Анна']);
    expect([...pieces]).toEqual(['the author']);
  });
});
