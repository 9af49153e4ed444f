import { expect, it } from 'vitest';
import { lamented } from '../../src/extract/people/obituary.ts';
import { read } from '../../src/extract/reading.ts';
import { speakersIn } from '../support/speakers-in.ts';

const LIFE = `Edith Crane, who has died aged 91, was the first woman to command a shore establishment.

Born in Hull, she joined at 18. “I wanted to see the sea from the other side,” she told an interviewer in 1987.

Her commanding officer, Captain Helen Marsh, called her “the finest navigator I never had at sea”. But she could be sharp. “If you want a nursemaid, ring your mother,” she told one young rating.

When Betty Ray, the Speaker, visited in 1993, she asked Crane what she missed. “Everything but the tea,” she replied.

Captain Marsh remembered the day well. “She never blinked,” she said.`;

it('gives the words of a life to whom it is about, and words about her to others', () => {
  expect(speakersIn(LIFE)).toEqual(['Edith Crane', 'Helen Marsh', 'Edith Crane', 'Edith Crane', 'Helen Marsh']);
});

it('knows whom an obituary is about, and no other article', () => {
  expect(lamented(read(LIFE))?.name).toBe('Edith Crane');
  const other =
    'Owen Ray said drink was a lesson. For Owen Ray, whose brother, Piers Hill, died at 43, it was the worst of years. Owen Ray never touched it.';
  expect(lamented(read(other))).toBeNull();
  expect(lamented(read('Ann Lee is mayor. Ann Lee said it was late.'))).toBeNull();
});
