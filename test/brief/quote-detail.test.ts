import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detailReply } from '../../src/brief/quote-detail.ts';
import { compareWordings, sharedWords } from '../../src/brief/quote-wordings.ts';
import { topicId } from '../../src/model/ids.ts';
import { chosenLine } from '../../src/reply/buttons.ts';
import type { Action, Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { checkBlockKit } from '../support/block-kit.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { checkDiscord } from '../support/discord-rules.ts';
import { plainText, renderDiscord, renderSlack } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-21T23:30:00Z'));
});
afterAll(() => app.close());

const plain = async (line: string): Promise<string> => plainText(await app.ask(line));
const actionsIn = (reply: Reply): readonly Action[] => reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));

describe('the details of a quote', () => {
  it('are reached from every quote of a page, and lead back to it', async () => {
    const line = '/quote topic:transatlantic-relations page:2';
    const reply = await app.ask(line);
    const details = actionsIn(reply).find((action) => action.kind === 'menu' && action.name === 'details');
    if (details?.kind !== 'menu') throw new Error('no menu of details');
    const quotes = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
    expect(details.choices).toHaveLength(quotes.length);
    for (const [index, { adds, label }] of details.choices.entries()) {
      expect(label.startsWith(quotes[index]?.speaker ?? '?')).toBe(true);
      const detail = await app.ask(chosenLine(details.run, adds));
      expect(detail.blocks[0]).toMatchObject({ kind: 'quote', segments: quotes[index]?.segments });
      expect(actionsIn(detail)).toContainEqual({ kind: 'run', label: 'Back to the answer', run: line });
    }
  });

  it('show each outlet’s wording beside the fullest, with what it leaves out', async () => {
    const answer = await plain('/quote id:business-insider-2020-wallace/q01');
    expect(answer).toContain('An unnamed outlet, Jan 2020 (date inferred): fullest:');
    expect(answer).toMatch(
      /Business Insider, Jan 2020 \(date inferred\): “I worry .* world, \[…\]” Leaves out: “That would be bad for the world/,
    );
  });

  it('are found by the id of any printing', async () => {
    expect(await plain('/quote id:business-insider-2020-wallace/q01')).toBe(await plain('/quote id:unknown-2020-wallace/q01'));
  });

  it('say how the words were attributed, and which article settled the name by which words', async () => {
    const settled = app.corpus.quotes.find(({ attribution }) => attribution.kind === 'speaker' && attribution.settledBy !== null);
    const answer = await plain(`/quote id:${settled?.id}`);
    expect(answer).toMatch(
      /An unnamed outlet: printed there without a name\. Business Insider names the speaker of the same words, “[^”]+”; so it is \w+/,
    );
    expect(answer).toContain('The words stand in the article’s text exactly so.');
    expect(await plain('/quote id:the-times-2025-hegseth/q01')).toContain('Office on that day: UK Defence Secretary (since 5 Jul 2024)');
    const anonymous = app.corpus.quotes.find(({ attribution }) => attribution.kind === 'anonymous');
    expect(await plain(`/quote id:${anonymous?.id}`)).toContain('anonymous, the article gives no name.');
  });

  it('say whose words the context is', async () => {
    const own = app.corpus.quotes.find(({ context }) => context !== null);
    expect(await plain(`/quote id:${own?.id}`)).toContain('in our record’s own words');
  });

  it('every quote that is held has them, and each of their buttons works', async () => {
    for (const { id } of app.corpus.utterances) {
      for (const action of actionsIn(await app.ask(`/quote id:${id}`)))
        if (action.kind === 'run')
          expect(await plain(action.run), action.run).not.toMatch(/No quote has|There is no (?:command|option)|Something went wrong/);
    }
  });

  it('an id that nothing has is said in a sentence that leads on', async () => {
    expect(await plain('/quote hegseth id:nothing/q1')).toContain('No quote has the id “nothing/q1”.');
    expect(actionsIn(await app.ask('/quote hegseth id:nothing/q1'))).toContainEqual(expect.objectContaining({ run: '/quote hegseth' }));
    expect(await plain('/quote hegseth cite:ap')).toContain('Which quote?');
  });
});

