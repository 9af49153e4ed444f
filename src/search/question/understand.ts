import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import type { SpeakerMatch, Understanding } from '../corpus.ts';
import type { DateRange } from '../dates/date-range.ts';
import { ALWAYS, dateOverlaps, intersect, isOpen } from '../dates/date-range.ts';
import { datesInWords } from '../dates/dates-in-words.ts';
import type { LabelIndex } from '../directory/labels.ts';
import type { Holder } from '../directory/offices.ts';
import type { People, Person } from '../directory/people.ts';
import { contentWords } from '../words/content-words.ts';
import { countriesIn } from '../words/countries.ts';
import { MAX_QUERY_LENGTH, type Token, tokenizeQuery } from '../words/fold.ts';
import { isOrdinaryName, isQuestionWord, isSaying } from '../words/question-words.ts';
import { claim, titleBefore } from './claimed-words.ts';
import { describedAs, officeAsked, ofOffices, orDescribedSo } from './described.ts';
import { exclusionsIn } from './exclusions.ts';
import { findLabel, type Label } from './find-label.ts';
import { findSpans, type PersonSpan } from './person-spans.ts';
import type { FindHolders } from './printed-holders.ts';
import { type Choice, choicesOf } from './who-is-meant.ts';

/** What the corpus knows names of. */
export interface Lexicon {
  readonly people: People;
  readonly topics: LabelIndex<Topic>;
  /** By title or id only, without the aliases. */
  readonly topicTitles: LabelIndex<Topic>;
  readonly outlets: LabelIndex<string>;
  /** Whether a folded word, or one close to it, occurs in what was said or around it. */
  readonly isWord: (term: string) => boolean;
  readonly isNearWord: (term: string) => boolean;
  /** Whether a folded word is said as a word rather than as a name. */
  readonly isPlainWord: (term: string) => boolean;
  /** Whether a folded word stands in a quote, in the sentence around it, or in an office. */
  readonly isSaid: (term: string) => boolean;
  readonly isQuoted: (speaker: Speaker) => boolean;
  /** Whom articles describe by an office. */
  readonly holders: FindHolders;
  /** A body that is never quoted is a subject ("nato"), not a voice. */
  readonly isVoice: (person: Person) => boolean;
}

/** What is known of an answer before anything is looked for. */
export type Understood = Omit<
  Understanding,
  'corrected' | 'inArticle' | 'alsoWritten' | 'leftOut' | 'onTopic' | 'byOffice' | 'printedElsewhere' | 'ofBody' | 'verbatim' | 'passedOver'
>;

/** A topic that words of the question name. */
export interface Subject {
  readonly topic: Topic;
  readonly words: readonly Token[];
  /** Asked for by its title of several words, and so with all that is filed under it. */
  readonly title: boolean;
}

/** One way to read a question. */
export interface Reading {
  readonly understood: Understood;
  /** Who must have said it; null for anyone. */
  readonly person: Person | null;
  /** The office, in folded words, by which articles must describe whoever speaks, unless it is the person; empty where nothing is asked of that. */
  readonly describedAs: readonly string[];
  /** When the person is asked for in an office, only what was said in that office counts; without a date and such a quote, anything does. */
  readonly tenures: readonly Holder[];
  /** A body is named, of which others may as well be asked: what holds its name follows what it said. */
  readonly ofBody: boolean;
  /** The country of an office that is asked for and that nobody on record has, as typed. */
  readonly officeOf: readonly Token[];
  /** What the quotes must be filed under. */
  readonly topic: Topic | null;
  /** What they must hold, speak of, or at least be filed under. */
  readonly subject: Subject | null;
  readonly outlet: string | null;
  readonly range: DateRange;
  /** What was given by name, whatever the words are taken for. */
  readonly given: Given;
  /** The words say that another speaks than the filter: nobody can be both. */
  readonly contradicted: boolean;
  readonly words: readonly Token[];
  /** Folded words that must not be held. */
  readonly without: readonly string[];
  /** Words right before the speaker's name, which may be a title that articles print: "Foreign" of "Foreign Secretary Johnson". */
  readonly before: readonly Token[];
  /** Names that it is about: then the office of whoever speaks ("Trump's Defence Secretary") does not explain them. */
  readonly about: readonly Token[];
  /** The same, whoever speaks. */
  readonly mentioned: readonly Token[];
  /** All the words, names included, for when nothing else is found; empty where a name is clearly the speaker's. */
  readonly asTyped: readonly Token[];
  /** The same with words that may exclude others. */
  readonly whole: readonly Token[];
  /** What is left of the question without the words that name somebody or something, in its order. */
  readonly left: readonly Token[];
  /** Words that were read as a date, and those that name the speaker. */
  readonly dated: readonly Token[];
  readonly naming: readonly Token[];
  /** The topic for whose name the next reading takes some of the words, which is likelier than a typo in them; null where it takes none. */
  readonly elseTopic: Topic | null;
  /** That name is typed right. */
  readonly elseExact: boolean;
}

