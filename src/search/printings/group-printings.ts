import type { Article } from '../../model/article.ts';
import { type ArticleId, utteranceId } from '../../model/ids.ts';
import { compareNewestFirst, type PartialDate, precisionOf, spanOf } from '../../model/partial-date.ts';
import type { Quote } from '../../model/quote.ts';
import type { Utterance } from '../../model/utterance.ts';
import { fullestFirst, gramsOf, MIN_SHARED_WORDS, mayBePartOf, type Printing } from './printing.ts';
import { isShortWording, SAME_WORDS_DAYS, saidWithin, WITHIN_OTHERS_DAYS } from './short-wording.ts';

interface Group {
  readonly head: Printing;
  readonly members: Printing[];
  voice: string | null;
}

/** The utterances of printings of these articles, each with its printings, the fullest first. Nothing outside the list may be a part of them or they of it. */
export function groupPrintings(
  printings: readonly Printing[],
  articles: ReadonlyMap<ArticleId, Article>,
): readonly (readonly [Printing, ...Printing[]])[] {
  const [only] = printings;
  if (only === undefined || printings.length === 1) return only === undefined ? [] : [[only]];
  const groups: Group[] = [];
  const byWords = new Map<number, Group[]>();
  for (const printing of printings.toSorted(fullestFirst)) {
    const grams = gramsOf(printing);
    const known = byWords.get(grams[0] ?? 0)?.find((group) => belongs(printing, group, articles));
    if (known !== undefined) {
      known.members.push(printing);
      known.voice ??= printing.voice;
      continue;
    }
    const group: Group = { head: printing, members: [], voice: printing.voice };
    groups.push(group);
    for (const gram of grams) {
      const held = byWords.get(gram);
      if (held === undefined) byWords.set(gram, [group]);
      else held.push(group);
    }
  }
  return groups.map(({ head, members }) => [head, ...members]);
}

function belongs(printing: Printing, { head, members, voice }: Group, articles: ReadonlyMap<ArticleId, Article>): boolean {
  if (!mayBePartOf(printing, head) || (printing.voice !== null && voice !== null && printing.voice !== voice)) return false;
  const all = [head, ...members];
  if (all.some((member) => saidApart(member.quote, printing.quote))) return false;
  if (!isShortWording(printing)) return true;
  // “No.” and “too big to fail” are said by everybody, and by one person again and again.
  if (printing.voice === null || printing.voice !== voice) return false;
  if (printing.count < MIN_SHARED_WORDS && all.some((member) => member.quote.article === printing.quote.article)) return false;
  const most = printing.words === head.words ? SAME_WORDS_DAYS : WITHIN_OTHERS_DAYS;
  return all.every((member) => saidWithin(most, member.quote, printing.quote, articles));
}

/** Whether two quotes are known to have been said on different days: a slogan that is repeated is said again. */
function saidApart(a: Quote, b: Quote): boolean {
  if (a.saidOn === null || b.saidOn === null) return false;
  const [x, y] = [spanOf(a.saidOn), spanOf(b.saidOn)];
  return x.last < y.first || y.last < x.first;
}

/** The utterance of a group's printings, the fullest first. */
export function utteranceOf([head, ...rest]: readonly [Printing, ...Printing[]], articles: ReadonlyMap<ArticleId, Article>): Utterance {
  const quotes = [head, ...rest].map(({ quote }) => quote);
  const said = quotes.flatMap(({ saidOn }) => saidOn ?? []).sort(exactestFirst);
  const printed = quotes.flatMap(({ article }) => articles.get(article)?.published?.date ?? []).sort((a, b) => -compareNewestFirst(a, b));
  const speaker = quotes.flatMap(({ attribution }) => (attribution.kind === 'speaker' ? [attribution.speaker] : []))[0];
  return {
    id: utteranceId(head.quote.id),
    quotes: [head.quote, ...rest.map(({ quote }) => quote)],
    speaker: speaker ?? null,
    date: said[0] ?? printed[0] ?? null,
  };
}

const EXACTNESS = { day: 0, month: 1, year: 2 } as const;
const exactestFirst = (a: PartialDate, b: PartialDate): number =>
  EXACTNESS[precisionOf(a)] - EXACTNESS[precisionOf(b)] || -compareNewestFirst(a, b);
