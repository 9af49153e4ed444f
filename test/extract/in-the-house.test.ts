import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('news of parliaments and governments', () => {
  it.each([
    [
      'whoever denies having asked another to go',
      '“Donncha is a decent man,” Eamon Brosnahan said. He denied that he had asked Donncha Twomey to go. “Nobody was pushed,” he said.',
      'Donncha Twomey',
    ],
    [
      'what is called after an office',
      'At Prime Minister’s Questions they met. The Prime Minister said the deterrent was “used every single day”.',
      'Questions',
    ],
    ['a court that is told', 'Minister approved sale ‘within 36 hours’, court told\n\nThe government approved the export.', 'court'],
    [
      'the other government',
      'The White House’s readout called it “cordial and good”. The Kremlin’s version mentioned no pause. It said they had “spoken of the causes”.',
      'White House',
    ],
    ['what an article is about', 'Ferries: Labour attacks Tories over ‘botched launch’\n\nAnn Lee said so.', 'Ferries'],
    ['the questions of a week', 'PMQs: Tom Ray attacks ‘rotten deal’\n\nTom Ray said it was bad.', 'PMQs'],
    [
      'an office that somebody unknown holds',
      'It was said of Tom Ray, shadow leader, and Al Orr, shadow home secretary.\n\nSpeaking in Hull, the prime minister apologised.\n\n“I am sorry,” he said.',
      'Tom Ray',
    ],
    ['the accused', 'Ann Lee has been accused of letting down the old by trying to “refloat a dead plan”.', 'Ann Lee'],
    [
      'an ally of whom another is told',
      'The Clinton insiders spoke. “It is late,” one Clinton aide said.\n\nBill Clinton, a top aide said, “is very confident in it”.',
      'Bill Clinton',
    ],
    ['what holds the paper', 'A note was attached with a paper clip. “Thought you should see this,” it read.', 'paper clip'],
  ])('does not give the words to the wrong one: %s', (_, text, wrong) => {
    expect(speakersIn(text).at(-1)).not.toBe(wrong);
  });

  it.each([
    ['Sinn Féin spokesperson on Foreign Affairs Cathal Mac Gill said: “It is late.”', 'Cathal Mac Gill'],
    ['“It is late,” said Labour spokeswoman on health Ann Keller.', 'Ann Keller'],
    ['The Kremlin’s version mentioned no pause. It said they had “spoken of the causes”.', 'Kremlin'],
    ['Labour’s Tom Ray spoke in Bern.\n\nTom Ray MP at the bridge.\n\nIn reply, the Labour MP said: “It is late.”', 'Tom Ray'],
    ['The council came under fire with opponents claiming its plans were “in chaos”.', 'opponents'],
    ['Ms Lee met Tom Ray with aides saying it was “a good day”.', 'aides'],
    ['Ms Lee’s remark prompted Labour leader and Hexby MP Jane Holm to label her a “sneak”.', 'Jane Holm'],
    ['A weekend of spin has allowed critics to claim it could “cost them the vote”.', 'critics'],
    ['Tom Ray told the House she was wrong, referring to Ann Lee’s statement that “crime has been found here”.', 'Ann Lee'],
    ['The chief rebuked Tom Ray, the Shadow Leader of the House, for claiming MPs were “treated like dirt”.', 'Tom Ray'],
    ['Tom Ray spoke. He called Ms Lee’s comments “a joke”.', 'Tom Ray'],
    ['With voters heading out tomorrow, Ann Lee kept on accusing rivals of making it a “smokescreen”.', 'Ann Lee'],
    ['Mr Ray, who had made her stay on as deputy leader – for a year – condemned those who sought “short term gain”.', 'Ray'],
    [
      'Tom Ray dodges vote\n\nFirst Minister Tom Ray. Picture: Al Orr\n\nMr Ray met the treasurer, Una Holm. The First Minister said it was “a good day”.',
      'Tom Ray',
    ],
    ['An MP has called it “a disgrace”.\n\nConservative Ann Lee, who represents Hexby, said so to Mayor Tom Ray.', 'Ann Lee'],
    [
      'A Treasury minister mocked the head of the Met, saying he had “more pens than dogs”.\n\nTom Ray’s sharp reply came after a row.',
      'Tom Ray',
    ],
    ['A DUP MLA has told the Alliance leader to “drop the act”.\n\nIt was between her and Jane Holm, an MLA for Hexby.', 'Jane Holm'],
    [
      'Scots Tory leader Ann Lee met Una Holm, the First Minister. The Scots Tory chief told her it “had lost half a million votes”.',
      'Ann Lee',
    ],
    ['Mr Carter declined to comment, but the chairman, Tom Ray, spoke up for him.\n\n“He comes back clean,” he said.', 'Tom Ray'],
  ])('knows who speaks: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('takes whoever was asked for the one who answers in the next paragraph', () => {
    const text =
      'General Wall spoke.\n\nOn Sunday, host Al Orr asked him: “How bad is it?”\n\nHe answered: “Rather bad, I think.”\n\nHe went on to say: “It is.”';
    expect(speakersIn(text)).toEqual(['Al Orr', 'Wall', 'Wall']);
  });

  it.each([
    ['Chief of the General Staff General Sir Tom Ray said it was “late in the day”.', 'Chief of the General Staff'],
    ['COUNCIL leader Ann Lee said: “It is late.”', 'COUNCIL leader'],
  ])('keeps the office whole: %s', (text, role) => {
    expect(extract(text).quotes[0]?.speaker?.role).toBe(role);
  });

  it.each([
    ['A VETERAN Hexby councillor has admitted she is “weary”.\n\nCoun Ann Lee, who was elected in May, said she may go.', 'Ann Lee'],
    [
      'It would be a “ruinous retreat”, a former head of the Navy has said.\n\nAdmiral Lord Penrose was reacting to reports.',
      'Lord Penrose',
    ],
    ['The UUP has been accused of “gas-lighting the people of Hexby”.\n\nAlliance MLA Tom Ray made the claim in an interview.', 'Tom Ray'],
    ['Ann Lee has been branded “a coward and a liar”. Tom Ray made the remarks in a speech.', 'Tom Ray'],
    ['The UUP has been accused of “gas-lighting the people” by Al Orr. Tom Ray made the claim too.', 'Al Orr'],
    ['The DUP met on Monday. The party called it “a good plan for all”.', 'DUP'],
    ['Mr Vass lashed out at Holm and at Ms Hurst. Holm said: “It is late.”', 'Holm'],
  ])('knows of whom more is told: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('takes whoever is done something for a person, not a place', () => {
    expect(extract('Mr Vass lashed out at Holm. Holm said: “It is late.”').quotes[0]?.speaker?.kind).toBe('person');
  });

  it.each([
    ['Tom Ray, who quit after calling Ann Lee “a liar”, told the BBC: “I stand by it.”', ['Tom Ray', 'Tom Ray']],
    ['Ann Lee said it was “late”, as Tom Ray told her to “get on with it”.', ['Ann Lee', 'Tom Ray']],
    ['Hexby MP Ann Lee has written to Tom Ray, the transport secretary, who called the delay “regrettable”.', ['Tom Ray']],
    ['Ann Lee spoke to Tom Ray, a vet in Hexby, who said it was “regrettable”.', ['Tom Ray']],
  ])('gives each his own: %s', (text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});
