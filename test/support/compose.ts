import { composeDigest, type DigestInput } from '../../src/brief/digest.ts';
import type { EditionItem } from '../../src/model/edition-part.ts';
import type { EditionReceipt } from '../../src/model/edition-receipt.ts';
import type { UtteranceId } from '../../src/model/ids.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from './in-english.ts';
import { newsParts, PACT, type Telling } from './news.ts';

export interface ComposedEdition {
  readonly reply: Reply;
  readonly text: string;
  readonly utterances: readonly UtteranceId[];
  readonly items: readonly EditionItem[];
  readonly fingerprint: string;
  readonly receipt: EditionReceipt;
  /** The opening words of each quote, in order. */
  readonly quotes: readonly string[];
}

/** The edition of these tellings on a day (08:00 in London) since another; throws where nothing would be posted. */
export function editionOf(
  tellings: readonly Telling[],
  [from, to]: readonly [from: string, to: string],
  more: Partial<DigestInput> = {},
): ComposedEdition {
  const made = composeDigest(
    {
      corpus: createCorpus(newsParts(tellings)),
      topic: PACT,
      slot: Temporal.Instant.from(`${to}T08:00:00Z`),
      from: Temporal.Instant.from(`${from}T08:00:00Z`),
      had: new Set(),
      zone: 'Europe/London',
      whenEmpty: 'archive',
      lateBy: null,
      ...more,
    },
    english,
  );
  if (made.kind === 'silence') throw new Error(made.reason);
  const quotes = made.reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.segments.join(' ')] : []));
  return { ...made, text: plainText(made.reply), quotes };
}
