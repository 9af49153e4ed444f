import type { Context } from '../command/command.ts';
import { parseDay, parseMoment } from '../command/moment.ts';
import { todayOf } from '../command/today.ts';
import { isSlug, type ScheduleId, scheduleId } from '../model/ids.ts';
import type { Destination } from '../model/schedule.ts';
import { type Topic, topicKey } from '../model/topic.ts';
import type { Reply } from '../reply/reply.ts';
import type { ScheduleView } from '../schedule/digests.ts';
import { mayNotManage, noChannel, noSuchSchedule, unknownTopic, whichPerson } from './digest-refusal.ts';
import { meantTopic } from './meant-topic.ts';
import { howRead } from './topic-remarks.ts';

/** Runs `change` where the caller may change this channel's digests; says why not otherwise. */
export async function inManagedChannel(context: Context, change: (where: Destination) => Promise<Reply>): Promise<Reply> {
  const { destination, mayManage } = context.caller;
  if (destination === null) return noChannel(context.texts);
  return mayManage ? change(destination) : mayNotManage(context.texts);
}

/**
 * Runs `change` on the digest that is meant: the one that was named by its id or its topic, or the channel's only one; else asks which, to run `line` with
 * its id. `named`: what cannot be taken back is asked for even where there is only one.
 */
export function onMeantSchedule(
  context: Context,
  line: string,
  wrote: string | undefined,
  change: (where: Destination, id: ScheduleId) => Promise<Reply>,
  named = false,
): Promise<Reply> {
  return inManagedChannel(context, async (where) => {
    const views = await context.digests.list(where);
    const name = wrote?.toLowerCase() ?? (views.length === 1 && !named ? views[0]?.schedule.id : undefined);
    const fits = (id: string): boolean => name !== undefined && (id.startsWith(name) || id.replace(/^[a-z]-/, '').startsWith(name));
    if (name !== undefined && isSlug(name) && views.some(({ schedule }) => fits(schedule.id))) return change(where, scheduleId(name));
    const [only, ...others] = wrote === undefined ? [] : await aboutMeant(views, wrote, context);
    if (only !== undefined && others.length === 0) return change(where, only.schedule.id);
    return noSuchSchedule(only === undefined ? views : [only, ...others], only === undefined ? wrote : undefined, line, context);
  });
}

/** Those about the topic that the words mean. */
async function aboutMeant(views: readonly ScheduleView[], wrote: string, context: Context): Promise<readonly ScheduleView[]> {
  if (views.length === 0) return [];
  const meant = await meantTopic(wrote, context.corpus, todayOf(context));
  return meant.kind === 'topic' ? views.filter(({ schedule }) => topicKey(schedule.topic) === topicKey(meant.topic.id)) : [];
}

/**
 * Runs `act` on the topic that the words mean, with a sentence on how they were read where that is not plain, or null; asks
 * which person is meant, or says that it is none. `line` gives the command for another topic.
 */
export async function onMeantTopic(
  wrote: string,
  context: Context,
  line: (topic: string) => string,
  act: (topic: Topic, read: string | null) => Promise<Reply>,
): Promise<Reply> {
  const { corpus, texts } = context;
  const meant = await meantTopic(wrote, corpus, todayOf(context));
  switch (meant.kind) {
    case 'topic':
      return act(meant.topic, howRead(meant, wrote, texts));
    case 'people':
      return whichPerson(wrote, meant.people, line, texts);
    case 'none':
      return unknownTopic(wrote, corpus, texts);
    default:
      return meant satisfies never;
  }
}

/** The topic of the channel's digest when it has exactly one. */
export async function onlyTopic(where: Destination | null, digests: Context['digests']): Promise<string | null> {
  const [only, ...others] = where === null ? [] : await digests.list(where);
  return only === undefined || others.length > 0 ? null : only.schedule.topic;
}

/**
 * The instant that was typed for a digest of a topic, by the clock of the channel's schedule for it and else by the bot's: a day alone is the slot of that
 * day where it has one. Null when it is no time.
 */
export async function momentOf(typed: string, topic: Topic, { caller, clock, digests, zone }: Context): Promise<Temporal.Instant | null> {
  const times = caller.destination === null ? null : await digests.clockOf(caller.destination, topic);
  const now = clock.now();
  if (times === null) return parseMoment(typed, zone, now);
  const day = parseDay(typed, times.zone, now);
  const slot = day === null ? null : times.slotOn(day);
  return slot ?? parseMoment(typed, times.zone, now);
}
