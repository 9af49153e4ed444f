import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/read-article.ts';
import { speakerId } from '../../src/model/ids.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { type OtherArticles, reviewRecord } from '../../src/review/review-record.ts';
import { GOOD, type Loaded, loadFiles, PEOPLE } from '../ingest/data-folder.ts';
import { anyCharacter } from '../support/any-character.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const person = (id: string, name: string): Speaker => ({
  id: speakerId(id),
  kind: 'person',
  name,
  aliases: [],
  country: null,
  side: 'other',
  offices: [],
});
/** The same two as in the people.yaml of the test folder. */
const HELD = [person('ada-ferris', 'Ada Ferris'), person('bo-lindqvist', 'Bo Lindqvist')];

const review = (text: string, people: readonly Speaker[] = HELD): string =>
  reviewRecord(readArticle(text, { people }), people, 'draft').yaml;
/** Loads the record from a data folder, beside a people.yaml with these entries added. */
const load = (yaml: string, more = ''): Promise<Loaded> =>
  loadFiles({ ...GOOD, 'people.yaml': `${PEOPLE}${more}`, 'articles/ferris.yaml': null, 'articles/draft.yaml': yaml });

const TEXT = `Harbour to close, says Ferris

4 March 2021

The harbour will close for good in June, the council was told on Monday.

“We shall close the harbour in June,” Ada Ferris told the council. “There is no other way.”

Bo Lindqvist called the plan “quite mad” and left the room.

“Nobody asked us,” one fisherman said.

Their boat, known as the “Night Owl”, has been for sale since May.

- The Harbour Gazette
`;

describe('a quotation that another article settles', () => {
  const OPEN = `A harbour and its end

5 March 2021

The harbour has been talked about for years, and the council met again.

“We shall close the harbour in June, and there is no other way.”

- The Northern Post
`;
  const others = (isRecord: boolean): OtherArticles => ({
    parts: {
      articles: [{ ...aStoredArticle('ferris').article, title: 'Ferris closes the harbour' }],
      quotes: aStoredArticle('ferris', 1, 1).quotes.map(({ quote }) => ({
        ...quote,
        segments: ['We shall close the harbour in June, and there is no other way.'],
        attribution: { kind: 'speaker', speaker: speakerId('ada-ferris'), settledBy: null },
      })),
      speakers: HELD,
      topics: [],
    },
    isRecord: () => isRecord,
  });
  const draft = (other?: OtherArticles): string => reviewRecord(readArticle(OPEN, { people: HELD }), HELD, 'draft', other).yaml;

  it('has the name, the record that tells it, and a mark for a person to look', () => {
    const yaml = draft(others(true));
    expect(yaml).toContain('speaker: ada-ferris');
    expect(yaml).toContain('settledBy: ferris');
    expect(yaml).toMatch(/CHECK: line 7: .*ferris prints “We shall close .*” as words of Ada Ferris/);
  });

  it('stays open where only an ingested article tells, which is named', () => {
    const yaml = draft(others(false));
    expect(yaml).not.toContain('settledBy');
    expect(yaml).toContain('unattributed: true');
    expect(yaml).toContain('as words of Ada Ferris');
    expect(draft()).not.toContain('Ada Ferris');
  });
});

