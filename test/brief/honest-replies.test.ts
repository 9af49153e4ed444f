import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  // A Saturday.
  app = await openRealApp(createManualClock('2026-11-21T10:00:00Z'));
});
afterAll(() => app.close());

const reply = async (line: string): Promise<string> => plainText(await app.ask(line));
const runs = async (line: string): Promise<readonly string[]> =>
  (await app.ask(line)).blocks.flatMap((block) =>
    block.kind === 'actions' ? block.actions.flatMap((action) => (action.kind === 'run' ? [action.run] : [])) : [],
  );

describe('an answer that is not literal says so', () => {
  it.each([
    [
      '/quote special relationship',
      'No quote holds “special relationship”; read as the topic US-UK relations, of which it is another name: the first 8 speak of it, the other 40 only stand in articles filed under it.',
    ],
    ['/quote the war in ukraine', 'Read as the topic The war in Ukraine: the first 6 speak of it'],
    ['/quote hegseth on china', 'No quote holds “china” itself; read as the topic China: it speaks of it in other words.'],
    ['/quote wallas', 'Showing Ben Wallace; you wrote “wallas”.'],
    ['/quote Трамп on nato', 'Showing Donald Trump; you wrote “Трамп”.\n'],
    ['/quote UK defence secretary in 2016', '“UK defence secretary” was Michael Fallon'],
    ['/quote the pentagon chief', '“pentagon chief” is Pete Hegseth, US Defense Secretary since 25 Jan 2025.'],
    ['/quote home secretary', 'None of it is from that time in office.'],
    ['/quote us president in 2016', 'Nobody on record was “us president” then.'],
    ['/quote trump since 2020', 'Only since 1 Jan 2020.'],
    ['/quote trump in 2016', 'Only in 2016.'],
    ['/quote chasing illusory goal war suffering 13/02/2025', '“13/02/2025” can be read in two ways; write the year first'],
    ['/quote 13/02/2025', 'No quote matches “13/02/2025”.\n\n“13/02/2025” can be read in two ways'],
    ['/quote who talked about huawei', '“talked” left out: no quote holds all the words.'],
    ['/quote trump -russia', 'Without “russia”.'],
    [`/quote ${'We know our responsibilities. We are doing more of the heavy lifting. '.repeat(9)}`, 'Looked for by its first 32 words.'],
    ['/quote what did healey say about heavy lifting budgets and pensions', 'Not in it: “budgets” and “pensions”.'],
    ['/quote nato -trump', 'Without “trump”. Without the words of Donald Trump.'],
    ['/quote nato not trump', 'Without the words of Donald Trump.'],
    ['/quote everyone but Trump on NATO', 'Without the words of Donald Trump.'],
    ['/quote nato excluding Donald Trump, Healey and Ben Wallace', 'Without the words of Donald Trump, John Healey and Ben Wallace.'],
    ['/quote 5 eyes', '“5” was read as “five”.'],
    ['/quote without assad', 'Nothing like it by Bashar al-Assad; these very words are somebody else’s.'],
    ['/quote hegseth and raab on nato', 'Showing Pete Hegseth and Dominic Raab. Nothing like it by Dominic Raab.'],
    ['/quote war', 'The last 3 are there for the office or description of whoever speaks.'],
    ['/quote foreign office official', 'Found by the office or description of whoever speaks.'],
    ['/quote topic:ukrane', '“ukrane” was read as the topic The war in Ukraine.'],
    ['/quote outlet:tims', '“tims” was read as The Times.'],
    ['/articles outlet:tims', '1 article from The Times. “tims” was read as The Times.'],
    ['/articles by the telegraph on putin', '1 article for “putin” from The Telegraph.'],
    ['/articles nato outlet:Gazzette', 'No outlet is called “Gazzette”. There are: '],
    ['/articles dragons outlet:"The Times"', 'No article matches “dragons” from The Times.'],
    ['/brief ukrane', '“ukrane” was read as the topic The war in Ukraine.'],
    ['/brief five eyes', '“five eyes” is another name of the topic Intelligence sharing.'],
    ['/brief "five eyes"', '“five eyes” is another name of the topic Intelligence sharing.'],
    ['/brief topic:"five eyes"', '“five eyes” is another name of the topic Intelligence sharing.'],
    ['/brief topic:nonsense', 'No quote matches “nonsense”.'],
    ['/quote trump page:99', 'There is no page 99; this is the last.'],
    ['/articles page:99', 'There is no page 99; this is the last.'],
    ['/speakers page:99', 'There is no page 99; this is the last.'],
    ['/brief trmp in 2016', 'Showing Donald Trump; you wrote “trmp”. Only in 2016.'],
    ['/articles ukrane', '“ukrane” was read as “ukraine”.'],
    ['/articles putin since 2020', 'Only since 1 Jan 2020.'],
    ['/articles the pentagon chief', '1 article with quotes for “the pentagon chief”. “pentagon chief” is Pete Hegseth'],
    ['/speakers UK defence secretary in 2020', '“UK defence secretary” was Ben Wallace'],
  ])('%s', async (line, said) => {
    expect(await reply(line)).toContain(said);
  });

  it('and one that is literal says nothing', async () => {
    for (const line of ['/quote Hegseth', '/quote five eyes', '/quote heavy lifting', '/quote speaker:"Pete Hegseth"'])
      expect((await reply(line)).split('\n')[0]).toMatch(/^\d+ quotes? (?:for “[^”]*”|by Pete Hegseth)(?:, page \d+ of \d+)?\.$/);
  });

  it.each([
    ['/quote speaker:hegseth topic:nato since:2025', 'by Pete Hegseth on NATO burden-sharing since 2025'],
    ['/quote nato speaker:"John Healey" outlet:times', 'for “nato” by John Healey in The Times'],
    ['/quote speaker:"defence secretary"', 'by “defence secretary”'],
  ])('and filters by the names that they were read as: %s', async (line, asked) => {
    expect(await reply(line)).toMatch(new RegExp(`^\\d+ quotes? ${asked}[,.]`));
  });

  it('offers the topic where its name was found as words', async () => {
    expect(await runs('/quote five eyes')).toContain('/quote topic:intelligence-sharing');
  });

  it('asks which of several is meant', async () => {
    expect(await runs('/quote defence secretary since:2025')).toEqual(
      expect.arrayContaining(['/quote speaker:"Pete Hegseth" since:2025', '/quote speaker:"John Healey" since:2025']),
    );
  });
});

