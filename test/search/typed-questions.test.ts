import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { asked, first } from '../support/typed-corpus.ts';

describe('voices that go by an ordinary word', () => {
  it('are words among other words', () => {
    expect(first('best in the state')).toBe('ferry/3');
    expect(first('honest campaign of the party')).toBe('mill/4');
    expect(first('kept the boat left the guy')).toBe('vote/4');
    expect(first('campaign in every state on the party')).toBe('mill/4');
    expect(first('party on an honest campaign')).toBe('mill/4');
  });

  it('are asked for by their name alone, or where the question says that they speak', () => {
    expect(first('state')).toBe('ferry/2');
    expect(first('party')).toBe('mill/3');
    expect(first('what did the party say')).toBe('mill/3');
    expect(first('guy')).toBe('vote/3');
  });

  it('are a body that is spoken of, where it says nothing like it itself', () => {
    expect(first('facebook praises violence')).toBe('mill/1');
    expect(first('facebook head of policy terrorists')).toBe('mill/2');
  });
});

describe('mistyped names', () => {
  it('are found beside a given name, though they are words', () => {
    expect(asked('tom clark afford')).toMatchObject({ understood: { speaker: { kind: 'fuzzy', wrote: 'tom clark' } } });
    expect(first('tom clark afford')).toBe('ferry/1');
  });

  it('are found beside somebody’s name that is typed right and spoken of', () => {
    expect(first('viguri lindqvist landslide')).toBe('vote/1');
    expect(first('lindqvist win anything')).toBe('vote/2');
  });

  it('are no words that only have their sound, or that begin with another letter', () => {
    for (const words of ['phairaund', 'rolberk']) expect(asked(words), words).toMatchObject({ hits: [], understood: { speaker: null } });
    expect(asked('bergfelt').understood.speaker).toMatchObject({ kind: 'fuzzy', speaker: { name: 'Monika Bergfeld' } });
  });

  it('are not a name with a short word beside it', () => {
    for (const words of ['solberg eu', 'was sagt solberg zu?', 'eu solberg'])
      expect(asked(words).understood.speaker, words).toMatchObject({ kind: 'name', wrote: 'solberg' });
    // Where nothing is found, a word that is also near another word is not said to be a body's name.
    expect(asked('harbour stote parsnip')).toMatchObject({ hits: [], understood: { speaker: null } });
    expect(asked('sol berg museum')).toMatchObject({ understood: { speaker: { kind: 'name', wrote: 'sol berg' } } });
  });

  it('are not somebody’s given name before a family name that nobody has', () => {
    expect(asked('helen valderhaug on ferries').understood.speaker).toBeNull();
    expect(asked('helen on beaches').understood.speaker).toMatchObject({ speaker: { name: 'Helen Kasic' } });
    expect(asked('helen beaches').understood.speaker).toMatchObject({ speaker: { name: 'Helen Kasic' } });
  });

  it('are not offered where they begin with another letter, or nearly half of the letters are others', () => {
    expect(asked('warrant').nearest).toEqual([]);
    expect(asked('farratt').nearest).toEqual([]);
  });
});

describe('words in another form, or beside the quote', () => {
  it('are the words, where nothing holds them as they were typed', () => {
    expect(asked('otto sailing miners shaping')).toMatchObject({
      hits: [{ utterance: { id: 'vote/9' } }],
      understood: {
        leftOut: [],
        corrected: [
          { wrote: 'sailing', read: 'sailed' },
          { wrote: 'shaping', read: 'shaped' },
        ],
      },
    });
    expect(first('coast mining ferry')).toBe('vote/9');
  });

  it('may stand in the title of the article, which the answer says', () => {
    expect(asked('stranded harbour bridge afford')).toMatchObject({
      hits: [{ utterance: { id: 'ferry/1' } }],
      understood: { inArticle: ['stranded'], leftOut: [] },
    });
    // Of a quote itself something has to be asked for.
    expect(asked('stranded strike marlow').hits).toEqual([]);
  });

  it('may be one in three that nothing holds, which the answer says, and no more', () => {
    expect(asked('honest campaign in every village')).toMatchObject({
      hits: [{ utterance: { id: 'mill/4' } }],
      understood: { leftOut: ['village'] },
    });
    expect(asked('honest village orchard').hits).toEqual([]);
    expect(asked('otto miners volcano').hits).toEqual([]);
    expect(asked('volcano orchard parsnip').hits).toEqual([]);
    // Nobody types a letter too many at the end of a short word.
    expect(asked('boata').hits).toEqual([]);
  });
});

