import { genderOfFirstName } from '../lexicon/first-names.ts';
import type { Reading } from '../reading.ts';
import { isPseudonym } from './pseudonyms.ts';
import { isTitleCase, namesWork } from './titles.ts';

/** What stands between two marks: whole sentences, words inside the reporter's sentence, or no speech at all. */
export type MarkedKind = 'direct' | 'partial' | 'term' | 'title' | 'other';

/** Words before the mark that make what follows a name for a thing. */
const NAMING_BEFORE =
  /(?:\b(?:so-? ?called|dubbed|nicknamed|known (?:\w+ )?(?:to \w+(?: \w+)? )?as|(?:pseudonym|alias|username|(?:campaign|signature|common|official|usual|own|new|old) slogan)|titled|entitled|(?<!\b(?:he|she|they|it|who|has|had|have) )termed|monikers?|hashtags?|the (?:words?|terms?|phrases?|title|name|nickname|hashtag|label|slogan|domain|acronym)|short for|stands for|better known as|also called|signs? (?:reading|saying|that (?:read|said))|banners? (?:reading|saying)|placards? (?:reading|saying)|T-shirts? (?:reading|saying)|(?:holding|carrying|waving|with) (?:signs?|banners?|placards?)[^.]{0,30}(?:read|say|reading|saying)|signs which read|(?:sign|poster|banner|hat|hats|badges?|stickers?|caps?|shirts?|hoodie|sweatshirt|jumper|mug|flags?|scarf) (?:reading|saying|that (?:reads?|says?|said))|(?:song|film|movie|book|novel|album|show|series|episode|play|documentary|programme|program|single|painting|exhibition|poem|event|video|ad|case|newsletter|column|podcast|magazine|scheme|project|campaign|group|class|course|account|organi[sz]ation|website|app|club|band|firm|company|charity|shop|paper|magazine) called(?: the)?|banner from [^.]{1,30} saying))[\s:,]*$/i;
/** "set up a “tree care working party”": what is called into being, and a noun for it inside the marks. */
const FOUNDED_BEFORE =
  /\b(?:naming|set(?:ting|s)? up|form(?:s|ed|ing)?|creat(?:es?|ed|ing)|launch(?:es|ed|ing)?|establish(?:es|ed|ing)?) (?:a|an|the|its|their|his|her) (?:new )?$/i;
const FOUNDED = /\b(?:group|party|committee|panel|unit|squad|task ?force|board|commission|forum|hub|fund|scheme)$/i;
/** What such words lead to is a title, however long and however it is written. */
const TITLED_BEFORE = /\b(?:en)?titled[\s:,]*$/i;
const THING_AFTER =
  /^\W{0,2}\s*(?:posters?|signs?|banners?|placards?|label|domain|brand|hashtag|sticker|badge|stickers|[Hh]ats?|[Cc]aps?|[Tt]-[Ss]hirts?|[Ss]hirts?|[Mm]ugs?|as (?:they|he|she|people|locals|some|many) (?:call|calls|called|dub|dubbed) (?:it|them))\b/;
const ADDRESS = /^(?:[.#@]\S+|https?:\S+|\S*\.(?:com|org|co|net)\/?|\d[\d,.%]*)\s*$/;
const OPENING_TAG = /[=<]\s*["“']?$/;

/** What the words between the marks and around them say, before any attribution is known. `words` counts the words inside, up to `MANY_WORDS`. */
export interface Shape {
  readonly words: number;
  readonly titleCase: boolean;
  /** Something right before or after says that this is a name, a sign, an address or the like. */
  readonly named: 'term' | 'title' | 'other' | null;
  /** Begins like a sentence. */
  readonly capital: boolean;
  /** Ends with a sign that ends a clause, inside the marks. */
  readonly stopped: boolean;
  /** Stands between a first name and a surname. */
  readonly nickname: boolean;
}

/** In words. */
const LONGEST_NAME = 12;
const LONGEST_TITLE = 16;

const COUNTED = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
/** No limit is above a dozen words. */
const MANY_WORDS = 20;

function count(content: string): number {
  let found = 0;
  COUNTED.lastIndex = 0;
  while (found < MANY_WORDS && COUNTED.test(content)) found += 1;
  return found;
}

/** "“The Long River” and “Home”": whether nothing but "and" parts span `index` from the one before, whose shape is given, and that is a title. */
function followsTitle({ text, spans }: Reading, index: number, previous: Shape | null): boolean {
  const [from, to] = [spans[index - 1]?.outerEnd ?? 0, spans[index]?.outerStart ?? 0];
  return previous?.named === 'title' && to - from < 10 && /^,?(?: and| or)? *$/.test(text.slice(from, to));
}

/** Looks at span `index`, whose token is at `at`, without regard to who may have said it; `previous`: the shape of the span before it. */
export function shapeOf(reading: Reading, index: number, at: number, previous: Shape | null): Shape {
  const { text, spans, tokens } = reading;
  const span = spans[index];
  const content = span ? text.slice(span.start, Math.min(span.end, span.start + 4000)) : '';
  const before = span ? text.slice(Math.max(0, span.outerStart - 80), span.outerStart) : '';
  const after = span ? text.slice(span.outerEnd, span.outerEnd + 32) : '';
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  const length = count(content);
  const nickname =
    (length <= 3 && left?.tag === 'name' && right?.tag === 'name' && left.paragraph === right.paragraph && !/[.,!?]$/.test(content)) ||
    isPseudonym(reading, content, at) ||
    // "the youngest, “Annie” Lee, told": a first name in marks is part of hers.
    (length === 1 && !/[.,!?]$/.test(content) && right?.tag === 'name' && genderOfFirstName(content.toLowerCase()) !== null);
  const stopped = /[.,!?…—-]["'’”)\]]*$/.test(content);
  // 'Rock bottom': a heading between paragraphs.
  const alone = span !== undefined && left?.paragraph !== span.paragraph && right?.paragraph !== span.paragraph;
  const heading = alone && length <= 4 && !stopped && left !== undefined && left.text !== ':';
  const titleCase = isTitleCase(content) || (before.includes('titled') && TITLED_BEFORE.test(before));
  const short = length <= (titleCase ? LONGEST_TITLE : LONGEST_NAME);
  const tagged = OPENING_TAG.test(before);
  const named =
    tagged || ADDRESS.test(content)
      ? 'other'
      : short && namesWork(content, titleCase, { before, after, listed: followsTitle(reading, index, previous) })
        ? 'title'
        : heading
          ? 'title'
          : short && THING_AFTER.test(after) && !/[.!?]$/.test(content)
            ? 'term'
            : short && FOUNDED.test(content) && FOUNDED_BEFORE.test(before)
              ? 'term'
              : short && NAMING_BEFORE.test(before)
                ? titleCase
                  ? 'title'
                  : 'term'
                : null;
  return {
    words: length,
    titleCase,
    named: nickname ? 'term' : named,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(content),
    stopped,
    nickname,
  };
}
