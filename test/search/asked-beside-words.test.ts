import { describe, expect, it } from 'vitest';
import { asked, first, typedCorpus } from '../support/typed-corpus.ts';

describe('what is asked beside the words', () => {
  it('may be whose words are not wanted', () => {
    const by = (words: string) => new Set(asked(words).hits.map(({ utterance }) => utterance.speaker));
    expect(by('harbour')).toEqual(new Set(['tom-clarke', 'state']));
    expect(by('harbour but not by tom clarke')).toEqual(new Set(['state']));
    for (const words of [
      'harbour except tom clarke',
      'everybody but Tom Clarke on the harbour',
      'harbour not Tom Clarke',
      'harbour -clarke',
    ])
      expect(by(words), words).toEqual(new Set(['state']));
    expect(asked('harbour not by clarke').understood.notBy.map(({ name }) => name)).toEqual(['Otto Clarke', 'Tom Clarke']);
    // Without a name it is what somebody says.
    expect(by('everybody knows it')).toEqual(new Set(['helen-kasic']));
  });

  it('may be the latest of what there is', () => {
    for (const words of ['latest', 'most recent quotes', 'newest quotes', 'what is the latest'])
      expect(asked(words).hits, words).toHaveLength(typedCorpus.utterances.length);
  });

  it('may be somebody’s, without the apostrophe', () => {
    expect(asked('kasics beaches')).toMatchObject({ hits: [{ utterance: { id: 'ferry/3' } }], understood: { speaker: { kind: 'name' } } });
    expect(first('helen kasics beaches')).toBe('ferry/3');
  });

  it('may be whom it is about, who is never left out', () => {
    expect(first('who said lindqvist spending a fortune')).toBe('vote/8');
    expect(asked('about lindqvist boat guy kept').hits).toEqual([]);
  });

  it('may be how many there are', () => {
    for (const words of ['how many quotes by kasic', 'how many times did kasic mention beaches', 'how often has kasic said beaches'])
      expect(asked(words), words).toMatchObject({
        hits: [{ utterance: { id: 'ferry/3' } }],
        understood: { leftOut: [], speaker: { kind: 'name' } },
      });
  });

  it('may be everything, which is not missed', () => {
    expect(asked('everything about ferries')).toMatchObject({ hits: [{ utterance: { id: 'vote/9' } }], understood: { leftOut: [] } });
  });

  it('may be a year written without a space', () => {
    expect(asked('kasic2016')).toMatchObject({
      hits: [{ utterance: { id: 'ferry/3' } }],
      understood: { since: '2016-01-01', speaker: { kind: 'name' } },
    });
  });
});
