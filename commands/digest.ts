import { EXAMPLE_SCHEDULE, noChannel, noDigests, refused, removed } from '../src/brief/digest-refusal.ts';
import { inManagedChannel, momentOf, onlyTopic, onMeantSchedule, onMeantTopic } from '../src/brief/digest-target.ts';
import { filledLine } from '../src/brief/option-value.ts';
import { previewed, scheduleChanged, schedulesReply } from '../src/brief/schedule-reply.ts';
import { foundNow } from '../src/brief/topic-remarks.ts';
import { whyAnswer } from '../src/brief/why-answer.ts';
import { defineCommand, defineGroup } from '../src/command/command.ts';
import { splitMoment } from '../src/command/moment.ts';
import { splitTopic } from '../src/command/split-topic.ts';
import { wordsInLine } from '../src/command/words-in-line.ts';
import type { Texts } from '../src/texts/texts.ts';

/** The topic a digest is about when none is named. */
const DEFAULT_TOPIC = 'transatlantic-relations';

const EXAMPLE_LIST = '/digest list';
const EXAMPLE_AT = '/digest preview at:2026-11-23T08:00';

type Said = Texts['commands']['digest'];

const topicOption = ({ topic }: Said) => ({ kind: 'topic', orPerson: true, summary: topic }) as const;
const idOption = ({ id }: Said) => ({ kind: 'word', summary: id, maxLength: 40 }) as const;

const stateCommand = (name: 'pause' | 'resume', state: 'paused' | 'active', done: 'paused' | 'resumed', said: Said) =>
  defineCommand({
    name,
    summary: said[name],
    options: { id: idOption(said) },
    examples: [''],
    run: (args, context) =>
      onMeantSchedule(context, `/digest ${name}`, args.id, async (where, meant) => {
        const result = await context.digests.setState(where, meant, state);
        return result.ok
          ? scheduleChanged(done, result.value, [], context.corpus, context.texts)
          : refused(result.failure, EXAMPLE_LIST, null, context);
      }),
  });

export const digestIn = ({ commands: { digest: said } }: Texts) =>
  defineGroup({
    name: 'digest',
    summary: said.summary,
    examples: ['preview', 'schedule weekdays 08:00 Europe/London'],
    subcommands: [
      defineCommand({
        name: 'preview',
        summary: said.preview,
        options: {
          topic: { ...topicOption(said), isText: true },
          at: { kind: 'word', isMoment: true, summary: said.at, maxLength: 60 },
        },
        examples: ['', 'transatlantic relations', 'yesterday'],
        async run(args, context) {
          const { digests, clock, caller, texts } = context;
          // "Ukraine tomorrow": both are what is left of a line.
          const split = args.at === undefined ? splitMoment(args.topic ?? '', clock.now()) : { words: args.topic ?? null, moment: args.at };
          const wrote = split.words ?? (await onlyTopic(caller.destination, digests)) ?? DEFAULT_TOPIC;
          const line = (topic: string): string => filledLine('/digest preview', { topic, at: split.moment ?? undefined });
          return onMeantTopic(wrote, context, line, async (about, read) => {
            const at = split.moment === null ? clock.now() : await momentOf(split.moment, about, context);
            return at === null
              ? refused(texts.failures.notATime(split.moment ?? ''), EXAMPLE_AT, null, context)
              : previewed(await digests.preview(caller.destination, about, at), read);
          });
        },
      }),
      defineCommand({
        name: 'schedule',
        summary: said.schedule,
        options: {
          when: { kind: 'text', summary: said.when, maxLength: 200, required: true },
          topic: topicOption(said),
          missed: { kind: 'choice', summary: said.missed, choices: ['once', 'skip'] },
          empty: { kind: 'choice', summary: said.empty, choices: ['archive', 'silence'] },
        },
        examples: ['weekdays 08:00 Europe/London', '"Ukraine aid" weekdays 17:30 Europe/Brussels', 'Hegseth weekdays 08:00'],
        run: (args, context) =>
          inManagedChannel(context, async (where) => {
            const split = args.topic === undefined ? splitTopic(args.when) : { topic: args.topic, when: args.when };
            const line = (when: string, topic: string | undefined): string =>
              filledLine(`/digest schedule ${wordsInLine(when)}`, { topic, missed: args.missed, empty: args.empty });
            const wrote = split.topic ?? DEFAULT_TOPIC;
            return onMeantTopic(
              wrote,
              context,
              (topic) => line(split.when, topic),
              async (about, read) => {
                const { corpus, texts } = context;
                const result = await context.digests.add(where, about, split.when, {
                  missed: args.missed ?? 'once',
                  whenEmpty: args.empty ?? 'archive',
                  owner: context.caller.person ?? null,
                });
                return result.ok
                  ? scheduleChanged('scheduled', result.value, [await foundNow(about, corpus, texts), read], corpus, texts)
                  : refused(result.failure, EXAMPLE_SCHEDULE, line(args.when, args.topic), context);
              },
            );
          }),
      }),
      defineCommand({
        name: 'list',
        summary: said.list,
        options: {},
        examples: [''],
        async run(_args, context) {
          const { digests, caller, corpus, texts } = context;
          if (caller.destination === null) return noChannel(texts);
          const views = await digests.list(caller.destination);
          return views.length === 0 ? noDigests(context) : schedulesReply(views, corpus, texts);
        },
      }),
      stateCommand('pause', 'paused', 'paused', said),
      stateCommand('resume', 'active', 'resumed', said),
      defineCommand({
        name: 'remove',
        summary: said.remove,
        options: { id: idOption(said) },
        examples: [''],
        run: (args, context) =>
          onMeantSchedule(
            context,
            '/digest remove',
            args.id,
            async (where, meant) => {
              const result = await context.digests.remove(where, meant);
              return result.ok
                ? removed(result.value, context.corpus, context.texts)
                : refused(result.failure, EXAMPLE_LIST, null, context);
            },
            true,
          ),
      }),
      defineCommand({
        name: 'why',
        summary: said.why,
        options: {
          edition: { kind: 'word', summary: said.edition, maxLength: 180 },
          page: { kind: 'integer', summary: said.page, min: 1, max: 1000, form: false },
        },
        examples: [''],
        run: ({ edition, page }, context) => whyAnswer(edition, page ?? 1, context),
      }),
    ],
  });