/** What was given by name rather than in words. */
export interface Given {
  readonly person: Person | null;
  readonly speaker: SpeakerMatch | null;
  readonly topic: Topic | null;
  readonly outlet: string | null;
  readonly range: DateRange;
  readonly today: Temporal.PlainDate | null;
}

/** Each reading costs a search. */
const MAX_READINGS = 8;
const LISTED = /[,;&/+]/;

/** A part of a question that has been read already, or was given by name. */
interface Around {
  readonly given: Given;
  readonly without: readonly Token[];
  readonly notBy: readonly Speaker[];
  readonly unreadDate: string | null;
  /** The whole question, its dates included. */
  readonly asTyped: readonly Token[];
  /** With what may be excluded by words: "born at night but not last night". */
  readonly whole: readonly Token[];
  /** As it was given, without the dates in the words. */
  readonly asked: Given;
}

/**
 * The ways to read a question, the likeliest first; the first that finds something is taken. Never empty. A name that
 * is certain is in all of them, so that a person who is never quoted is not answered with quotes about them.
 */
export function understand(question: string, given: Given, lexicon: Lexicon): readonly Reading[] {
  const typed = question.slice(0, MAX_QUERY_LENGTH);
  const { rest: wanted, without, notBy, inWords } = exclusionsIn(typed, (words) => isSomebody(words, lexicon));
  const others = notBy.flatMap((name) => speakersCalled(name, lexicon));
  const dates = datesInWords(wanted, given.today);
  const dated = { rest: dates.rest, range: intersect(given.range, dates.range) };
  const undated = { rest: wanted, range: given.range };
  const ways = isOpen(dates.range) ? [undated] : dates.doubtful ? [dated, undated] : [dated];
  return ways
    .flatMap(({ rest, range }) => {
      const tokens = tokenizeQuery(rest);
      const spans = ofOffices(findSpans(tokens, range, lexicon), tokens);
      const office = given.person === null ? officeAsked(tokens, spans, lexicon.holders) : null;
      const choices = given.person === null ? choicesOf(spans, tokens, LISTED.test(rest), lexicon) : [null];
      const around = {
        given: { ...given, range },
        without,
        notBy: others,
        unreadDate: dates.unread,
        asTyped: tokenizeQuery(wanted),
        whole: tokenizeQuery(inWords ? typed : wanted),
        asked: given,
      };
      const byName = choices.flatMap((chosen) =>
        orDescribedSo(readingsFor(tokens, spans, chosen, around, lexicon), chosen, lexicon.holders),
      );
      const [first] = office === null ? [] : readingsFor(tokens, [], null, around, lexicon);
      if (office === null || first === undefined) return byName;
      const officeOf = countriesIn(office.map(({ term }) => term)).flatMap(({ start, end }) => office.slice(start, end));
      const asOffice = describedAs(office, first, spans);
      // What Ida Pope said is no answer to what the Pope did.
      return asOffice.understood.alsoNamed.length > 0 ? [asOffice] : [asOffice, ...byName.map((reading) => ({ ...reading, officeOf }))];
    })
    .toSorted((a, b) => Number(a.understood.outOfOffice) - Number(b.understood.outOfOffice))
    .slice(0, MAX_READINGS);
}

/** Whether words are a name that is typed right, and no office. "May" and "will" may be words as well. */
function isSomebody(words: string, { people }: Lexicon): boolean {
  const tokens = tokenizeQuery(words);
  const [only, ...others] = tokens;
  if (only === undefined || (others.length === 0 && isOrdinaryName(only.term))) return false;
  const match = people.exact(tokens, ALWAYS)?.match;
  return match !== undefined && match.kind !== 'office' && !(match.kind === 'ambiguous' && match.by === 'office');
}

/** Everybody of a name, or who ever held an office, that is typed right. */
function speakersCalled(name: string, { people }: Lexicon): readonly Speaker[] {
  const tokens = tokenizeQuery(name).filter(({ term }) => !isQuestionWord(term));
  return people.exact(tokens, ALWAYS)?.speakers ?? people.near(tokens)?.speakers ?? [];
}

