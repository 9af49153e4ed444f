import { words } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';

/** What stands between two marks: whole sentences, words inside the reporter's sentence, or no speech at all. */
export type MarkedKind = 'direct' | 'partial' | 'term' | 'title' | 'other';

const SMALL = words('a an the of on in for and or to with at by from as vs vs. is be but it');
/** Words before the mark that make what follows a name for a thing. */
const NAMING_BEFORE =
  /(?:\b(?:so-called|dubbed|nicknamed|known (?:\w+ )?(?:to \w+(?: \w+)? )?as|titled|entitled|termed|monikers?|hashtags?|the (?:words?|terms?|phrases?|title|name|nickname|hashtag|label|slogan|domain|acronym)|short for|stands for|better known as|also called|signs? (?:reading|saying|that (?:read|said))|banners? (?:reading|saying)|placards? (?:reading|saying)|T-shirts? (?:reading|saying)|(?:holding|carrying|waving|with) (?:signs?|banners?|placards?)[^.]{0,30}(?:read|say|reading|saying)|signs which read|(?:sign|poster|banner|hat|hats|badges?|stickers?|caps?|shirts?|hoodie|sweatshirt|jumper|mug|flags?|scarf) (?:reading|saying)|(?:song|film|movie|book|novel|album|show|series|episode|play|documentary|programme|program|single|painting|exhibition|poem|event|video|ad|case|newsletter|column|podcast|magazine|scheme|project|campaign|group) called|banner from [^.]{1,30} saying))[\s:,]*$/i;
/** Nouns for works: a title set in capitals after one of them is its name. */
const WORK_BEFORE =
  /\b(?:song|film|movie|book|novel|album|show|series|episode(?: of)?|play|documentary|programme|program|single|track|painting|exhibition|poem|anthem|event|video|ad|advert|case|newsletter|column|commentary|podcast|magazine|edition of|broadcast of|host of|hosts?|watching|on|author of|movement|article|essay|editorial)s?,?\s*$/i;
const SHOW_BEFORE =
  /(?:\b(?:NBC|CBS|ABC|CNN|MSNBC|Fox|Fox News|PBS|BBC|HBO|ITV|Comedy Central|NPR|Channel 4|Bravo|Showtime|Netflix)(?:['’]s|&rsquo;s|&#39;s)?)\s*$/;
const THING_AFTER = /^\W{0,2}\s*(?:posters?|signs?|banners?|placards?|label|domain|brand|hashtag|sticker|badge|stickers)\b/;
const ADDRESS = /^(?:[.#@]\S+|https?:\S+|\S*\.(?:com|org|co|net)\/?|\d[\d,.%]*)\s*$/;
const OPENING_TAG = /[=<]\s*["“']?$/;

const TITLE_WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
/** Whether every weighty word has a capital, as in a title. */
export function isTitleCase(content: string): boolean {
  let [found, weighty] = [0, 0];
  TITLE_WORD.lastIndex = 0;
  for (let match = TITLE_WORD.exec(content); match !== null; match = TITLE_WORD.exec(content)) {
    const [word] = match;
    found += 1;
    if (SMALL.has(word.toLowerCase())) continue;
    // Most quotations are told by their second word.
    if (!/^[\p{Lu}\p{N}]/u.test(word)) return false;
    weighty += 1;
  }
  return found >= 2 && weighty >= 2 && !/[.!?]\s+\p{L}/u.test(content);
}

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

const COUNTED = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
/** No limit is above a dozen words. */
const MANY_WORDS = 20;

function count(content: string): number {
  let found = 0;
  COUNTED.lastIndex = 0;
  while (found < MANY_WORDS && COUNTED.test(content)) found += 1;
  return found;
}

/** Looks at span `index` without regard to who may have said it. */
export function shapeOf(reading: Reading, index: number, at: number): Shape {
  const { text, spans, tokens } = reading;
  const span = spans[index];
  const content = span ? text.slice(span.start, Math.min(span.end, span.start + 4000)) : '';
  const before = span ? text.slice(Math.max(0, span.outerStart - 80), span.outerStart) : '';
  const after = span ? text.slice(span.outerEnd, span.outerEnd + 24) : '';
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  const length = count(content);
  const nickname =
    length <= 3 && left?.tag === 'name' && right?.tag === 'name' && left.paragraph === right.paragraph && !/[.,!?]$/.test(content);
  const stopped = /[.,!?…—-]["'’”)\]]*$/.test(content);
  // 'Rock bottom': a heading between paragraphs.
  const alone = span !== undefined && left?.paragraph !== span.paragraph && right?.paragraph !== span.paragraph;
  const heading = alone && length <= 4 && !stopped && left !== undefined && left.text !== ':';
  const titleCase = isTitleCase(content);
  const short = length <= 12;
  const tagged = OPENING_TAG.test(before);
  const named =
    tagged || ADDRESS.test(content)
      ? 'other'
      : short && (SHOW_BEFORE.test(before) || (titleCase && WORK_BEFORE.test(before)))
        ? 'title'
        : heading
          ? 'title'
          : short && THING_AFTER.test(after)
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
