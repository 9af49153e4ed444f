import { followingId } from '../model/followed-person.ts';
import type { Office, Speaker } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import { type Action, actions, fields, heading, list, more, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, SpeakerMatch } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { coverageOf, iHold } from './coverage.ts';
import { mostQuoted } from './most-quoted.ts';
import { namesakesOf } from './namesake.ts';
import { optionValue } from './option-value.ts';
import { officeTitle, quoteBlock } from './quote-block.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';
import { whose } from './understood.ts';

/** Speakers listed at once. */
const PAGE_SIZE = 15;
/** Quotes on a speaker's card. */
const LATEST = 2;

const officeLine = (office: Office, texts: Texts): string => texts.speakers.office(officeTitle(office, texts), office.from, office.to);

/** Everyone on record, most quoted first. */
export function speakersReply(corpus: Corpus, page: number, texts: Texts): Reply {
  const { speakers, buttons } = texts;
  const people = mostQuoted(corpus);
  if (people.count === 0) return privately(paragraph(speakers.nobody), note(iHold(corpus, texts)));
  const pages = Math.ceil(people.count / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const slice = people.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  const left = people.count - shown * PAGE_SIZE;
  const named = corpus.speakers.length - people.count;
  return privately(
    heading(speakers.heading(shown, pages)),
    ...(page > pages ? [paragraph(texts.answers.noPage(page))] : []),
    list(slice.map((speaker) => speakers.line(speaker.name, coverageOf(corpus.utterancesBy(speaker.id), corpus, texts)))),
    ...(left > 0 ? [more(speakers.more(left), `/speakers page:${shown + 1}`)] : []),
    ...(named > 0 ? [note(speakers.namedOnly(named))] : []),
    actions(
      ...slice.slice(0, 3).map((speaker) => ({ kind: 'run', label: speaker.name, run: `/speakers ${speaker.name}` }) as const),
      ...(left > 0 ? [{ kind: 'run', label: buttons.more(left), run: `/speakers page:${shown + 1}`, primary: true } as const] : []),
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

/** People of one description that are listed. */
const MAX_DESCRIBED = 5;

/** One speaker's card, or who may have been meant. */
export function speakerReply(match: SpeakerMatch, corpus: Corpus, texts: Texts): Reply {
  const { speakers } = texts;
  switch (match.kind) {
    case 'none': {
      const { described = [] } = match;
      if (described.length > 0)
        return privately(
          paragraph(speakers.describedSo(match.wrote)),
          list(described.slice(0, MAX_DESCRIBED).map(({ speaker: { name }, quotes }) => speakers.describedCandidate(name, quotes))),
          actions(
            {
              kind: 'run',
              label: texts.buttons.allQuotes(described.reduce((sum, { quotes }) => sum + quotes, 0)),
              // A single word would be looked for in what is said.
              run: quoteLine({ words: match.wrote.includes(' ') ? match.wrote : `by ${match.wrote}` }),
              primary: true,
            },
            ...described
              .slice(0, MAX_DESCRIBED)
              .map(({ speaker: { name } }) => ({ kind: 'run', label: name, run: `/speakers ${name}` }) as const),
          ),
          note(iHold(corpus, texts)),
        );
      return privately(
        paragraph(
          speakers.noneCalled(
            match.wrote,
            match.nearest.map(({ name }) => name),
          ),
        ),
        actions(
          ...match.nearest.slice(0, 4).map((speaker) => ({ kind: 'run', label: speaker.name, run: `/speakers ${speaker.name}` }) as const),
          { kind: 'run', label: speakers.quotesWith(match.wrote), run: quoteLine({ words: match.wrote }) },
        ),
        note(iHold(corpus, texts)),
      );
    }
    case 'ambiguous':
    case 'several': {
      const people = match.kind === 'several' ? match.speakers : match.candidates;
      return privately(
        paragraph(match.kind === 'several' ? speakers.several : speakers.ambiguous(match.wrote)),
        list(people.map((speaker) => candidate(speaker, corpus, texts))),
        actions(
          ...people.slice(0, 5).map((speaker) => {
            // A family name alone would ask the same again: what is held under it is shown instead.
            const ownName = corpus.findSpeaker(speaker.name).kind !== 'ambiguous';
            const run = ownName ? `/speakers ${speaker.name}` : quoteLine({ words: '', speaker: speaker.name });
            return { kind: 'run', label: speaker.name, run } as const;
          }),
        ),
      );
    }
    case 'fuzzy':
    case 'office':
    case 'name':
    case 'alias':
      return card(match.speaker, corpus, whose(match, texts)[0] ?? null, texts);
    default:
      return match satisfies never;
  }
}

/** The way to a digest of what a person says. */
function follow({ id, kind }: Speaker, { speakers }: Texts): readonly Action[] {
  const topic = kind === 'person' ? followingId(id) : null;
  return topic === null ? [] : [{ kind: 'form', label: speakers.follow, run: `/digest schedule topic:${topic}` }];
}

const latestFirst = (offices: readonly Office[]): readonly Office[] => offices.toSorted((a, b) => (a.from < b.from ? 1 : -1));

/** One of several people: the offices, the latest first, or the newest description, and how much is held. */
function candidate({ id, name, offices }: Speaker, corpus: Corpus, texts: Texts): string {
  const held = corpus.utterancesBy(id);
  return texts.speakers.candidate(name, [
    ...latestFirst(offices).map((office) => officeLine(office, texts)),
    ...(offices.length > 0 ? [] : descriptionsOf(held).slice(0, 1)),
    ...(held.length === 0 ? [] : [coverageOf(held, corpus, texts)]),
  ]);
}

function card(speaker: Speaker, corpus: Corpus, reading: string | null, texts: Texts): Reply {
  const said = texts.speakers;
  const utterances = corpus.utterancesBy(speaker.id);
  const articles = new Set(utterances.flatMap((utterance) => utterance.quotes.map((quote) => quote.article)));
  const topics = corpus.topics.filter((topic) => [...articles].some((id) => corpus.article(id)?.topics.includes(topic.id)));
  const rows: (readonly [string, string])[] = [];
  if (speaker.offices.length > 0)
    rows.push([
      said.offices,
      latestFirst(speaker.offices)
        .map((office) => officeLine(office, texts))
        .join('; '),
    ]);
  const described = speaker.offices.length > 0 ? [] : descriptionsOf(utterances);
  if (described.length > 0) rows.push([said.describedAs, described.join('; ')]);
  if (speaker.aliases.length > 0) rows.push([said.alsoWritten, speaker.aliases.join(', ')]);
  rows.push([said.onRecord, utterances.length === 0 ? said.notQuoted : coverageOf(utterances, corpus, texts)]);
  const namesakes = namesakesOf(speaker, corpus);
  if (namesakes.length > 0)
    rows.push([
      said.perhapsAlso,
      namesakes.map(({ id, name }) => said.line(name, coverageOf(corpus.utterancesBy(id), corpus, texts))).join('; '),
    ]);
  if (topics.length > 0) rows.push([said.topics, topics.map((topic) => topic.title).join(', ')]);
  return privately(
    heading(speaker.name),
    ...(reading === null ? [] : [paragraph(reading)]),
    fields(rows),
    ...utterances.slice(0, LATEST).map((utterance) => quoteBlock(utterance, corpus, texts)),
    ...(utterances.length === 0
      ? []
      : [
          actions(
            {
              kind: 'run',
              label: texts.buttons.allQuotes(utterances.length),
              run: quoteLine({ words: '', speaker: speaker.name }),
              primary: true,
            },
            ...namesakes.map(({ name }) => ({ kind: 'run', label: name, run: quoteLine({ words: '', speaker: name }) }) as const),
            ...follow(speaker, texts),
            { kind: 'share', label: texts.buttons.share, run: `/speakers ${optionValue(speaker.name).replaceAll('"', '')}` },
            ...detailMenu(utterances.slice(0, LATEST), '/quote', corpus, texts),
          ),
        ]),
  );
}
