import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearestId } from '../ingest/nearest-id.ts';
import { followedPerson, followingId } from '../model/followed-person.ts';
import type { ScheduleId, TopicId } from '../model/ids.ts';
import type { Destination, Recurrence, Schedule } from '../model/schedule.ts';
import { parseDestination } from '../model/schedule.ts';
import { topicFromId, topicOfWords } from '../model/topic.ts';
import { english } from '../texts/english.ts';
import { digestKey, fileScheduleId } from './ids.ts';
import { parseRecurrence } from './recurrence.ts';
import { parseZone } from './zones.ts';

/** A schedule as the file asks for it. */
export interface WantedSchedule {
  /** By its place among the entries of its channel and topic: for one that is like none that is kept already. */
  readonly id: ScheduleId;
  /** Where the entry stands, for what is found out about it later. */
  readonly entry: Pick<ScheduleProblem, 'file' | 'line' | 'field'>;
  readonly destination: Destination;
  readonly topic: TopicId;
  readonly recurrence: Recurrence;
  readonly missed: Schedule['missed'];
  readonly whenEmpty: Schedule['whenEmpty'];
}

/** What is wrong with an entry. `field` is empty when it is the file as a whole. */
export interface ScheduleProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  /** One sentence. */
  readonly message: string;
}

export interface ScheduleFile {
  readonly schedules: readonly WantedSchedule[];
  readonly problems: readonly ScheduleProblem[];
}

const Entry = z.strictObject({
  channel: z.string(),
  topic: z.string(),
  when: z.string(),
  zone: z.string().optional(),
  missed: z.enum(['once', 'skip']).default('once'),
  'when-empty': z.enum(['archive', 'silence']).default('archive'),
});

/** `schedules.yaml:4 [1].when: There is no time of day in …` */
export const showScheduleProblem = (problem: ScheduleProblem): string =>
  `${problem.file}:${problem.line}${problem.field === '' ? '' : ` ${problem.field}`}: ${problem.message}`;

/** What entries may name. */
interface Known {
  /** The IANA zone of entries that name none. */
  readonly zone: string;
  readonly topics: ReadonlySet<TopicId>;
  /** Whom a digest can follow; null where not everybody is known who is held, and nobody is looked up. */
  readonly people: {
    /** Whether the topic that follows somebody finds them. */
    follows(topic: TopicId): boolean;
    readonly ids: readonly string[];
  } | null;
}

/**
 * Reads the schedule file: a list of entries with `channel`, `topic`, `when`, and if wanted `zone`, `missed`, `when-empty`.
 * An entry with a fault is left out and named, in English like all that whoever runs the bot reads; the others are read, and each keeps
 * the place that it has with it. Never throws for what the text holds.
 */
