import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/command/command-words.ts';
import { parseLine } from '../../src/command/parse-line.ts';
import { plainWords } from '../../src/command/plain-words.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { anyCharacter } from '../support/any-character.ts';
import { commands, ROOT } from '../support/commands.ts';
import { processorTime } from '../support/processor-time.ts';

const WORDS = wordsOf(commands);

describe('plain words as a command', () => {
  it.each([
    // The commands' own names.
    ['quote hegseth on nato', '/quote hegseth on nato'],
    ['Quote: hegseth', '/quote hegseth'],
    ['quote', '/quote'],
    ['/digest list', '/digest list'],
    ['digest list', '/digest list'],
    ['digest schedule weekdays 08:00', '/digest schedule weekdays 08:00'],
    ['speakers Healey', '/speakers Healey'],
    ['attache quote x', '/attache quote x'],
    ['articles putin', '/articles putin'],
    ['brief five eyes', '/brief five eyes'],
    // Whose words, on what.
    ['what has Healey said about spending?', '/quote Healey on spending'],
    ['What did Mr Trump say on Putin in 2016?', '/quote Mr Trump on Putin in 2016'],
    ['what did hegseth say last week', '/quote hegseth last week'],
    ['has Wallace ever said anything about huawei?', '/quote Wallace on huawei'],
    ["what is Healey's position on nato", '/quote Healey on nato'],
    ['Trump’s views on Russia', '/quote Trump on Russia'],
    ['quotes by hegseth on nato since 2025 please', '/quote hegseth on nato since 2025'],
    ['please show me quotes about nato', '/quote about nato'],
    ['hi attaché, could you find quotes from Theresa May', '/quote Theresa May'],
    ['who said heavy lifting', '/quote who said heavy lifting'],
    ['who is talking about china', '/quote about china'],
    ['What was said in 2016?', '/quote in 2016'],
    ['hegseth on nato', '/quote hegseth on nato'],
    ['"five eyes"', '/quote "five eyes"'],
    ['healey since:2025', '/quote healey since:2025'],
    ['what does the Pentagon chief think about Europe', '/quote the Pentagon chief on Europe'],
    ['position of Healey on Ukraine', '/quote Healey on Ukraine'],
    ['how does Wallace see China?', '/quote Wallace on China'],
    ['tell me what Hegseth said about Europe', '/quote Hegseth on Europe'],
    ['Show me everything Hegseth said', '/quote Hegseth'],
    ['what has been said about huawei', '/quote about huawei'],
    ['what do people say about Trump', '/quote about Trump'],
    ['who has spoken about Putin', '/quote about Putin'],
    ['is there anything on syria?', '/quote about syria'],
    ['give me 3 quotes about brexit', '/quote about brexit'],
    ['compare hegseth and healey on nato', '/quote hegseth and healey on nato'],
    ['quote me something by Trump', '/quote by Trump'],
    ['anything by Le Pen?', '/quote Le Pen'],
    ['what does he think', '/quote what does he think'],
    ['quotes', '/quote'],
    ['how many quotes by Trump', '/quote Trump'],
    ['How many quotes are there about Syria?', '/quote about Syria'],
    ['how many quotes from Wallace on China', '/quote Wallace on China'],
    ['the latest from the Pentagon chief', '/quote the Pentagon chief'],
    ['quotes from Saturday', '/quote quotes from Saturday'],
    ['quotes from the weekend', '/quote quotes from the weekend'],
    ['most recent quotes', '/quote latest'],
    ['whats Healeys view on nato', '/quote Healeys on nato'],
    ['who called Trump a puppet', '/quote about Trump a puppet'],
    ['what happened with Brexit', '/brief Brexit'],
    ['did Healey ever mention China?', '/quote Healey on China'],
    ['how many times has Trump mentioned NATO', '/quote Trump on NATO'],
    ['how many articles do you have', '/articles'],
    ['which articles mention Zarudny', '/articles Zarudny'],
    ['how many speakers are there', '/speakers'],
    // Briefs.
    ['news about Iran', '/brief Iran'],
    ['what do you know about Farage?', '/brief Farage'],
    ['what topics are there?', '/brief'],
    ['brief me', '/brief'],
    ['brief me on ukraine', '/brief ukraine'],
    ['Brief us about the special relationship, please!', '/brief the special relationship'],
    ['tell me about Soleimani', '/brief Soleimani'],
    ['what is new on Ukraine?', '/brief Ukraine'],
    ["what's happening with nato", '/brief nato'],
    ['catch me up on brexit', '/brief brexit'],
    ['a summary of the war in Ukraine', '/brief the war in Ukraine'],
    // People and articles.
    ['who is saceur', '/speakers saceur'],
    ['Who’s the Pentagon chief?', '/speakers Pentagon chief'],
    ['who was the defence secretary in 2020?', '/speakers defence secretary in 2020'],
    ['can you tell me who the defence secretary is?', '/speakers defence secretary'],
    ['who is on record?', '/speakers'],
    ['who is on record about guns', '/quote about guns'],
    ['list the speakers', '/speakers'],
    ['what articles do you have about huawei', '/articles huawei'],
    ['articles on putin', '/articles putin'],
    ['list articles', '/articles'],
    // The bot itself.
    ['', '/attache help'],
    ['?', '/attache help'],
    ['Help!', '/attache help'],
    ['help with digest', '/attache help digest'],
    ['what can you do?', '/attache help'],
    ['how does this work', '/attache help'],
    ['who are you', '/attache help'],
    ['How do I schedule a digest?', '/attache help digest'],
    ['How do I add articles?', '/attache help articles'],
    ['can I import my own documents', '/attache help articles'],
    ['ingest news here', '/attache help articles'],
    ['import tariffs on news', '/quote import tariffs on news'],
    ['status please', '/attache status'],
    ['are you there?', '/attache status'],
    ['status of the talks with russia', '/quote status of the talks with russia'],
    ['help for ukraine', '/quote help for ukraine'],
    // Digests.
    ['schedule a digest', '/digest schedule'],
    ['schedule a digest weekdays 08:00 Europe/London', '/digest schedule weekdays 08:00 Europe/London'],
    ['please schedule a digest about Ukraine every weekday at 8:00 here', '/digest schedule "Ukraine" every weekday at 8:00'],
    ['post a daily digest at 8am', '/digest schedule daily 8am'],
    ['set up a digest on transatlantic relations', '/digest schedule "transatlantic relations"'],
    ['subscribe us to Ukraine daily at 8:00', '/digest schedule "Ukraine" daily at 8:00'],
    ['follow Pete Hegseth on weekdays at 8:00', '/digest schedule "Pete Hegseth" weekdays at 8:00'],
    ['post the digest now', '/digest preview'],
    ['schedule the Ukraine digest every weekday at 8:00', '/digest schedule "Ukraine" every weekday at 8:00'],
    ['schedule a Ukraine digest for weekdays 08:00', '/digest schedule "Ukraine" weekdays 08:00'],
    ['set up a daily NATO digest at 7am', '/digest schedule "NATO" daily 7am'],
    ['post a weekly trade digest on fridays at 5pm', '/digest schedule "trade" weekly fridays at 5pm'],
    ['post a trade digest on fridays', '/digest schedule "trade" fridays'],
    ['create our new Pete Hegseth digest, mon-fri 8:00', '/digest schedule "Pete Hegseth" mon-fri 8:00'],
    ['post a monday digest at 8:00', '/digest schedule monday 8:00'],
    ['send us the news digest every morning at 8', '/digest schedule every morning at 8'],
    [
      'can you schedule a digest on the war in Ukraine for weekdays at 8 am London time?',
      '/digest schedule "the war in Ukraine" weekdays at 8 am London time',
    ],
    ['schedule a Ukraine digest about trade daily 8:00', '/digest schedule "trade" daily 8:00'],
    ['pause the Ukraine digest', '/digest pause "Ukraine"'],
    ['stop posting the Ukraine digest here', '/digest pause "Ukraine"'],
    ['pause the digest about ukraine', '/digest pause "ukraine"'],
    ['cancel the daily ukraine digest', '/digest remove "ukraine"'],
    ['stop the digest now', '/digest pause'],
    ['pause all digests', '/digest list'],
    ['remove trump from the digest', '/quote remove trump from the digest'],
    ['show the Ukraine digest', '/digest preview topic:"Ukraine"'],
    ['show me the latest Ukraine digest', '/digest preview topic:"Ukraine"'],
    ['preview the Pete Hegseth digest', '/digest preview topic:"Pete Hegseth"'],
    ['post the Ukraine digest now', '/digest preview topic:"Ukraine"'],
    ['show me what is in the digest', '/quote show me what is in the digest'],
    ['is the digest working?', '/digest list'],
    ['pause the digest', '/digest pause'],
    ['stop the digest', '/digest pause'],
    ['resume our digest', '/digest resume'],
    ['delete the digest x1', '/digest remove x1'],
    ['which digests are there?', '/digest list'],
    ['cancel all digests', '/digest list'],
    ['unsubscribe', '/digest list'],
    ['what was in the last digest?', '/digest why'],
    ["what's new?", '/digest preview'],
    ['any news?', '/digest preview'],
    ['what outlets do you have?', '/articles'],
    ['when is the next digest?', '/digest list'],
    ['show me the digest', '/digest preview'],
    ['preview the digest on ukraine', '/digest preview topic:"ukraine"'],
    ['why did the digest leave out Brexit?', '/digest why'],
  ])('%j is %j', (written, line) => {
    expect(plainWords(written, WORDS)).toBe(line);
  });

  it('are one line with a command that exists, whatever was written', { timeout: 30_000 }, () => {
    const registry = createRegistry(commands, ROOT);
    const sentence = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'what',
            'has',
            'who',
            'is',
            'the',
            'digest',
            'quotes',
            'by',
            'said',
            'about',
            'brief',
            'me',
            'on',
            'schedule',
            'a',
            'help',
            '?',
            '"',
            'articles',
            'x:',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(sentence, (written) => {
        const line = plainWords(written, WORDS);
        expect(line).toMatch(/^\/[^\n\r]*$/);
        if (written.trim().startsWith('/')) return;
        const parsed = parseLine(line, registry);
        if (!parsed.ok)
          expect(['missing', 'twice', 'unknown-option', 'unknown-subcommand', 'missing-subcommand', 'too-many-words']).toContain(
            parsed.failure.code,
          );
      }),
      { numRuns: 60 },
    );
  });

  it('cost little, even when they are long', { timeout: 30_000 }, () => {
    const took = processorTime(() => {
      for (const piece of ['what has ', 'is the ', 'a ', '? ', 'please ', 'digest ', "' "]) plainWords(piece.repeat(2000), WORDS);
    });
    expect(took).toBeLessThan(1500);
  });
});