describe('an empty answer says what is held and what comes nearest', () => {
  it.each([
    [
      '/quote Healey on china',
      [
        'No quote by John Healey with “china”.',
        'On record: 6 quotes, 12 Feb 2025, The Times.',
        'Closest: “china” by Ben Wallace (2 quotes) and Pete Hegseth (1 quote).',
      ],
    ],
    [
      '/quote hegseth on trump',
      ['No quote by Pete Hegseth with “trump”.', 'Closest: “trump” by Ben Wallace (2 quotes), Nigel Farage (2 quotes)'],
    ],
    [
      '/quote hegseth last week',
      ['No quote by Pete Hegseth from 9 Nov 2026 to 15 Nov 2026.', 'On record: 6 quotes, 12 Feb 2025, The Times.'],
    ],
    ['/quote last month', ['No quote in Oct 2026; the newest is of 13 Feb 2025.']],
    ['/quote wallace in the telegraph', ['No quote by Ben Wallace in The Telegraph.', 'On record: 8 quotes, Jan 2020, Business Insider.']],
    ['/quote trump on 13 Feb 2025', ['On record: 8 quotes, 12 Nov 2016 to Feb 2024, The Telegraph and an unnamed outlet.']],
    ['/quote Putin', ['named in the articles I hold, but not quoted', '4 quotes of others speak of Vladimir Putin.']],
    ['/quote heavy elephants', ['One by one: “heavy” 1 quote; “elephants” none.']],
    ['/quote about trump heavy elephants', ['One by one: “heavy” 1 quote; “elephants” none.']],
    ['/quote relations', ['Topics with a name like it: Relations with Russia, Transatlantic relations and US-UK relations.']],
    ['/quote hegseth not nato', ['To leave a word out, put - before it.']],
    ['/quote hegseth since:2025 in 2016', ['No day is both since 2025 and until 31 Dec 2016.']],
    ['/quote trump speaker:hegseth', ['The words name Donald Trump, the filter another speaker.']],
    ['/quote since the munich conference', ['“since the munich conference” was not read as a date; write one as since:2025-02']],
    ['/quote hegseth 13/02/2025', ['“13/02/2025” can be read in two ways; write the year first: 2025-02-13.']],
    ['/quote the', ['There is no word to look for in “the”.']],
    ['/quote latest', ['52 quotes for “latest”, page 1 of 11.']],
    ['/quote anything new since 2020?', ['26 quotes for “anything new since 2020?”, page 1 of 6. Only since 1 Jan 2020.']],
    ['/quote american officials on europe', ['2 quotes', '“officials” left out: no quote holds all the words.']],
    ['/quote 🙂', ['There is no word to look for in “🙂”.']],
    ['/quote topic:zzz', ['No topic is called “zzz”. There are: Transatlantic relations']],
    ['/quote outlet:telegraf', ['26 quotes']],
    ['/quote outlet:guardian', ['No outlet is called “guardian”. There are: The Telegraph']],
    ['/quote nato speaker:xyzzy', ['Nobody on record is called “xyzzy”.', 'Most quoted: Ben Wallace']],
    ['/articles hegseth since january', ['No article matches “hegseth since january”, looked for since 1 Jan 2026.']],
    ['/speakers nato', ['Nobody called “nato” is on record.']],
  ] as const)('%s', async (line, said) => {
    const answer = await reply(line);
    for (const sentence of said) expect(answer).toContain(sentence);
  });

  it.each([
    ['/quote hegseth not nato', '/quote hegseth -nato'],
    ['/quote trump speaker:hegseth', '/quote about trump speaker:hegseth'],
    ['/speakers nato', '/quote nato'],
  ])('%s offers as a button what may have been meant', async (line, meant) => {
    expect(await runs(line)).toContain(meant);
  });

  it('and each of its buttons finds something', async () => {
    for (const line of [
      '/quote Healey on china',
      '/quote Putin',
      '/quote heavy elephants',
      '/quote relations',
      '/quote topic:zzz',
      '/quote xyzzy',
    ])
      for (const run of await runs(line)) expect(await reply(run), run).toMatch(/^\d+ quotes? (?:for|by|on|in|since) /);
  });
});