export function parseScheduleFile(
  input: Known & {
    readonly text: string;
    /** For the problems only. */
    readonly file: string;
  },
): ScheduleFile {
  const lines = new LineCounter();
  const document = parseDocument(input.text, { lineCounter: lines });
  const problems: ScheduleProblem[] = document.errors.map((error) => ({
    file: input.file,
    line: error.linePos?.[0].line ?? 1,
    field: '',
    message: `This is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
  }));
  if (problems.length > 0) return { schedules: [], problems };

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const say = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ file: input.file, line: lineOf(path), field: showPath(path), message });
  };

  const entries: unknown = document.toJS() ?? [];
  if (!Array.isArray(entries)) {
    say([], 'The schedule file is a list: begin each entry with "- channel:".');
    return { schedules: [], problems };
  }
  const schedules: WantedSchedule[] = [];
  const placeOf = createPlaces(input);
  for (const [index, raw] of entries.entries()) {
    const place = placeOf(raw);
    const read = Entry.safeParse(raw);
    if (!read.success) {
      for (const issue of read.error.issues) say([index, ...issuePath(issue)], issueSentence(issue));
      continue;
    }
    const found = resolveEntry(read.data, input, (field, message) => say([index, field], message));
    if (found === null) continue;
    const twin = schedules.find((each) => digestKey(each) === digestKey(found));
    if (twin) {
      say([index, 'when'], 'The same digest is in the list already; take one of the two out.');
      continue;
    }
    const entry = { file: input.file, line: lineOf([index, 'when']), field: showPath([index, 'when']) };
    schedules.push({ ...found, id: fileScheduleId(found.destination, found.topic, place), entry });
  }
  return { schedules, problems };
}

/**
 * Counts the entries of each channel and topic. One with a fault has its place like any other, and one whose channel or topic cannot
 * be told has it everywhere: what stands behind it is still the second, and the first is still kept for it.
 */
function createPlaces(known: Known): (raw: unknown) => number {
  const counts = new Map<string, number>();
  let anywhere = 0;
  return (raw) => {
    const { data } = z.looseObject({ channel: z.string(), topic: z.string() }).safeParse(raw);
    const [where, topic] = data === undefined ? [null, null] : [parseDestination(data.channel), topicOf(data.topic, known)];
    if (where === null || topic === null) {
      anywhere += 1;
      return 0;
    }
    const pair = `${where} ${topic}`;
    const count = counts.get(pair) ?? 0;
    counts.set(pair, count + 1);
    return count + anywhere;
  };
}

/** The topic that an entry names, or that is made of what it names. */
const topicOf = (wrote: string, { topics }: Known): TopicId | null => [...topics].find((each) => each === wrote) ?? topicOfEntry(wrote);

function resolveEntry(
  entry: z.infer<typeof Entry>,
  input: Known,
  say: (field: string, message: string) => void,
): Omit<WantedSchedule, 'id' | 'entry'> | null {
  const where = parseDestination(entry.channel);
  if (where === null)
    say('channel', `"${entry.channel}" is no channel; write discord:<server>/<channel> or slack:<workspace>/<channel>, with their ids.`);
  const topic = topicOf(entry.topic, input);
  const nobody = topic === null ? null : noPerson(topic, entry.topic, input);
  if (topic === null) say('topic', noTopic(entry.topic, input.topics));
  if (nobody !== null) say('topic', nobody);
  const zone = parseZone(entry.zone ?? input.zone);
  if (!zone.ok) say('zone', english.recurrences.fault(zone.failure));
  const when = parseRecurrence(entry.when, zone.ok ? zone.value : input.zone);
  if (!when.ok) say('when', english.recurrences.fault(when.failure));
  if (where === null || topic === null || nobody !== null || !zone.ok || !when.ok) return null;
  if (entry.zone !== undefined && when.value.zone !== zone.value) {
    say('zone', `The time names ${when.value.zone} and the zone ${zone.value}; take one of the two out.`);
    return null;
  }
  return { destination: where, topic, recurrence: when.value, missed: entry.missed, whenEmpty: entry['when-empty'] };
}

/** Words of one's own, or a person, as the id of their topic or as one would write them: `words:EU AI Act`, `person:Pete Hegseth`. */
function topicOfEntry(wrote: string): TopicId | null {
  const [, person] = /^person:\s*(.+)$/i.exec(wrote) ?? [];
  if (person !== undefined) return followingId(person.trim().toLowerCase().replace(/\s+/g, '-'));
  const [, words] = /^words:\s*(.+)$/i.exec(wrote) ?? [];
  if (words === undefined) return null;
  return (topicFromId(wrote) ?? topicOfWords(words.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]+$/u.test(word))))?.id ?? null;
}

function noTopic(wrote: string, topics: ReadonlySet<TopicId>): string {
  const meant = nearestId(wrote.toLowerCase().replace(/\s+/g, '-'), topics);
  if (meant !== null) return `There is no topic "${wrote}"; did you mean ${meant}?`;
  return `There is no topic "${wrote}"; there are ${[...topics].join(', ') || 'none yet'}. For words of your own write "words:", such as words:ukraine-aid; to follow a person "person:", such as person:pete-hegseth.`;
}

/** What is wrong with a digest that follows somebody; null where nothing is, or it follows nobody. */
function noPerson(topic: TopicId, wrote: string, { people }: Known): string | null {
  const person = followedPerson(topic);
  if (people === null || person === null || people.follows(topic)) return null;
  const name = wrote.replace(/^person:\s*/i, '');
  const meant = nearestId(person, people.ids);
  return `Nobody who is held is called "${name}"; ${meant === null ? '/speakers lists who is.' : `did you mean person:${meant}?`}`;
}

/** "[1].when", as a person would point at it. */
const showPath = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

type Issue = z.core.$ZodIssue;

const issuePath = (issue: Issue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;

function issueSentence(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `There is no such field; an entry has ${Object.keys(Entry.shape).join(', ')}.`;
  if (issue.code === 'invalid_value') return `This is one of ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type')
    return issue.path.length === 0
      ? 'An entry has fields such as "channel:".'
      : 'This is missing, or no text; a value that looks like a number needs quotes.';
  return `${issue.message}.`;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