describe('somebody else’s words', () => {
  it('are an answer where the name that was typed stands in them, and the answer says so', () => {
    const { hits, understood } = asked('lindqvist spending fortune posters');
    expect(hits.map(({ utterance }) => utterance.id)).toEqual(['vote/8']);
    expect(understood.passedOver).toMatchObject({ speaker: { name: 'Astrid Lindqvist' } });
  });

  it('may hold the whole name of somebody else, which is not taken for another’s', () => {
    const named = createCorpus({
      articles: [article('mill', '2016-04-10', {})],
      quotes: [quote('mill/1', 'Edda Solberg', 'Ask Otto Valderhaug, he has the key.'), quote('mill/2', 'Nora Otto', 'No.')],
      speakers: [speaker('Nora Otto'), speaker('Edda Solberg')],
      topics: [],
    });
    expect(named.search({ words: 'otto valderhaug' })).toMatchObject({
      hits: [{ utterance: { id: 'mill/1' } }],
      understood: { verbatim: true, passedOver: null },
    });
  });

  it('are none where the question says whose words are asked for', () => {
    expect(asked('what did lindqvist say about spending a fortune on posters').hits).toEqual([]);
  });
});

describe('words that look like something else', () => {
  it('are found word for word: what seems to leave a word out, or to be a date', () => {
    expect(asked('born at night but not last night')).toMatchObject({
      hits: [{ utterance: { id: 'vote/5' } }],
      understood: { verbatim: true },
    });
    expect(first('solberg our arguments this year')).toBe('vote/5');
  });

  it('come first as they were typed, small ones included', () => {
    expect(first('solberg the decision is what it is')).toBe('vote/7');
    expect(first('solberg decision museum')).toBe('vote/6');
  });
});

describe('an office that articles print', () => {
  it('is asked for by its words, where nothing is held of who has it on record', () => {
    expect(asked('culture secretary on night')).toMatchObject({
      hits: [{ utterance: { id: 'vote/5' } }],
      understood: { speaker: null, byOffice: 1 },
    });
    expect(asked('culture secretary on the harbour').hits).toEqual([]);
  });
});

describe('an office that only articles know', () => {
  it('stands for whoever they describe so, before those who speak of it', () => {
    const held = createCorpus({
      articles: [article('mill', '2016-04-10', {})],
      quotes: [
        quote('mill/1', 'Otto Clarke', 'The harbour board director is a fool.'),
        quote('mill/2', 'Edda Solberg', 'The gates stay shut.', { role: 'director of the Harbour Board' }),
        quote('mill/3', 'Edda Solberg', 'Nobody asked the miners.', { role: 'Harbour Board director' }),
        quote('mill/4', 'Harbour Board', 'We regret the delay.'),
      ],
      speakers: [speaker('Otto Clarke'), speaker('Edda Solberg'), speaker('Harbour Board', { kind: 'organisation' })],
      topics: [],
    });
    const found = (words: string) => held.search({ words });
    const ids = (words: string) => found(words).hits.map(({ utterance }) => utterance.id);
    for (const words of ['harbour board director', 'what did the harbour board director say', 'director of the harbour board'])
      expect(ids(words).toSorted(), words).toEqual(['mill/2', 'mill/3']);
    expect(found('harbour board director')).toMatchObject({ understood: { speaker: null, byOffice: 2, words: [] } });
    expect(ids('the harbour board director on the gates')).toEqual(['mill/2']);
    expect(ids('about the harbour board director')[0]).toBe('mill/1');
    expect(found('harbour board').understood.speaker).toMatchObject({ speaker: { name: 'Harbour Board' } });
    expect(found('the harbour board director on fools').understood.speaker).toBeNull();
  });
});

describe('an office of another country', () => {
  it('is not that of whoever has it on record, by its short name either', () => {
    expect(asked('cs').understood.speaker).toMatchObject({ kind: 'office', speaker: { name: 'Ines Aalto' } });
    expect(asked('norwegian cs').understood.speaker).toBeNull();
    expect(asked('norwegian culture secretary').understood.speaker).toBeNull();
  });
});

describe('a name with a suffix', () => {
  it('is found without it, and not by it', () => {
    const held = createCorpus({
      articles: [article('mill', '2016-04-10', {})],
      quotes: [quote('mill/1', 'Josef R. Valder Jr', 'The gates stay shut.')],
      speakers: [speaker('Josef R. Valder Jr')],
      topics: [],
    });
    for (const words of ['valder', 'josef valder', 'josef r valder', 'josef r. valder jr'])
      expect(held.search({ words }).understood.speaker, words).toMatchObject({ speaker: { name: 'Josef R. Valder Jr' } });
    expect(held.search({ words: 'jr' }).understood.speaker).toBeNull();
  });
});

describe('a name that several have', () => {
  it('is that of whoever said it', () => {
    expect(asked('clarke').understood.speaker).toMatchObject({ kind: 'ambiguous', candidates: [{}, {}] });
    expect(asked('clarke bridge').understood.speaker).toMatchObject({ kind: 'name', speaker: { name: 'Tom Clarke' } });
  });
});
