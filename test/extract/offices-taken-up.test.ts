import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const said = (text: string) => extract(text).quotes.map(({ speaker }) => [speaker?.name ?? null, speaker?.role ?? null]);

describe('an office that opens the paragraph after somebody', () => {
  it.each([
    [
      'whom the one before opens with',
      'Ann Lee has insisted she has no regrets over it.\n\nThe transport minister has been criticised by some.\n\n“I felt free to speak,” she said.',
      [['Ann Lee', 'transport minister']],
    ],
    [
      'and speaks',
      'Tom Ray has saluted the nurses of Hexby.\n\nThe deputy prime minister said they had been “rocks”.',
      [['Tom Ray', 'deputy prime minister']],
    ],
    [
      'who is new there',
      'Some of it was luck. Let us begin with Tom Ray.\n\nThe Hexby goalkeeper looked like himself again.\n\n“I got a good piece of it,” Ray said.',
      [['Tom Ray', 'Hexby goalkeeper']],
    ],
    [
      'beside somebody whose own office is told',
      'Ann Lee and union chief Tom Ray went head to head.\n\nThe Marlford mayor was accused of ducking talks.\n\nLee said: “We talked for hours.”',
      [['Ann Lee', 'Marlford mayor']],
    ],
  ])('is theirs, %s', (_, text, expected) => expect(said(text)).toEqual(expected));

  it.each([
    [
      'two are named in it',
      'Ann Lee has defended Tom Ray over the trams.\n\nThe transport minister has been criticised by some.\n\nLee said: “He is honest.”',
      [['Ann Lee', null]],
    ],
    [
      'they have another',
      'Ann Lee, a baker, has defended the trams.\n\nThe transport minister has been criticised by some.\n\nLee said: “They are quick.”',
      [['Ann Lee', 'baker']],
    ],
    [
      'the article has told of another such keeper',
      'A Hexby goalkeeper was hurt on Monday. It was late.\n\nTom Orr drove her home.\n\nAnn Lee has defended the trams.\n\nThe Hexby goalkeeper has been criticised by some.\n\nLee said: “They are quick.”',
      [['Ann Lee', null]],
    ],
    [
      'it is somebody of the scene',
      'Ann Lee was sent to prison for a year.\n\nThe circuit judge was scathing about it.\n\nLee said: “I am sorry.”',
      [['Ann Lee', null]],
    ],
    [
      'it is a former one',
      'Ann Lee has defended the trams.\n\nThe former Hexby goalkeeper was not there.\n\nLee said: “They are quick.”',
      [['Ann Lee', null]],
    ],
  ])('is not where %s', (_, text, expected) => expect(said(text)).toEqual(expected));
});
