import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('in a court', () => {
  it.each([
    [
      'whoever is said to have warned somebody at a hearing did',
      'Mr Ray met Judge Lee in March. Mr Ray said he was warned at that hearing by Judge Lee that his manner "would be remembered".',
      ['Lee'],
    ],
    [
      'whoever finds somebody in breach states why, not who is found so',
      'Mr Ray met Judge Lee in March. Judge Lee ruled Mr Ray in contempt stating that "there is a limit".',
      ['Lee'],
    ],
    [
      'whoever demands something of the judge is not the judge',
      'Judge Fergal Lee fined barrister Mr Tom Ray after he demanded that the judge step aside, saying that his client was sure of a "raw deal".',
      ['Tom Ray'],
    ],
    [
      'whoever says something of the mayor is not the mayor',
      'Mayor Tom Ray suspended officer Dan Wood after he said the mayor had lied, calling it “a disgrace”.',
      ['Dan Wood'],
    ],
    [
      'whoever is led to do something and say something says it',
      'Tom Ray hit Dan Wood in a queue. Ray said this led Mr Wood to swear at him and say "keep off" before the row grew.',
      ['Dan Wood'],
    ],
    [
      'whoever is made to do something and say something says it',
      'Ann Lee met Tom Ray. She said this made the cyclist bang on her roof and say "watch it" before the row grew.',
      ['cyclist'],
    ],
    [
      'whoever is accused of robbing a neighbour told the police, not the neighbour',
      'A man accused of stealing from a widow told police: "It was me," a court heard.\nTom Ray, 31, of Mill Lane, denies theft from Edith Wood.',
      ['Tom Ray'],
    ],
    [
      'the man charged is who denies it, though only his surname is printed, and told it where he worked',
      'THE man charged with murdering a Hexby caretaker at the mill where he worked told police: "I did it," a court heard.\nCox, 25, of Park Road, Hexby, denies murdering Dan Platt on February 10.\nCox showed nothing.',
      ['Cox'],
    ],
    [
      'a detective of the age is not who stole',
      'A man who stole from a widow told police: "It was me," a court heard.\nDetective Tom Ray, 31, said he was sorry.',
      ['man'],
    ],
    [
      'parents told by their first names speak together',
      "Tom Ray's parents Joanne and Karl said they were “heartbroken” by it.",
      ['Joanne and Karl'],
    ],
    [
      'whoever was last seen is not who tells of it',
      'Ann Lee said Tom Ray was a quiet man. He was last seen on Monday. He told friends he was “off to sea”.',
      ['Tom Ray'],
    ],
    [
      'whoever tells of one who was last seen speaks on',
      'Inspector Tom Ray said that Dan Wood had left early. He was last seen on Monday. “It is sad,” he said.',
      ['Tom Ray'],
    ],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});

describe('in a council', () => {
  it.each([
    [
      'those who ring her say so, not she',
      'The Labour councillor Ann Lee said that traders are ringing her saying that they “cannot open a door”.',
      ['traders'],
    ],
    [
      'those who come to him say so, not he',
      'Cllr Tom Ray spoke. He said residents were coming to him saying they “cannot sleep”.',
      ['residents'],
    ],
    ['whoever rings somebody says so', 'Ann Lee met Tom Ray. She said he rang her saying it was “all off”.', ['Tom Ray']],
    ['whoever has rung somebody tells it of herself', 'Ann Lee said she had contacted him saying it was “all off”.', ['Ann Lee']],
    [
      'whoever took over and says something says it',
      'Mrs Ann Lee took over from Tom Ray and says it has been a “humbling” year.',
      ['Ann Lee'],
    ],
    ['whoever left and claims something claims it', 'Tom Ray has left the club and claims the board was “asleep”.', ['Tom Ray']],
    ['nobody is known who urged it, and it was said', 'Hexby Council has been urged to ‘get a grip’ on bikes in a park.', [null]],
    [
      'another trader beside a name is the one named',
      'Mina another trader also spoke of it. "My brother was away when our shop was flooded." She said.',
      ['Mina'],
    ],
    ['one comma too many is none', 'However, Insp Ann Lee, said she would find it “very unlikely” if he had.', ['Ann Lee']],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});
