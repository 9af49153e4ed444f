import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** What somebody might print or be called who means harm: mentions, markup, links. Each fits into any field of the data. */
export const HOSTILE: readonly string[] = [
  '@everyone @here <!channel> <!here> <!everyone>',
  '<!subteam^S0TEAM0001> <@U0PERSON01> <#C0CHANNEL1>',
  '<@123456789012345678> <@&900000000000000001>',
  '*bold* _it_ ~~gone~~ ||spoiler|| `code` ```block',
  '[a link](https://evil.example)',
  '<https://evil.example|a link>',
  '# A heading - an item > a quotation -# small',
  '</quote:4> <t:0:R> <:smile:5> :smile: <id:guide>',
  '&amp; &lt;!channel&gt; &#60;!here&#62; %3C!here%3E',
];

/** Directions, and what cannot be seen. The data refuse it; articles that are ingested, and people who type, may have it. */
export const UNSEEN: readonly string[] = [
  'gnp.\u202eexe\u202c \u2066isolated\u2069',
  '\u200bze\u200dro\u200c wi\u00addth\ufeff',
  '@\u200beveryone <\u200b!channel>',
  '\u001b[31mred\u001b[0m \u0007',
];

const hostile = (at: number): string => HOSTILE[at % HOSTILE.length] ?? '';

/** Writes a data folder in which every text that comes from outside is hostile; ids and dates are not, since those are checked. */
export function writeHostileData(folder: string): void {
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  const people = HOSTILE.map((name, at) => ({
    id: `person-${at}`,
    kind: 'person',
    name: `${name} Adams${at}`,
    aliases: [`Adams${at}`, hostile(at + 1)],
    side: 'uk',
    offices: [{ title: `Minister of ${hostile(at + 2)}`, from: '2020-01-01' }],
  }));
  const topics = HOSTILE.map((title, at) => ({
    id: `topic-${at}`,
    title: `Topic ${at} ${title}`,
    description: hostile(at + 1),
    terms: [
      { text: 'harbour', weight: 2 },
      { text: hostile(at + 2), weight: 1 },
    ],
    people: [`person-${at}`],
  }));
  writeFileSync(path.join(folder, 'people.yaml'), stringify({ people }));
  writeFileSync(path.join(folder, 'topics.yaml'), stringify({ topics }));
  for (const [at, title] of HOSTILE.entries()) {
    const id = `article-${at}`;
    const article = {
      id,
      checked: 'exact',
      title: `Harbour ${title}`,
      outlet: `The ${hostile(at + 1)} Gazette`,
      author: hostile(at + 2),
      url: 'https://example.org/?a=1|b&c=(d)&<!channel>',
      published: { date: `2026-11-${10 + at}`, basis: 'printed' },
      language: 'en',
      summary: `The harbour: ${hostile(at + 3)}`,
      topics: [`topic-${at}`],
      quotes: [
        {
          id: `${id}/q01`,
          kind: 'direct',
          segments: [`The harbour stays. ${title}`, hostile(at + 4)],
          speaker: `person-${at}`,
          role: hostile(at + 5),
          venue: title,
        },
        {
          id: `${id}/q02`,
          kind: 'partial',
          segments: [`a harbour of ${hostile(at + 1)}`],
          anonymous: `a source ${title}`,
          context: hostile(at + 2),
        },
      ],
    };
    writeFileSync(path.join(folder, 'articles', `${id}.yaml`), stringify(article));
  }
}

/** Plain-text articles with the same, as they are read by an ingest. */
export function writeHostileArticles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, text] of [...HOSTILE, ...UNSEEN].entries()) {
    const article = [
      `Quay ${at} ${text}`,
      `By ${text}`,
      '12 November 2026',
      `The quay is to be sold, said Zed Miller${at}, the minister of ${text}.`,
      `“The quay ${text} stays where it is, and so do we,” Mr Miller${at} said. “Nobody ${text} asked the port.”`,
      `A source at ${text} called it “a quay of ${text}”.`,
    ].join('\n\n');
    writeFileSync(path.join(folder, `quay-${at}.txt`), article);
  }
}
