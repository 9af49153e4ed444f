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
      'whoever scolds somebody states why, not who is scolded',
      'Mr Ray met Judge Lee in March. Judge Lee scolded Mr Ray in public stating that "there is a limit".',
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
      'Tom Ray met Dan Wood at a gate. Ray said this led Mr Wood to turn round and say "keep off" as they left.',
      ['Dan Wood'],
    ],
    [
      'whoever is made to do something and say something says it',
      'Ann Lee met Tom Ray. She said this made the cyclist knock on her window and say "watch it" as he left.',
      ['cyclist'],
    ],
    [
      'whoever is accused of robbing a neighbour told the police, not the neighbour',
      'A man accused of stealing from a widow told police: "It was me," a court heard.\nTom Ray, 31, of Mill Lane, denies theft from Edith Wood.',
      ['Tom Ray'],
    ],
    [
      'the cook charged is who denies it, though only her surname is printed',
      'A cook charged with robbing a Hexby baker in the kitchen where she slept told officers: "I was hungry," a court heard.\nWood, 33, of Elm Road, Hexby, denies theft from Dan Keller in June.\nWood wept.',
      ['Wood'],
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