function readingsFor(
  tokens: readonly Token[],
  spans: readonly PersonSpan[],
  chosen: Choice | null,
  around: Around,
  lexicon: Lexicon,
): readonly Reading[] {
  const { given } = around;
  const person = given.person ?? chosen?.person ?? null;
  const { used, tenures } = claim(tokens, spans, chosen, person);
  const label = findLabel(tokens, used, lexicon, { topic: given.topic === null, outlet: given.outlet === null });
  // A single word, mistyped or not, is something that people say, and looked for as such first.
  const asName = label !== null && (label.certain || (label.mistyped && label.end - label.start > 1));
  const ways = label === null ? [null] : asName ? [label, null] : [null, label];
  const terms = [tenures, ...(tenures.length > 0 && isOpen(given.range) ? [[]] : [])];
  const other = otherThanGiven(spans, given);
  const mentioned = spans.filter((span) => span.mentioned).flatMap((span) => tokens.slice(span.start, span.end));
  const asTyped = chosen?.spans.some(({ followed, spoken }) => followed || spoken) === true ? [] : around.asTyped;
  return terms.flatMap((counted) =>
    ways.map((way): Reading => {
      const left = tokens.filter((_, i) => used[i] !== true && (way === null || i < way.start || i >= way.end));
      const outlet = given.outlet ?? way?.outlet ?? null;
      const topic = given.topic ?? way?.topic ?? null;
      const content = left.filter((token) => !isQuestionWord(token.term));
      // "What did he say" asks for nothing else: then even these words have to be found.
      const unbound = person === null && topic === null && outlet === null && isOpen(given.range);
      const words = content.length === 0 && unbound ? contentWords(left) : content;
      const named = way === null ? [] : tokens.slice(way.start, way.end);
      return {
        understood: {
          speaker: given.speaker ?? chosen?.person.match ?? null,
          topic,
          topicWrote: way?.topic === undefined || way.topic === null ? null : wroteOf(named),
          alsoTopic: way === null && person === null && label !== null && !label.mistyped ? label.topic : null,
          outlet,
          since: given.range.since,
          until: given.range.until,
          words: words.map((token) => token.raw),
          without: around.without.map((token) => token.raw),
          notBy: around.notBy,
          outOfOffice: tenures.length > 0 && counted.length === 0,
          unreadDate: around.unreadDate,
          otherSpeaker: other?.person.match ?? null,
          alsoNamed: [],
          vacant: person === null ? vacantOffice(tokens, given.range, lexicon) : null,
        },
        person,
        describedAs: [],
        tenures: counted,
        officeOf: [],
        ofBody: chosen !== null && asTyped.length > 0 && chosen.person.speakers.every(({ kind }) => kind !== 'person'),
        topic: given.topic,
        subject: subjectOf(way, named),
        outlet,
        range: given.range,
        given: around.asked,
        contradicted: other !== null && (other.spoken || isSaying(tokens[other.end]?.term ?? '')),
        words,
        without: around.without.map((token) => token.term),
        before: titleBefore(tokens, used, chosen),
        about: person === null ? mentioned : [],
        mentioned,
        asTyped,
        whole: asTyped.length === 0 ? [] : around.whole,
        left,
        dated: around.asTyped.filter(({ raw }) => !tokens.some((token) => token.raw === raw)),
        naming: chosen?.spans.flatMap(({ start, end }) => tokens.slice(start, end)) ?? [],
        elseTopic: way === null ? (label?.topic ?? null) : null,
        elseExact: way === null && label?.mistyped === false,
      };
    }),
  );
}

/** Whom the words certainly name beside another speaker who was given: whoever that speaker speaks of, unless the words say that they speak. */
function otherThanGiven(spans: readonly PersonSpan[], { person }: Given): PersonSpan | null {
  if (person === null) return null;
  const isGiven = (span: PersonSpan): boolean =>
    [...span.person.speakers, ...span.person.everyHolder.map(({ speaker }) => speaker)].some((speaker) =>
      person.speakers.includes(speaker),
    );
  const others = spans.filter((span) => span.certainty === 'sure' && !span.mentioned && !isGiven(span));
  return others.find(({ spoken }) => spoken) ?? others[0] ?? null;
}

/** An office that somebody on record held, but nobody in the range. */
function vacantOffice(tokens: readonly Token[], range: DateRange, lexicon: Lexicon): string | null {
  if (isOpen(range)) return null;
  const office = findSpans(tokens, ALWAYS, lexicon).find((span) => !span.named && !span.mentioned && span.end - span.start > 1);
  if (office === undefined) return null;
  const words = tokens.slice(office.start, office.end);
  const { utterances } = lexicon.holders(words.map(({ term }) => term));
  // Whom articles describe so then had it.
  return utterances.some(({ date }) => date !== null && dateOverlaps(date, range)) ? null : wroteOf(words);
}

const wroteOf = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join(' ');

const subjectOf = (label: Label | null, words: readonly Token[]): Subject | null =>
  label === null || label.topic === null ? null : { topic: label.topic, words, title: label.certain };
