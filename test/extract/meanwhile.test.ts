import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('what somebody adds behind a clause of what went on meanwhile', () => {
  it.each([
    [
      'Teachers met outside an hour before Ann Lee gave her speech Tuesday morning, complaining that it was “cooked up in an office”.',
      'Teachers',
    ],
    ['Nurses walked out while Tom Ray addressed the board, saying they had been “ignored for years”.', 'Nurses'],
    ['Tom Ray stayed, but nurses rallied before Ann Lee spoke, saying it was “cooked up in an office”.', 'nurses'],
    ['Tom Ray stood up the morning after his motion died to complain that it was done “out of spite”.', 'Tom Ray'],
    ['Tom Ray stayed, but Ann Lee rose after the motion failed to call it “a disgrace to the town”.', 'Ann Lee'],
  ])('is said by whoever acts: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it.each([
    ['Tom Ray left after Ann Lee said it was late, adding that he was “hung out to dry”.', 'Ann Lee'],
    ['Tom Ray looked on as Ann Lee hugged her son, saying he was “the best of all”.', 'Ann Lee'],
    ['Tom Ray wept as he left the hall, telling reporters that he had been “hung out to dry”.', 'Tom Ray'],
  ])('is said by whoever told something there: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it.each([
    'When asked whether cuts were due, as The Marlford Post wrote, Tom Ray allowed that there might be “sensible trims to the side”.',
    'But when Ann Lee asked him if cuts were due, as Nordlys wrote, Tom Ray allowed that there might be “sensible trims to the side”.',
    'Although it was late, as Ann Lee said, Tom Ray argued that it was “a sensible trim”.',
  ])('is not of whoever is cited in passing before it: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});

describe('what stands between somebody and the verb', () => {
  it.each([
    'Ann Lee has long said the plan of Tom Ray is “a fraud on the town”.',
    'Ann Lee had long called Tom Ray “a fraud on the town”.',
    'Tom Ray spoke. Ann Lee late Monday insisted that it was “a fraud on the town”.',
    'Tom Ray spoke. Ann Lee early on Friday called it “a fraud on the town”.',
    'Tom Ray spoke. Justice Ann Lee of “Hog Trial” fame said she “weeps with and holds” the town.',
    'Tom Ray spoke. Singer Ann Lee of the “Old Roads” band said she was “glad to be back here”.',
  ])('takes no words from her: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it('is no part of a paper that is put out late on a day', () => {
    expect(speakersIn('A statement put out late Tuesday called the plan of Ann Lee “a bedtime story”.')).toEqual(['statement']);
  });
});

it('is said by whoever sends it, not by whoever spoke of it', () => {
  const text = 'Ann Lee spoke after two jurors slipped her notes asking her to make the others “keep it civil”.';
  expect(speakersIn(text)).toEqual(['jurors']);
});

it('gives nobody the “its” of a campaign that is called after him', () => {
  const text = 'The Farrow campaign has its own boss. Farrow asked Tom Ray to save it. “It is late,” Farrow said.';
  expect(extract(text).quotes[0]?.speaker).toMatchObject({ name: 'Farrow', kind: 'person' });
});
