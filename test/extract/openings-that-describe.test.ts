import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('an opening that describes whom it quotes', () => {
  it.each([
    [
      'the next sentence of its paragraph',
      'A botanist is warning that the woods of Marlford are “dying back”. Dr Ann Lee of Hexby University says they look “doomed”.',
      ['Ann Lee', 'Ann Lee'],
    ],
    [
      'words whose speaker has the rank of such an officer',
      'A senior police officer has described the attack as “sickening”.\n“We will find whoever did this,” said Detective Superintendent Ann Lee.',
      ['Ann Lee', 'Ann Lee'],
    ],
    [
      'words of the only such official',
      'The top trade official on Monday called the levy “piracy”.\n“We are going to ask for talks,” Under Secretary Ann Lee said in a call.',
      ['Ann Lee', 'Ann Lee'],
    ],
    [
      'a parent who tells of the child',
      'The father of Callum Ray says his family “will never get over” it.\nGraham Ray spoke of his son as a boy with a “heart of gold”.',
      ['Graham Ray', 'Graham Ray'],
    ],
    [
      'a peer with a rank of that service',
      'Sailors would never forgive a “ruinous retreat”, a former head of the Navy has said.\n\nAdmiral Lord Penhall, who keeps bees, led it until 2010.',
      ['Lord Penhall'],
    ],
    [
      'one whom a caption has named before',
      'Gareth Hall spoke to the committee. Photograph: Nordlys Press\n\nThe most senior civil servant at the ministry has conceded that officials “fell in love” with it.\n\nGareth Hall, the permanent secretary, spent three hours there.',
      ['Gareth Hall'],
    ],
    [
      'one of whom the story goes on to tell, whoever else it has told of',
      'A farm boss says her pickers are shaken after a “horrible” attack.\n\nAn inquiry is under way.\n\nA 19-year-old youth has been held.\n\nNow the boss of the farm has spoken of the moment.\n\nAnn Lowe said: “I simply didn’t take it in.”',
      ['Ann Lowe', 'Ann Lowe'],
    ],
  ])('is of %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));

  it.each([
    [
      'has another office',
      'A union leader has called the strike “inevitable”. Tom Ray, managing director of Nordlys Rail, said it was “madness”.',
      ['union leader', 'Tom Ray'],
    ],
    ['answers it', 'A teacher called the plan “a joke”. But Ann Lee said it was “fair”.', ['teacher', 'Ann Lee']],
    [
      'is a politician, not of the police',
      'A senior police officer has said the march was “peaceful”. Home Secretary Ann Lee said it was “a disgrace”.',
      ['senior police officer', 'Ann Lee'],
    ],
    [
      'tells something to children of his own',
      'The father of Callum Orr says his family “will never get over” it. Tom Ray, who was driving, told his son it was “an accident”.',
      ['father of Callum Orr', 'Tom Ray'],
    ],
  ])('is not of somebody who %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));
});
