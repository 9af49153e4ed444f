import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('the label of a line', () => {
  it.each([
    ['Ann Lee, mayor of Marlford – “We are late today.”\nTom Ray, actor – “It is a sad day for us.”', ['Ann Lee', 'Tom Ray']],
    ['Ann Lee, mayor of Marlford:\n“We are late today.”\n\nTom Ray, actor:\n“It is a sad day for us.”', ['Ann Lee', 'Tom Ray']],
    ['10.32 Ann Lee: “I was wrong about it.”\n10.40am: Tom Ray, actor: “It was a dark day.”', ['Ann Lee', 'Tom Ray']],
    ['Ann Lee, 43, a teacher from Marlford: “We are late today.”', ['Ann Lee']],
    ['Dr Ann Lee, Nordlys: “We are late today.”', ['Ann Lee']],
    ['Marlford mayor Ann Lee, in a post on X: “We are late today.”', ['Ann Lee']],
    ['Ann Lee on her marriage to Tom Ray: “He is late today.”', ['Ann Lee']],
    ['A message from Ann Lee:\n\n“We are late today.”', ['Ann Lee']],
    ['Ann Lee, mother of Tom Ray: “We are late today.”', ['Ann Lee']],
    ['Ann Lee, Tom Ray: “We are late today.”', [null]],
    ['Ann Lee vs Tom Ray: “We are late today.”', [null]],
  ])('gives the words to the one whom it names: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it.each([
    'Tributes to Ann Lee: “She was late today.”',
    'Five quotes about Ann Lee: “She was late today.”',
    'The case against Ann Lee: “She was late today.”',
    'Ann Lee on trial: “She was late today.”',
    'Messages for Ann Lee:\n\n“She was late today.”',
    'QUOTE OF THE DAY: “We are late today. It is bad.”',
  ])('gives them to nobody of whom it only speaks: %s', (text) => {
    expect(speakersIn(text)).toEqual([null]);
  });

  it.each(['Ann Lee: the woman who ‘saved the whole town of Marlford’', 'Ann Lee: is this ‘the end of the road for Marlford’?'])(
    'is not hers of whom a headline tells: %s',
    (text) => {
      expect(speakersIn(text)).not.toContain('Ann Lee');
    },
  );
});

describe('whoever ends a line', () => {
  it.each([
    ['“We are late today. It is bad.” (Ann Lee)', ['Ann Lee']],
    ['“We are late today. It is bad,” Ann Lee, mayor of Marlford.', ['Ann Lee']],
    ['Quote of the day: “We are late today. It is bad.” Ann Lee, mayor of Marlford', ['Ann Lee']],
    ['“We are late today. It is bad.” Ann Lee and Tom Ray', [null]],
    ['“We are late today. It is bad.” Poor Ann Lee!', [null]],
  ])('has said the words that open it: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it.each([
    ['Nordlys is ‘late today’: Lee', ['Ann Lee']],
    ['Nordlys workers ‘treated like robots’ – union', ['union']],
    ['Nordlys ‘failed its residents badly’: report', ['report']],
    ['Nordlys ‘failed its residents badly’ – in pictures', []],
    ['Nordlys ‘failed its residents badly’ – Marlford Gazette', []],
  ])('has said what a headline quotes: %s', (headline, names) => {
    expect(speakersIn(`${headline}\n\nThe mayor of Marlford, Ann Lee, has spoken of the delay.`)).toEqual(names);
  });
});