describe('the details of words from somebody’s own articles', () => {
  const LONG = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
  const corpus = createCorpus({
    articles: [article('a', '2025-03-04'), article('b', null, { outlet: 'The Evening Star', url: null })],
    quotes: [
      quote('a/q1', 'Ann Lee', 'a burden for every boat', {
        kind: 'partial',
        context: 'Ann Lee said that the toll was "a burden for every boat" in the north.',
        verified: 'exact',
        confidence: 0.75,
      }),
      quote('a/q2', 'Ann Lee', LONG),
      quote('b/q2', 'Ann Lee', `${LONG.slice(0, 9000)} and words of its own`, { verified: 'near' }),
    ],
    speakers: [speaker('Ann Lee')],
    topics: [],
  });
  const detail = (id: string): Reply => {
    const utterance = corpus.utterance(id);
    if (utterance === undefined) throw new Error(`no ${id}`);
    return detailReply(utterance, corpus, null, english);
  };

  it('have the printed sentence, and say that it is one', () => {
    const said = plainText(detail('a/q1'));
    expect(said).toContain('The sentence around it, as The Daily Ledger prints it: Ann Lee said that the toll was');
    expect(said).toContain('the speaker is likely.');
    expect(said).toContain('None on record for 4 Mar 2025.');
  });

  it('say by what name the article knows who is known by another', () => {
    const parts = {
      articles: [article('c', '2025-03-04')],
      quotes: [
        quote('c/q1', 'Ann Lee', 'a burden', {
          attribution: { kind: 'speaker', speaker: speaker('Ann Lee').id, settledBy: null, printedAs: 'Ann B. Lee' },
        }),
      ],
      speakers: [{ ...speaker('Ann Lee'), aliases: ['Ann B. Lee'], otherIds: [speaker('Ann B. Lee').id] }],
      topics: [],
    };
    const held = createCorpus(parts);
    const utterance = held.utterance('c/q1');
    if (utterance === undefined) throw new Error('no quote');
    expect(plainText(detailReply(utterance, held, null, english))).toContain('the speaker is certain. Printed there as “Ann B. Lee”.');
    expect(held.speaker(speaker('Ann B. Lee').id)?.name).toBe('Ann Lee');
    expect(held.topic(topicId('person:ann-b-lee'))?.title).toBe('Ann Lee');
  });

  it('fit every platform, however long the words are', () => {
    for (const id of ['a/q1', 'a/q2', 'b/q2']) {
      expect(renderSlack(detail(id)).payloads.flatMap((payload) => checkBlockKit(payload))).toEqual([]);
      expect(renderDiscord(detail(id)).payloads.flatMap((payload) => checkDiscord(payload))).toEqual([]);
    }
  });
});

describe('the citation of a quote', () => {
  it('has the day of whoever asks, in the zone that is set', async () => {
    expect(app.config.zone).toBe('Europe/London');
    expect(await plain('/quote id:the-times-2025-hegseth/q01 cite:chicago')).toContain('accessed November 21, 2026');
  });

  it('cites the printing that the id names, and offers the other', async () => {
    const reply = await app.ask('/quote id:business-insider-2020-wallace/q01 cite:all');
    expect(plainText(reply)).toContain('quoted in “The UK is abandoning');
    expect(actionsIn(reply)).toContainEqual({
      kind: 'run',
      label: 'As in an unnamed outlet',
      run: '/quote id:unknown-2020-wallace/q01 cite:all',
    });
  });
});

describe('two wordings', () => {
  it('are compared word by word, marks and case aside', () => {
    expect(compareWordings(['We will pay, and we will stay.'], ['we will stay'])).toEqual([
      { kind: 'left-out', words: ['We', 'will', 'pay,', 'and'] },
      { kind: 'same', words: ['we', 'will', 'stay'] },
    ]);
    expect(compareWordings(['a b c'], ['a x c'])?.map(({ kind }) => kind)).toEqual(['same', 'left-out', 'own', 'same']);
    expect(sharedWords(['one two three four'], ['zero two three five'])).toBe('two three');
  });

  it('give both texts back whole, whatever they are', () => {
    const sentence = fc
      .array(fc.constantFrom('we', 'will', 'pay', 'Pay,', 'stay', '…', 'No.'), { maxLength: 20 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (fuller, other) => {
        const stretches = compareWordings([fuller], [other]) ?? [];
        const words = (kinds: readonly string[]) => stretches.filter(({ kind }) => kinds.includes(kind)).flatMap((each) => each.words);
        expect(words(['same', 'own']).join(' ')).toBe(other);
        expect(words(['same', 'left-out'])).toHaveLength(fuller.split(' ').filter(Boolean).length);
      }),
    );
  });
});
