import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('whoever a lead ends with', () => {
  it.each([
    [
      'is the one who goes on to speak',
      'Change is promised after “shocking” queues this autumn, the region’s medical director has said.\n\nIn a memo to the wards Tom Ray said that ministers had been told.',
      ['Tom Ray'],
    ],
    [
      'is the one who leads what the lead speaks of',
      "A higher price is an “early move”, a growers' leader has said.\n\nTom Ray, president of the Beet Board, said the offers were a sign.",
      ['Tom Ray'],
    ],
    [
      'is nobody with another trade',
      'Fares must rise because of a “perfect storm”, a union leader has warned.\n\nTom Ray, a driver, said it was late.',
      ['union leader'],
    ],
    [
      'is nobody of whom something else is told',
      'Fares must rise because of a “perfect storm”, the mayor has warned.\n\nTom Ray, who drives a bus, said it was late.',
      ['mayor'],
    ],
    [
      'is nobody who has the office now where it was once',
      'The union is a “mess”, a former leader has said.\n\nAnn Lee, general secretary, said it was not.',
      ['former leader'],
    ],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});