describe('help', () => {
  it('is what a command says when help is all that is asked of it; the word itself is asked for in quotation marks', async () => {
    for (const name of ['quote', 'digest', 'speakers'])
      expect(await reply(`/${name} help`), name).toBe(await reply(`/attache help ${name}`));
    expect(await reply('/attache quote ?')).toBe(await reply('/attache help quote'));
    expect(await reply('/quote "help"')).toMatch(/^2 quotes for/);
    expect(await runs('/quote help xyzzy')).toContain('/quote "help"');
  });

  it('is given for one action too, with its command or alone', async () => {
    const only = await reply('/attache help digest schedule');
    expect(only).toMatch(/^\/digest schedule\n/);
    expect(only).not.toContain('/digest preview');
    expect(await reply('/attache help schedule')).toBe(only);
  });

  it('says first that there is no such command', async () => {
    expect(await reply('/attache help foo')).toMatch(/^There is no command \/foo\./);
  });
});

describe('a button for each of several people', () => {
  it('is there for those of whom something was found, and for none where that is one', async () => {
    expect(await runs('/quote defence secretary topic:transatlantic-relations outlet:"Business Insider"')).not.toContainEqual(
      expect.stringContaining('speaker:'),
    );
    expect(await runs('/quote defence secretary')).toContain('/quote speaker:"John Healey"');
  });

  it('begins with whoever says most', async () => {
    expect((await runs('/quote Raab and Wallace')).slice(0, 2)).toEqual(['/quote speaker:"Ben Wallace"', '/quote speaker:"Dominic Raab"']);
  });
});

it('dates among the words may be written as options are', async () => {
  expect(await reply('/articles nato since:2020')).toBe(await reply('/articles nato since 2020'));
  expect(await reply('/articles nato since:2020')).toContain('Only since');
  expect(await reply('/brief huawei since:2020')).toBe(await reply('/brief huawei since 2020'));
});
