import { describe, expect, it } from 'vitest';
import { createLabelIndex } from '../../src/search/directory/labels.ts';

const NAMES = ['The Marlford Evening News', 'marl-post', 'Hexby Evening Gazette', 'The Hexby Times', 'Nordlys'];
const labels = createLabelIndex(NAMES.map((name) => ({ value: name, names: [name] })));

describe('an outlet', () => {
  it('is found by the initials of its name, the article aside', () => {
    expect(labels.find('MEN')).toBe('The Marlford Evening News');
    expect(labels.find('heg')).toBe('Hexby Evening Gazette');
    expect(labels.find('ht')).toBeNull();
  });

  it('is found with a word of it in full or in short, beside another', () => {
    expect(labels.find('Marlford Post')).toBe('marl-post');
    expect(labels.find('Marlpost')).toBe('marl-post');
    expect(labels.find('Hexb Times')).toBe('The Hexby Times');
  });

  it('is nobody’s where several fit, or nothing is the same', () => {
    expect(labels.find('evening')).toBeNull();
    expect(labels.find('Marlborough')).toBeNull();
    expect(labels.find('Nordlysene')).toBeNull();
  });
});
