import type { KeptEdition } from '../model/edition-receipt.ts';
import type { Destination, Schedule } from '../model/schedule.ts';
import { actions, type Block, heading, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Digests } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { iHold } from './coverage.ts';
import { schedulesReply } from './schedule-reply.ts';

/** What somebody sees of the digests of one workspace or server, on a page of its own. */
export interface HomeParts {
  /** What is held. */
  readonly opening: Reply;
  /** The newest edition that was posted in these channels, also where a later one was silent or failed. */
  readonly latest: { readonly where: Destination; readonly reply: Reply } | null;
  readonly channels: readonly { readonly where: Destination; readonly reply: Reply }[];
}

/** A page is no directory: the others are found in their channels. */
const MAX_CHANNELS = 10;
const MAX_TITLES = 5;

/** Puts the page together; `schedules` are those of channels that the person may see, by channel. */
export async function homeParts(parts: {
  readonly corpus: Corpus;
  readonly digests: Pick<Digests, 'list' | 'delivered'>;
  readonly schedules: readonly Pick<Schedule, 'destination'>[];
  readonly texts: Texts;
}): Promise<HomeParts> {
  const { corpus, digests, texts } = parts;
  const { status } = texts;
  const all = [...new Set(parts.schedules.map(({ destination }) => destination))];
  const shown = all.slice(0, MAX_CHANNELS);
  const [lists, editions] = await Promise.all([
    Promise.all(shown.map((where) => digests.list(where))),
    Promise.all(shown.map((where) => digests.delivered(where))),
  ]);
  const delivered = editions.flatMap((kept, at) => {
    const where = shown[at];
    return kept === null || where === undefined ? [] : [{ kept, where }];
  });
  const newest = delivered.toSorted((a, b) => Temporal.Instant.compare(b.kept.occurrence.slot, a.kept.occurrence.slot))[0];
  const beyond = all.length - shown.length;
  return {
    opening: privately(
      note(iHold(corpus, texts)),
      ...(all.length > 0 ? [] : [paragraph(status.noDigestYet)]),
      ...(beyond > 0 ? [note(status.moreChannels(beyond))] : []),
    ),
    latest: newest === undefined ? null : { where: newest.where, reply: latestReply(newest.kept, texts) },
    channels: shown.flatMap((where, at) => {
      const views = lists[at] ?? [];
      // The page says which channel it is.
      const { blocks } = schedulesReply(views, corpus, texts);
      return views.length === 0 ? [] : [{ where, reply: privately(...blocks.filter(({ kind }) => kind !== 'heading')) }];
    }),
  };
}

/** An edition by what it told, with the way to its receipt. */
function latestReply({ occurrence, receipt, zone }: KeptEdition, { status, dates }: Texts): Reply {
  const told = receipt?.articles.filter(({ fate }) => fate === 'shown') ?? [];
  const titles = told.slice(0, MAX_TITLES).map(({ title, outlet }) => status.told(title, outlet));
  const rest = told.length - titles.length;
  const blocks: readonly Block[] = [
    heading(status.latestDigest),
    paragraph(status.edition(receipt?.title ?? null, dates.moment(occurrence.slot, zone))),
    ...(titles.length === 0 ? [] : [list(titles)]),
    ...(rest > 0 ? [note(status.andMore(rest))] : []),
    actions({ kind: 'run', label: status.whyThese, run: `/digest why ${occurrence.fingerprint ?? ''}`.trim() }),
  ];
  return privately(...blocks);
}
