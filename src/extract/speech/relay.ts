import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Attributed } from './attributed.ts';

/** Those of whom nothing is said but that there is somebody. */
const NOBODY = /^(?:one|ones|some|someone|somebody|others?|another|anyone|everyone|many|most|all)$/;
/** Verbs that are nouns behind a noun: "officials who knew of the closed-door |meeting|". */
const NOUN_AFTER = /^(?:meeting|hearing|briefing|filing|ruling|recording)$/;
/** Papers and polls that say what somebody said, though they are no speakers elsewhere. */
const SOURCES = /^(?:reports|polls?|excerpts?|interview|documents|records|transcripts|recordings?|footage|audio|video|minutes|notes)$/;
const ARTICLE = /^(?:an?|the) /i;

/** Who passed on somebody else's words, as printed; null where nobody did, or what was found is cut off, nobody, or the speaker himself. */
export function relayWords(reading: Reading, { relay, who }: Attributed): string | null {
  if (relay === null || isCut(reading, relay) || !isSomebody(reading, relay)) return null;
  const entity = relay.run === null ? undefined : reading.cast.ofRun.get(relay.run);
  if (who !== null && relay.kind === 'name' && entity !== undefined && entity === who.entity) return null;
  const words = wordsOf(reading, relay);
  return who !== null && words.replace(ARTICLE, '') === who.speaker.name.replace(ARTICLE, '') ? null : words;
}

/** "the Super |Tuesday contests|", "Nordlys-era |documents|": a name that goes on behind what was read as one. */
function isCut({ tokens }: Reading, { kind, to }: Mention): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (kind !== 'name' || !last || !next) return false;
  return (
    (next.tag === 'date' && next.capital && /^(?:contests?|primar(?:y|ies)|elections?|votes?)$/.test(tokens[to + 1]?.lower ?? '')) ||
    /-(?:era|led|run|backed)$/.test(last.lower)
  );
}

/** "audio", "listening": a thing, or a word alone, has passed nothing on; "someone" is nobody. */
function isSomebody({ tokens }: Reading, { kind, sort, head, from, to }: Mention): boolean {
  if (kind !== 'nominal') return kind === 'name';
  const [first, last] = [tokens[from]?.lower ?? '', tokens[to - 1]?.lower ?? ''];
  if (NOBODY.test(head ?? '') || NOBODY.test(first) || /^(?:remarks|comments)$/.test(last)) return false;
  return sort !== 'thing' || (SOURCES.test(last) && (to - from > 1 || last.endsWith('s')));
}

/** A description with what hangs on it ("two people in the room"), a name as it stands. */
function wordsOf({ text, tokens, chunks }: Reading, mention: Mention): string {
  const tail = mention.kind === 'nominal' ? chunks[tailOfChain(tokens, chunks, mention.chunk)] : undefined;
  const to = tail?.to ?? mention.to;
  const end = NOUN_AFTER.test(tokens[to]?.lower ?? '') && tokens[to - 1]?.tag === 'word' ? to + 1 : to;
  return text.slice(mention.start, tokens[end - 1]?.end ?? mention.end).replace(/\s+/g, ' ');
}