describe('the draft of a record', () => {
  it('loads as it stands, with nothing to complain about, when everybody in it is known', async () => {
    const { sentences, parts, terms } = await load(review(TEXT));
    expect(sentences).toEqual([]);
    const [article] = parts.articles;
    expect(article).toMatchObject({
      id: 'draft',
      title: 'Harbour to close, says Ferris',
      outlet: 'The Harbour Gazette',
      published: { date: '2021-03-04', basis: 'printed' },
    });
    expect(parts.quotes.map(({ id, segments, attribution, verified }) => [id, segments, attribution, verified])).toEqual([
      [
        'draft/q01',
        ['We shall close the harbour in June,', 'There is no other way.'],
        { kind: 'speaker', speaker: 'ada-ferris', settledBy: null },
        'exact',
      ],
      ['draft/q02', ['quite mad'], { kind: 'speaker', speaker: 'bo-lindqvist', settledBy: null }, 'exact'],
      ['draft/q03', ['Nobody asked us,'], { kind: 'anonymous', description: 'fisherman' }, 'exact'],
    ]);
    expect(terms.map(({ text }) => text)).toEqual(['Night Owl']);
  });

  it('puts no sentence of the reporter into a field', async () => {
    const { parts } = await load(review(TEXT));
    expect(parts.articles[0]?.summary.text).toBe('[to be written]');
    expect(parts.quotes[1]?.context).toBe('[to be written]');
    const fields = review(TEXT)
      .split('\n')
      .filter((line) => !/^\s*#/.test(line))
      .join('\n');
    expect(fields).not.toContain('for good in June');
  });

  it('marks for a person what the text leaves open', () => {
    const checks = review(
      'The ferry sailed at six, as it does on every day of the week, and it was full when it left the quay. Nobody was left behind.',
    );
    for (const field of ['title', 'outlet', 'published', 'summary', 'topics']) {
      expect(checks, field).toMatch(new RegExp(`# CHECK: [^\\n]*\\n(?:#[^\\n]*\\n)*${field}:`));
    }
    const unsure = review('Words on a wall.\n\n“Nobody asked the island what it wanted from any of them.”');
    expect(unsure).toContain('# CHECK: line 3: the text alone makes nobody certain');
    expect(unsure).toContain('unattributed: true');
    const { yaml, checks: count } = reviewRecord(readArticle(TEXT), HELD);
    expect(count).toBe(yaml.match(/CHECK:/g)?.length);
  });

  it('hands over an entry for everybody who is not in people.yaml; with it the quote is held', async () => {
    const yaml = review('Row\n\n“We shall sail every night this winter,” said Olga O’Hara, the mayor of the island.\n');
    expect((await load(yaml)).sentences.join()).toContain('no such speaker "olga-ohara"');
    const entry = yaml
      .slice(yaml.indexOf('not in people.yaml yet'))
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^# /, ''))
      .join('\n');
    const { sentences, parts } = await load(yaml, entry);
    expect(sentences).toEqual([]);
    expect(parts.quotes.map(({ attribution }) => attribution)).toMatchObject([{ speaker: 'olga-ohara' }]);
  });

  it('joins the paragraphs of one quotation and drops the marks that re-open them', async () => {
    const { parts, sentences } = await load(
      review('Row\n\nAda Ferris said: “We shall close the harbour in June.\n\n“There is no other way, and nobody has found one.”\n'),
    );
    expect(sentences).toEqual([]);
    expect(parts.quotes.map(({ segments }) => segments)).toEqual([
      ['We shall close the harbour in June.\n\nThere is no other way, and nobody has found one.'],
    ]);
  });

  it('asks whether a venue that is named once holds for what the same speaker says next', () => {
    const yaml = review('Row\n\n“We shall close it,” Ada Ferris told The Sunday Times.\n\n“There is no other way,” she added.\n');
    expect(yaml).toContain('# CHECK: line 5: words of the same speaker before these have the venue “The Sunday Times”; these too?');
    expect(yaml.match(/venue: /g)).toHaveLength(1);
  });

  it('calls partial what opens inside a sentence, however long, and keeps the office out of the mention', async () => {
    const { parts } = await load(
      review(
        'Row\n\nHarbour Master Ada Ferris said she was “here to close the harbour. There is no other way, and we have looked for one.”\n',
      ),
    );
    expect(parts.quotes.map(({ kind, role, mention }) => [kind, role, mention])).toEqual([['partial', 'Harbour Master', 'Ada Ferris']]);
  });

  it('counts words once that the article prints twice, and a headline not at all, and says so', () => {
    const yaml = review(
      '‘We shall close the harbour’, says Ferris\n\nThe council met on Monday in the old hall to vote on the plan for the harbour.\n\n“We shall close the harbour,” said Ada Ferris on Monday.\n\nThe council met.\n\n“We shall close the harbour,” said Ada Ferris.\n',
    );
    expect(yaml.match(/ - id: /g)).toHaveLength(1);
    expect(yaml).toContain('Left out, line 9: printed twice.');
  });

  it('names the record after outlet, year and speaker', () => {
    const id = (text: string): string | undefined => /^id: (.*)$/m.exec(reviewRecord(readArticle(text), []).yaml)?.[1];
    expect(id(TEXT)).toBe('the-harbour-gazette-2021-ferris');
    expect(id('Nothing.')).toBe('unknown-undated-article');
  });

  it('loads whatever the text, with every segment printed in it', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '‘',
        '’',
        ' said Ada Ferris. ',
        '\n\n',
        '\r\n',
        ' # ',
        ': ',
        '- ',
        '\u0007',
        '\u202E',
        'We go now. ',
        "''",
        '…',
        '\t',
      ),
      fc.string({ unit: anyCharacter, maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { parts, sentences } = await load(review(pieces.join('')));
        expect(parts.articles.map(({ id }) => id)).toEqual(['draft']);
        expect(sentences.filter((sentence) => !sentence.includes('no such speaker'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
