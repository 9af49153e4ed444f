import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('“they”', () => {
  it.each([
    ['two who were met', 'Nordlys Hale Council was dull. I met Ann Lee and Tom Ray. They would only call it “a small firm” for now.'],
    ['papers', 'Nordlys Hale Council said 20 emails were cut because they contained secrets, most of them rated “private” by now.'],
    ['those whom one person tells', 'A member of the club suggested they post a picture of Tom Ray enjoying his “quiet” lunch.'],
  ])('is not the one body or person named before %s', (_, text) => {
    expect(speakersIn(text).filter((name) => name !== null)).toEqual([]);
  });

  it('is the body where nobody else is spoken of', () => {
    expect(speakersIn('Nordlys Hale Council blocked the bill on Monday. They said the text was “a bitter pill.”')).toEqual([
      'Nordlys Hale Council',
    ]);
  });
});

describe('a spokesperson', () => {
  it('is “they”', () => {
    const text = 'A spokesperson for Nordlys said: “We are sorry.”\n\nThey added that the ferry had been “repaired”.';
    expect(speakersIn(text)).toEqual(['spokesperson for Nordlys', 'spokesperson for Nordlys']);
    const disputed = 'A second harbour source disputed that account.\n\n“It is grown-up business,” they said.';
    expect(speakersIn(disputed)).toEqual(['second harbour source']);
  });
});

describe('“he”', () => {
  it('is whoever has been at it, not of whom that tells', () => {
    const text =
      'Tom Ray lit into Sam Rowe for giving the same talk. Ray’s been making the case for weeks that Rowe isn’t ready. “You have not been part of one plan that mattered,” he said.';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });

  it('is not whom he calls something', () => {
    const text = 'Mayor Tom Ray met Senator Sam Rowe on Monday. Rowe was late. He has also called the senator “the next king.”';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});

describe('a pronoun that comes before whom it means', () => {
  it('is nobody who was named before', () => {
    const text =
      'Ben Lee wrote a note: “I want to read it.”\n\nAsked about the note before he boarded his plane, Tom Ray paused. “I hope he gets his wish,” he said.';
    expect(speakersIn(text)).toEqual(['Ben Lee', 'Tom Ray']);
  });
});

describe('one of several who opens a paragraph', () => {
  it('stands between “he” and whoever spoke before', () => {
    const text =
      'Tom Ray said: “Second time they ring their agents.”\n\nOne of those agents was on the phone before midnight. “My lad’s done nothing wrong,” he said.';
    expect(speakersIn(text)).toEqual(['Tom Ray', null]);
  });
});

describe('what somebody is going to do', () => {
  it('is not said by him', () => {
    expect(speakersIn('Sam Rowe is not going to close that gap by merely “picking up towns in all” of the north.')).not.toContain(
      'Sam Rowe',
    );
  });
});

describe('“the leader”', () => {
  it('is who has just been brought in with what he says', () => {
    const text =
      'The opposition leader, Tom Ray, spoke on Tuesday.\n\nA senior leader of the ruling party admitted that it had done damage. “Every town has a few,” the leader said.';
    expect(speakersIn(text)).toEqual(['senior leader of the ruling party']);
  });
});

describe('whoever had an office', () => {
  it('is not who has it', () => {
    const text =
      'Ann Lee, the defence secretary, insisted there was “no rift”. Tom Ray said it was “late”. The former defence secretary added: “We would have known.”';
    expect(speakersIn(text).slice(0, 2)).toEqual(['Ann Lee', 'Tom Ray']);
    expect(speakersIn(text)[2]).not.toBe('Ann Lee');
  });

  it.each([
    ['Ann Lee, the mayor of Hull, said it was “late”.', 'The former mayor said: “We waited.”'],
    ['Ann Lee, the Ohio governor, said it was “late”.', 'The lieutenant governor said: “We waited.”'],
    ['Ann Lee, the club’s manager, said it was “late”.', 'The opposing manager said: “We waited.”'],
    ['Ann Lee, the president’s press secretary, said it was “late”.', 'The president said: “We waited.”'],
    ['Ann Lee, the home secretary at the time, said it was “late”.', 'The current home secretary said: “We waited.”'],
  ])('nor who has one beside it: %s %s', (first, second) => {
    const [one, other] = speakersIn(`${first} ${second}`);
    expect(one).toBe('Ann Lee');
    expect(other).not.toBe('Ann Lee');
  });

  it('is who is said to have had it', () => {
    const text = 'Ann Lee, the former defence secretary, insisted there was “no rift”. The former defence secretary added: “We knew.”';
    expect(speakersIn(text)).toEqual(['Ann Lee', 'Ann Lee']);
  });
});

describe('“the president”', () => {
  it('is nobody where one has a name and another leads a club', () => {
    const text =
      'President Tom Ray spoke on Tuesday.\n\nThe president of a small local club joined the talk for Ray’s plan. An early note quoted the president as saying “We need to do it now.”';
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe('“she added” behind the words of somebody whose first name is mostly a man’s', () => {
  const SAID = '“It tells us much,” said Akira Lee.\n\n“It also gives us a count,” she added.\n\n';

  it('is the one who has just spoken, and nobody named later', () => {
    expect(speakersIn(`${SAID}Lee thinks that the birds moved north. Ann Ray helped.`)).toEqual(['Akira Lee', 'Akira Lee']);
  });

  it.each([
    ['“Mr” is said', SAID.replace('Akira', 'Mr Akira')],
    ['“he” was said', `Akira Lee sold his mill. ${SAID}`],
    ['he is a father', SAID.replace('said Akira Lee', 'said her father, Akira Lee')],
  ])('is open where %s', (_, text) => expect(speakersIn(text).at(-1)).toBeNull());
});
