import { showDate } from '../model/partial-date.ts';
import type { Office, Speaker } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import { actions, fields, heading, list, more, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, SpeakerMatch } from '../search/corpus.ts';
import { coverage, coverageOf } from './coverage.ts';
import { mostQuoted } from './most-quoted.ts';
import { officeTitle, quoteBlock } from './quote-block.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';
import { whose } from './understood.ts';
import { count, listed, optionValue, quoted } from './words.ts';

/** Speakers listed at once. */
const PAGE_SIZE = 15;
/** Quotes on a speaker's card. */
const LATEST = 2;

const officeLine = (office: Office): string =>
  `${officeTitle(office)}, ${showDate(office.from)} ${office.to === null ? 'to date' : `to ${showDate(office.to)}`}`;

/** Everyone on record, most quoted first. */
export function speakersReply(corpus: Corpus, page: number): Reply {
  const people = mostQuoted(corpus);
  if (people.count === 0) return privately(paragraph('Nobody is on record yet.'), note(`I hold ${coverage(corpus)}.`));
  const pages = Math.ceil(people.count / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const slice = people.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  const left = people.count - shown * PAGE_SIZE;
  const named = corpus.speakers.length - people.count;
  return privately(
    heading('Who is on record'),
    list(slice.map((speaker) => `${speaker.name}: ${coverageOf(corpus.utterancesBy(speaker.id), corpus)}`)),
    ...(left > 0 ? [more(`${count(left, 'more speaker')}.`, `/speakers page:${shown + 1}`)] : []),
    ...(named > 0
      ? [note(`${count(named, 'other is', 'others are')} named but not quoted. /speakers and a name shows their offices.`)]
      : []),
    actions(
      ...slice.slice(0, 3).map((speaker) => ({ kind: 'run', label: speaker.name, run: `/speakers ${speaker.name}` }) as const),
      ...(left > 0 ? [{ kind: 'run', label: `More (${left})`, run: `/speakers page:${shown + 1}`, primary: true } as const] : []),
    ),
  );
}

/** Descriptions on a card, as articles print them. */
const MAX_DESCRIPTIONS = 3;

/** How articles describe somebody of whom no office is on record, the newest first. */
function descriptionsOf(utterances: readonly Utterance[]): readonly string[] {
  const roles = utterances.flatMap(({ quotes }) => quotes.flatMap(({ role }) => role ?? []));
  return [...new Map(roles.map((role) => [role.toLocaleLowerCase('en'), role])).values()].slice(0, MAX_DESCRIPTIONS);
}

/** One speaker's card, or who may have been meant. */
export function speakerReply(match: SpeakerMatch, corpus: Corpus): Reply {
  switch (match.kind) {
    case 'none':
      return privately(
        paragraph(
          `Nobody called ${quoted(match.wrote)} is on record.${match.nearest.length > 0 ? ` Closest: ${listed(match.nearest.map(({ name }) => name))}.` : ''}`,
        ),
        actions(
          ...match.nearest.slice(0, 4).map((speaker) => ({ kind: 'run', label: speaker.name, run: `/speakers ${speaker.name}` }) as const),
        ),
        note(`I hold ${coverage(corpus)}. For words rather than names: ${quoteLine({ words: match.wrote })}`),
      );
    case 'ambiguous':
    case 'several': {
      const people = match.kind === 'several' ? match.speakers : match.candidates;
      return privately(
        paragraph(match.kind === 'several' ? 'Several people:' : `${quoted(match.wrote)} may be one of several people:`),
        list(
          people.map(
            (speaker) => `${speaker.name}${speaker.offices[0] === undefined ? '' : `: ${listed(speaker.offices.map(officeLine))}`}`,
          ),
        ),
        actions(...people.slice(0, 5).map((speaker) => ({ kind: 'run', label: speaker.name, run: `/speakers ${speaker.name}` }) as const)),
      );
    }
    case 'fuzzy':
    case 'office':
    case 'name':
    case 'alias':
      return card(match.speaker, corpus, whose(match)[0] ?? null);
    default:
      return match satisfies never;
  }
}

function card(speaker: Speaker, corpus: Corpus, reading: string | null): Reply {
  const utterances = corpus.utterancesBy(speaker.id);
  const articles = new Set(utterances.flatMap((utterance) => utterance.quotes.map((quote) => quote.article)));
  const topics = corpus.topics.filter((topic) => [...articles].some((id) => corpus.article(id)?.topics.includes(topic.id)));
  const rows: (readonly [string, string])[] = [];
  if (speaker.offices.length > 0)
    rows.push([
      'Offices',
      speaker.offices
        .toSorted((a, b) => (a.from < b.from ? 1 : -1))
        .map(officeLine)
        .join('; '),
    ]);
  const described = speaker.offices.length > 0 ? [] : descriptionsOf(utterances);
  if (described.length > 0) rows.push(['Described as', described.join('; ')]);
  if (speaker.aliases.length > 0) rows.push(['Also written', speaker.aliases.join(', ')]);
  rows.push(['On record', utterances.length === 0 ? 'named, but not quoted in any article held' : coverageOf(utterances, corpus)]);
  if (topics.length > 0) rows.push(['Topics', topics.map((topic) => topic.title).join(', ')]);
  return privately(
    heading(speaker.name),
    ...(reading === null ? [] : [paragraph(reading)]),
    fields(rows),
    ...utterances.slice(0, LATEST).map((utterance) => quoteBlock(utterance, corpus)),
    ...(utterances.length === 0
      ? []
      : [
          actions(
            {
              kind: 'run',
              label: `All quotes (${utterances.length})`,
              run: quoteLine({ words: '', speaker: speaker.name }),
              primary: true,
            },
            { kind: 'share', label: 'Share to channel', run: `/speakers ${optionValue(speaker.name).replaceAll('"', '')}` },
            ...detailMenu(utterances.slice(0, LATEST), '/quote', corpus),
          ),
        ]),
  );
}