describe('somebody else than whoever spoke before', () => {
  it.each([
    ['“I am late again,” Tom Ray texted Ann Lee. “I do not care,” came the reply.', ['Tom Ray', null]],
    ['Tom Ray rose. “I was late for it,” he began. “You were not there!” came a shout.', ['Tom Ray', null]],
    ['“It was late,” said Tom Ray. Ann Lee nodded. “We went home then.”', ['Tom Ray', null]],
    ['“When did you close it?” Tom Ray asked.\n\n“In May, when it was late.”', ['Tom Ray', null]],
    ['When I asked Ann Lee “Will you go to school?” she laughed.', [null]],
    ['When Tom Ray asked Ann Lee “Will you go to school?” she laughed.', ['Tom Ray']],
    ['To chants of “We are late again for the town”, Ann Lee walked out.', [null]],
    ['Ann Lee wore a badge saying “We are late again and will not go home now”.', [null]],
  ])('has said the words: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});

describe('what a paper puts right', () => {
  it.each([
    'Correction: An earlier version of this article said that Ann Lee had called the bridge “a death trap for us all”.',
    '• This article was amended on 3 May 2021. It had said that the bridge was “a death trap for us all”.',
    'Clarification: In an article headlined “Mayor closes the bridge again” we said that Ann Lee was late.',
  ])('are nobody’s words: %s', (note) => {
    expect(speakersIn(`“It is closed,” Ann Lee said.\n\n${note}`)).toEqual(['Ann Lee']);
  });

  it('is not what somebody says of corrections', () => {
    expect(speakersIn('Corrections officer Ann Lee said: “It is very late again for us.”')).toEqual(['Ann Lee']);
  });
});

const talk = (labels: readonly string[]): string =>
  ['When did you close the bridge?', 'In May, when it was no longer safe.', 'Who was asked?', 'The council was asked, of course.']
    .map((words, at) => `${labels[at % 2]} ${words}`)
    .join('\n');

describe('transcripts', () => {
  it.each([
    [['[00:01:12] Tom Ray:', '[00:01:20] Ann Lee:']],
    [['Tom Ray (00:12):', 'Ann Lee (00:20):']],
    [['Tom Ray: [00:12]', 'Ann Lee: [00:20]']],
    [['**Tom Ray**:', '**Ann Lee:**']],
    [['TOM RAY:', 'ANN LEE:']],
  ])('give each turn to its label: %s', (labels) => {
    const text = `Tom Ray spoke to Ann Lee.\n\n${talk(labels)}`;
    expect(speakersIn(text)).toEqual(['Tom Ray', 'Ann Lee', 'Tom Ray', 'Ann Lee']);
    const [first] = extract(text).quotes;
    expect(first && text.slice(first.segments[0]?.start, first.segments[0]?.end)).toBe('When did you close the bridge?');
  });

  it('of parliaments print a name in capitals and a full stop', () => {
    expect(extract(talk(['Senator RAY.', 'Ms. LEE.'])).quotes.map(({ speaker }) => speaker?.kind)).toEqual(Array(4).fill('person'));
  });

  it('know papers from people, and those without a name', () => {
    const kinds = (labels: readonly string[]): readonly (string | undefined)[] =>
      extract(`Ann Lee spoke.\n\n${talk(labels)}`)
        .quotes.slice(0, 2)
        .map(({ speaker }) => speaker?.kind);
    expect(kinds(['Marlford Gazette:', 'Ann Lee:'])).toEqual(['organisation', 'person']);
    expect(kinds(['UNIDENTIFIED WOMAN:', 'ANN LEE:'])).toEqual(['anonymous', 'person']);
  });

  it.each([[['Pro:', 'Con:']], [['Where:', 'When:']], [['Myth:', 'Fact:']]])('are no lists with headings: %s', (labels) => {
    expect(speakersIn(talk(labels))).toEqual([]);
  });
});

describe('words that somebody only gives again', () => {
  it.each([
    ['Ann Lee quoted Tom Ray: “It is late for us now.”', ['Tom Ray']],
    ['Quoting Tom Ray, Ann Lee said: “It is late for us now.”', ['Tom Ray']],
    ['Ann Lee, quoting Tom Ray’s post, wrote: “It is late for us now.”', ['Ann Lee']],
    ['Ann Lee retweeted a post that said “It is late for us now”.', ['post']],
    ['Ann Lee opened a letter that began: “It is late for us now.”', ['letter']],
    ['Ann Lee received a text saying: “It is late for us now.”', ['text']],
    ['Ann Lee was sent a text saying: “It is late for us now.”', ['text']],
    ['Ann Lee received a text from Tom Ray saying: “It is late for us now.”', ['Tom Ray']],
    ['Ann Lee got an email from Tom Ray that said: “It is late for us now.”', ['Tom Ray']],
    ['Ann Lee sent a text saying: “It is late for us now.”', ['Ann Lee']],
    ['Under the headline “He is late once again today”, Ann Lee wrote a column.', [null]],
    ['Ann Lee held up a sign: “It is late for us now.”', [null]],
    ['Ann Lee knows the old adage: “It is late for us now.”', [null]],
  ])('are not hers: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it('are passed on by her', () => {
    expect(extract('Quoting Tom Ray, Ann Lee said: “It is late for us now.”').quotes[0]?.relay).toBe('Ann Lee');
  });
});

describe('the sentence behind the words', () => {
  it.each([
    ['“It is late today.” Those were the words of Ann Lee on Monday.', ['Ann Lee']],
    ['“It is late today.” That is how Ann Lee put it in May.', ['Ann Lee']],
    ['“It is late today.” That is the house of Ann Lee.', [null]],
  ])('may say whose they are: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it.each([
    ['How is Tom Ray? “He is late today.”', [null]],
    ['Does Ann Lee regret it? “I was late today,” she says.', ['Ann Lee']],
    ['Lesson one: “It is late for us now.” Ann Lee left.', [null]],
  ])('is not his of whom they tell: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it('is not his with whom somebody speaks', () => {
    expect(speakersIn('Ann Lee (speaking to Tom Ray): “It is late for us now.”')).toEqual(['Ann Lee']);
  });
});
