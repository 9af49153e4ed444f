import { noChannel, refused, removed, unknownTopic } from '../src/brief/digest-refusal.ts';
import { inManagedChannel, onlyTopic, onMeantSchedule } from '../src/brief/digest-target.ts';
import { foundNow, meantTopic } from '../src/brief/meant-topic.ts';
import { scheduleChanged, schedulesReply } from '../src/brief/schedule-reply.ts';
import { noReceipt, whyReply } from '../src/brief/why-reply.ts';
import { optionValue, quoted } from '../src/brief/words.ts';
import { defineCommand, defineGroup } from '../src/command/command.ts';
import { parseMoment } from '../src/command/moment.ts';
import { splitTopic } from '../src/command/split-topic.ts';

/** The topic a digest is about when none is named. */
const DEFAULT_TOPIC = 'transatlantic-relations';

const EXAMPLE_WHEN = '/digest schedule weekdays 08:00 Europe/London';
const EXAMPLE_LIST = '/digest list';
const EXAMPLE_AT = '/digest preview at:2026-11-23T08:00';

const topic = { kind: 'topic', summary: 'A topic, or words that an article must have; transatlantic relations by default' } as const;
const id = { kind: 'word', summary: 'Which digest, as /digest list shows it; needed when there are several', maxLength: 40 } as const;

const stateCommand = (name: 'pause' | 'resume', state: 'paused' | 'active', summary: string, done: string) =>
  defineCommand({
    name,
    summary,
    options: { id },
    examples: [''],
    run: (args, context) =>
      onMeantSchedule(context, args.id, async (where, meant) => {
        const result = await context.digests.setState(where, meant, state);
        return result.ok ? scheduleChanged(done, result.value, context.corpus) : refused(result.failure, EXAMPLE_LIST);
      }),
  });

export const digest = defineGroup({
  name: 'digest',
  summary: 'The scheduled digest of this channel: preview, schedule, list, pause, resume, remove, why',
  examples: ['preview', 'schedule weekdays 08:00 Europe/London'],
  subcommands: [
    defineCommand({
      name: 'preview',
      summary: 'Exactly what would be posted now, or at another time; posts nothing',
      options: { topic, at: { kind: 'word', summary: 'An ISO time such as 2026-11-23T08:00', maxLength: 60 } },
      examples: ['', 'topic:transatlantic-relations'],
      async run(args, { corpus, digests, clock, caller, zone }) {
        const wrote = args.topic ?? (await onlyTopic(caller.destination, digests)) ?? DEFAULT_TOPIC;
        const about = meantTopic(wrote, corpus);
        if (about === null) return unknownTopic(wrote, corpus);
        const at = args.at === undefined ? clock.now() : parseMoment(args.at, zone);
        return at === null
          ? refused(`${quoted(args.at ?? '')} is not a time that I can read: write date and time.`, EXAMPLE_AT)
          : { ...(await digests.preview(caller.destination, about, at)), visibility: 'private' };
      },
    }),
    defineCommand({
      name: 'schedule',
      summary: 'Post the digest in this channel at set times',
      options: {
        when: { kind: 'text', summary: 'Such as: weekdays 08:00 Europe/London', maxLength: 200, required: true },
        topic,
        missed: { kind: 'choice', summary: 'Runs missed while nothing ran: made up for once, or skipped', choices: ['once', 'skip'] },
        empty: { kind: 'choice', summary: 'With nothing new: an edition from the archive, or no post', choices: ['archive', 'silence'] },
      },
      examples: ['weekdays 08:00 Europe/London', '"Ukraine aid" weekdays 17:30 Europe/Brussels'],
      run: (args, context) =>
        inManagedChannel(context, async (where) => {
          const split = args.topic === undefined ? splitTopic(args.when) : { topic: args.topic, when: args.when };
          const about = split.topic ?? DEFAULT_TOPIC;
          const found = meantTopic(about, context.corpus);
          if (found === null) return unknownTopic(about, context.corpus);
          const result = await context.digests.add(where, found, split.when, {
            missed: args.missed ?? 'once',
            whenEmpty: args.empty ?? 'archive',
            owner: context.caller.person ?? null,
          });
          return result.ok
            ? scheduleChanged('Scheduled', result.value, context.corpus, await foundNow(found, context.corpus))
            : refused(
                result.failure,
                EXAMPLE_WHEN,
                `/digest schedule ${args.when}${args.topic === undefined ? '' : ` topic:${optionValue(args.topic)}`}`,
              );
        }),
    }),
    defineCommand({
      name: 'list',
      summary: 'The digests of this channel and their next runs',
      options: {},
      examples: [''],
      async run(_args, { digests, caller, corpus }) {
        return caller.destination === null ? noChannel() : schedulesReply(await digests.list(caller.destination), corpus);
      },
    }),
    stateCommand('pause', 'paused', 'Stop posting a digest until it is resumed', 'Paused'),
    stateCommand('resume', 'active', 'Post a paused digest again', 'Resumed'),
    defineCommand({
      name: 'remove',
      summary: 'Remove a digest from this channel; its receipts are kept',
      options: { id },
      examples: [''],
      run: (args, context) =>
        onMeantSchedule(context, args.id, async (where, meant) => {
          const result = await context.digests.remove(where, meant);
          return result.ok ? removed(result.value, context.corpus) : refused(result.failure, EXAMPLE_LIST);
        }),
    }),
    defineCommand({
      name: 'why',
      summary: 'Why an edition says what it says: what was considered, merged, left out and sent',
      options: {
        edition: { kind: 'word', summary: 'The code in its last line; the latest edition by default', maxLength: 40 },
        page: { kind: 'integer', summary: 'Which page of the receipt', min: 1, max: 1000, form: false },
      },
      examples: [''],
      async run({ edition, page }, { digests, caller }) {
        if (caller.destination === null) return noChannel();
        const kept = await digests.receipt(caller.destination, edition ?? null);
        return kept === null ? noReceipt(edition) : whyReply(kept, page ?? 1);
      },
    }),
  ],
});
