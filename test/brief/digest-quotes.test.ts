import { describe, expect, it } from 'vitest';
import { topicOfWords } from '../../src/model/topic.ts';
import { editionOf } from '../support/compose.ts';
import type { Telling } from '../support/news.ts';

type Quotes = NonNullable<Telling['quotes']>;
const SPAN = ['2026-11-19', '2026-11-20'] as const;
const piece = (id: string, title: string, quotes: Quotes, more: Partial<Telling> = {}): Telling => ({
  id,
  on: '2026-11-20',
  title,
  summary: `${id} ${id}s about ${title.toLowerCase()}.`,
  quotes,
  ...more,
});

describe('the quotes of a digest', () => {
  it('begin with an American and a European voice on one story, though others score higher', () => {
    const made = editionOf(
      [
        piece('fee', 'The pact and its harbour fee', [
          ['Ann Arbor', 'Every member of the pact pays its own harbour fee from now on.'],
          ['Bea Briton', 'London has paid what it owes to the pact, and more than that.'],
        ]),
        piece('choir', 'A choir for the pact', [['Gus Grove', 'The Northern Pact, its garrison and its harbour fee are a song to me.']]),
      ],
      SPAN,
    );
    expect(made.text).toContain('Across the Atlantic, on one story:');
    expect(made.quotes.slice(0, 2)).toEqual([expect.stringMatching(/^Every member/), expect.stringMatching(/^London has paid/)]);
    expect(made.quotes).toHaveLength(3);
  });

  it('pair voices of two stories on what both speak of, and else say that they do not answer each other', () => {
    const apart = (second: string): string =>
      editionOf(
        [
          piece('fee', 'The pact and money', [['Ann Arbor', 'The harbour fee is something that every one of us will be paying.']]),
          piece('song', 'The pact and song', [['Emil Europa', second]]),
        ],
        SPAN,
      ).text;
    expect(apart('Nobody in my country will ever pay a harbour fee to anybody at all.')).toContain('Across the Atlantic, on harbour fee:');
    expect(apart('Our garrison sings better than any other choir in the whole north.')).toContain(
      'From either side of the Atlantic, though not in answer to each other:',
    );
  });

  it('say who is silent, and do not call silent who was heard here before', () => {
    const european: Quotes = [['Bea Briton', 'The pact is what keeps the harbours of our islands open at night.']];
    const american: Quotes = [['Ann Arbor', 'We built this pact and we will look after the harbours it has.']];
    expect(editionOf([piece('one', 'The pact at sea', european)], SPAN).text).toContain(
      'Washington is silent on this: no American voice is quoted.',
    );
    expect(editionOf([piece('one', 'The pact at sea', american)], SPAN).text).toContain(
      'Europe is silent on this: no European voice is quoted.',
    );
    const had = new Set(
      editionOf([piece('one', 'The pact at sea', american)], ['2026-11-18', '2026-11-20']).utterances.filter(
        (id) => !id.startsWith('told:'),
      ),
    );
    expect(editionOf([piece('one', 'The pact at sea', [...american, ...european])], SPAN, { had }).text).toContain(
      'What Americans say on this has been posted here before.',
    );
  });

  it('pair no word or two with anybody, and nobody on what only the reporter speaks of', () => {
    const american: Quotes[number] = ['Ann Arbor', 'The harbour fee is something that every one of us will be paying.'];
    const fragment = piece('party', 'The pact and a party', [['Bea Briton', 'Harbour fee', { kind: 'partial' }]]);
    const lone = editionOf([piece('fee', 'The pact and money', [american]), fragment], SPAN);
    expect(lone.text).not.toMatch(/Atlantic|silent/);
    expect(lone.quotes).toEqual([american[1], 'Harbour fee']);
    const around = 'The minister, whose party is against the harbour fee, spoke about books.';
    const bookish = piece('books', 'The pact and books', [
      ['Bea Briton', 'Whoever sells a book here will have to pay for it.', { context: around }],
    ]);
    expect(editionOf([piece('fee', 'The pact and money', [american]), bookish], SPAN).text).not.toContain('Atlantic');
  });

  it('leave out a word or two of which only the sentence around speaks of the topic', () => {
    const made = editionOf(
      [
        piece('party', 'Parties', [
          ['Bea Briton', 'Books!', { kind: 'partial', context: 'The leader of the party against the pact said it in one word.' }],
          ['Emil Europa', 'The garrison sings, and nobody in the whole town can sleep.'],
        ]),
      ],
      SPAN,
    );
    expect(made.quotes).toEqual(['The garrison sings, and nobody in the whole town can sleep.']);
    expect(made.receipt.quotes.at(-1)?.rule).toBe('Neither the quote nor the title of its article speaks of the topic.');
  });

  it('call nobody silent while voices are quoted of whom nothing tells their side', () => {
    const made = editionOf(
      [
        piece('one', 'The pact at sea', [
          ['Bea Briton', 'The pact is what keeps the harbours of our islands open at night.'],
          ['Someone Else', 'The pact is older than any of those who now sit in its garrison.'],
        ]),
      ],
      SPAN,
    );
    expect(made.text).toContain('No voice on this is known to be American.');
    expect(made.text).toContain('Voices: UK 1, side unknown 1;');
  });

  it('do not say that a side speaks of other matters while a voice on this one may be of it', () => {
    const made = editionOf(
      [
        piece('one', 'The pact at sea', [
          ['Ann Arbor', 'We built this pact and we will look after the harbours it has.'],
          ['Someone Else', 'The pact is older than any of those who now sit in its garrison.'],
        ]),
        piece('party', 'Parties', [
          ['Bea Briton', 'Books!', { kind: 'partial', context: 'The leader of the party against the pact said it in one word.' }],
        ]),
      ],
      SPAN,
    );
    expect(made.text).toContain('No voice on this is known to be European.');
  });

  it('on words of one’s own call nobody silent who hardly ever speaks of them, but whoever often does', () => {
    const topic = topicOfWords(['harbour', 'fee']);
    if (topic === null) throw new RangeError('no topic');
    const local = piece('one', 'The harbour fee of Portbury', [['Ann Arbor', 'We will look after the harbour and its fee by ourselves.']]);
    const abroad = piece('two', 'A harbour fee abroad', [['Emil Europa', 'We have had a harbour fee of our own for a hundred years.']], {
      on: '2026-11-02',
    });
    expect(editionOf([local], SPAN, { topic }).text).not.toMatch(/silent|European/);
    expect(editionOf([local, abroad], SPAN, { topic }).text).toContain('Europe is silent on this: no European voice is quoted.');
    expect(editionOf([local, { ...abroad, on: '2026-11-25' }], SPAN, { topic }).text).not.toMatch(/silent|European/);
    // Once among many is not often.
    const others = 'abcdefghijkl'.split('').map((id) =>
      piece(id, `The harbour fee of ${id}ford`, [['Ann Arbor', `Nobody in ${id}ford has ever paid the harbour fee with ${id} coins.`]], {
        on: '2026-11-01',
      }),
    );
    expect(editionOf([local, abroad, ...others], SPAN, { topic }).text).not.toMatch(/silent|European/);
  });

  it('name an article once, however many of the words it prints', () => {
    const words = 'We will look after the pact and its garrison by ourselves from now on.';
    const made = editionOf(
      [
        piece('one', 'The pact at sea', [
          ['Ann Arbor', words],
          ['Ann Arbor', 'look after the pact and its garrison by ourselves', { kind: 'partial' }],
        ]),
      ],
      SPAN,
    );
    expect(made.reply.blocks.flatMap((block) => (block.kind === 'quote' ? block.sources : []))).toHaveLength(1);
  });

  it('put whole sentences before fragments, and quote nobody a third time', () => {
    const made = editionOf(
      [
        piece('talks', 'The pact talks', [
          ['Ann Arbor', 'rotten harbour fee', { kind: 'partial' }],
          ['Ann Arbor', 'the old garrison', { kind: 'partial' }],
          ['Ann Arbor', 'a pact of thieves', { kind: 'partial' }],
          ['Bea Briton', 'She has her opinion about the pact, and we have ours as well.'],
          ['Rurik Rus', 'From Moscow this pact looks smaller with every year that goes by.'],
        ]),
      ],
      SPAN,
    );
    expect(made.quotes[0]).toMatch(/rotten|garrison|thieves/);
    expect(made.quotes.slice(1, 3).toSorted()).toEqual([expect.stringMatching(/^From Moscow/), expect.stringMatching(/^She has/)]);
    expect(made.quotes).toHaveLength(4);
    expect(made.receipt.quotes.filter(({ fate }) => fate === 'left-out').map(({ rule }) => rule)).toEqual([
      'Its speaker is quoted 2 times already.',
    ]);
  });

  it('are diverse: the third voice comes before the second quote of the first', () => {
    const made = editionOf(
      [
        piece('talks', 'The Northern Pact and its harbour fee', [
          ['Ann Arbor', 'The Northern Pact, its garrison and its harbour fee will all be seen to.'],
          ['Ann Arbor', 'No garrison of the Northern Pact shall stand beside an empty quay again.'],
          ['Ann Arbor', 'I asked for a harbour fee when nobody else dared to name the word.'],
          ['Bea Briton', 'Fees of this kind are as old as the quays that they are paid for.'],
          ['Emil Europa', 'Let us count the ships first and then talk about what they cost.'],
          ['Rurik Rus', 'We have watched them quarrel about money for thirty years by now.'],
        ]),
      ],
      SPAN,
    );
    const speakers = made.reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.speaker] : []));
    expect(new Set(speakers.slice(0, 4))).toEqual(new Set(['Ann Arbor', 'Bea Briton', 'Emil Europa', 'Rurik Rus']));
    expect(speakers).toHaveLength(5);
  });

  it('never have nearly the same words twice, and never what the channel had under another printing', () => {
    const told = 'Every member of the pact will pay its own harbour fee from next year on';
    const near = editionOf(
      [
        piece('one', 'The pact and its fee', [['Ann Arbor', `${told}.`]]),
        piece('two', 'Pact: what she said', [['Gus Grove', `Every member of our pact must pay its own harbour fee, from next year.`]]),
      ],
      SPAN,
    );
    expect(near.quotes).toHaveLength(1);
    expect(near.receipt.quotes[1]?.rule).toContain('Nearly the same words as “');
    // The fuller printing comes a day later and gives the utterance another id.
    const short = piece('one', 'The pact and its fee', [['Ann Arbor', `${told}.`]]);
    const full = piece('two', 'The pact writes bills', [['Ann Arbor', `${told}, and I mean every single one of them.`]], {
      on: '2026-11-21',
    });
    const first = editionOf([short], SPAN);
    const next = editionOf([short, full], ['2026-11-20', '2026-11-21'], { had: new Set(first.utterances) });
    expect(first.quotes).toHaveLength(1);
    expect(next.quotes).toEqual([]);
  });

  it('are never words that nobody is known to have said, or whose speaker is a guess, or that are beside the topic', () => {
    const made = editionOf(
      [
        piece('talks', 'Weather in the north', [
          [null, 'The pact is finished, and everybody at this table is aware of it.'],
          ['Ann Arbor', 'The pact will outlive every one of the people at this table.', { confidence: 0.3 }],
          ['Bea Briton', 'It was raining when I came here and it is raining still today.'],
          ['Emil Europa', 'The pact is a roof, and it is raining on all of us anyway.'],
        ]),
      ],
      SPAN,
    );
    expect(made.quotes).toEqual(['The pact is a roof, and it is raining on all of us anyway.']);
    expect(Object.fromEntries(made.receipt.quotes.slice(1).map(({ speaker, rule }) => [speaker, rule]))).toEqual({
      'Ann Arbor': 'Whose words these are is not certain enough (0.30, 0.5 needed).',
      'Bea Briton': 'Neither the quote nor the title of its article speaks of the topic.',
      Unattributed: 'No article says whose words these are.',
    });
  });

  it('come from the archive, and are said to, where the news has none', () => {
    const made = editionOf(
      [
        piece('new', 'The pact sleeps', []),
        piece('old', 'The pact of old', [['Bea Briton', 'The pact was never as young as those who signed it were then.']], {
          on: '2026-01-05',
        }),
      ],
      SPAN,
    );
    expect(made.text).toContain('In their words, from the archive');
    expect(made.quotes).toHaveLength(1);
  });
});
