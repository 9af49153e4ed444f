import { words } from '../lexicon/words.ts';
import { isDash, startsSentence } from './sentence-openings.ts';
import type { Tagged } from './tags.ts';

/** Token indices, `to` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

/** What never opens a sentence. */
const GOES_ON = words(', ; : ) ] — – ― - --');
/** The longest sentence that is looked at as one; more than any reporter writes, so that mangled text stays linear. */
const MAX_TOKENS = 220;
/** So many words in capitals, and one more, are a headline. */
const MIN_SHOUTED = 3;
/** A sentence this short that only says who spoke belongs to the quotation before it. */
const SHORT_TAIL = 9;

/** The sentences of the text; a quotation that ends a sentence ends it here too, unless the words after it only say who spoke. */
export function sentencesOf(tokens: readonly Tagged[]): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  /** Where the sentence began, as long as it has nothing but capitals. */
  let shouted = -1;
  const close = (to: number): void => {
    const paragraph = tokens[from]?.paragraph;
    if (to > from && paragraph !== undefined) found.push({ from, to, paragraph });
    from = to;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token) break;
    if (!next || next.paragraph !== token.paragraph || i - from >= MAX_TOKENS) {
      close(i + 1);
      continue;
    }
    // "TEN SHIPS LEAVE DOVER |The crew said …": a headline that lost its line.
    if (hasSmall(token.text)) shouted = -1;
    else if (i === from) shouted = i;
    if (shouted === from && i - from >= MIN_SHOUTED && /^(?:The|An|In|On|At|It|He|She|They)$/.test(next.text)) {
      close(i + 1);
      continue;
    }
    const newSentence = next.capital || next.tag === 'quote' || next.tag === 'number' || (next.tag === 'sign' && !GOES_ON.has(next.text));
    if (token.tag === 'quote') {
      const ends = /[.!?…]/.test(token.closing);
      const asks = /[!?…]/.test(token.closing);
      if (ends && newSentence && !isTail(tokens, from, i, asks)) close(i + 1);
      // "(She claimed to “retire.”) Then …"
      if (ends && next.text === ')' && tokens[i + 2]?.capital === true && tokens[i + 2]?.paragraph === token.paragraph) close(i + 2);
    } else if (
      token.tag === 'sign' &&
      newSentence &&
      (next.start > token.end || next.tag === 'quote' || losesSpace(tokens, i)) &&
      startsSentence(tokens, i + 1) &&
      !/^[:;*•|]$/.test(token.text) &&
      // "— Ann Lee": who signs stands with the dash.
      !(isDash(token.text) && next.tag === 'name')
    ) {
      // A full stop set outside the closing mark, before another quotation, still ends the sentence.
      close(i + 1);
    }
  }
  close(tokens.length);
  return found;
}

/** Whether a word has a small letter: in most words the last one is. */
function hasSmall(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 97 && last <= 122) || (text.length > 1 && /\p{Ll}/u.test(text)) || (last > 127 && /\p{Ll}/u.test(text));
}

/** "It closed in |June.The| mayor said": whether a stop lost the space behind it; "Sen.Ann" and "hexby.com" end nothing. */
const losesSpace = (tokens: readonly Tagged[], i: number): boolean => {
  const [before, stop, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    /^[.!?]$/.test(stop?.text ?? '') &&
    next?.capital === true &&
    before !== undefined &&
    GLUED.test(before.text) &&
    before.end === stop?.start
  );
};
const GLUED = /\p{Ll}{3}$/u;

/** A name with an aside before its verb: the longest that is tried. */
const LONG_TAIL = 26;

/** What one says of words that end with a full stop. */
const REPORTS = /^(?:says?|said|adds?|added|argue[sd]?|explain(?:s|ed)|writes|wrote|told|tells)$/;

/**
 * "…!” Ms Lee, the mayor's niece, shouted to the crowd.": a name, an aside, a verb of speech and nothing that it says; after a full stop
 * (`asks` is false) only a verb that reports and ends the sentence.
 */
function isLongTail(tokens: readonly Tagged[], i: number, asks: boolean): boolean {
  if (tokens[i + 1]?.tag !== 'name' && (tokens[i + 1]?.tag !== 'determiner' || !asks)) return false;
  let [comma, relative] = [false, false];
  for (let j = i + 1; j <= i + LONG_TAIL; j += 1) {
    const [token, next] = [tokens[j], tokens[j + 1]];
    if (!token || token.paragraph !== tokens[i]?.paragraph || token.tag === 'quote' || token.text === ':') return false;
    // "Ms Lee, R-Pa., said": the stop of an abbreviation.
    if (token.text === '.' && next?.text !== ',') return false;
    if (token.text === ',') comma = true;
    if ((token.tag === 'relative' && tokens[j - 1]?.text === ',') || token.lower === 'which') relative = true;
    // "Ms Lee, whose son left, asked"
    if (relative && token.tag === 'verb' && tokens[j - 1]?.text !== ',') continue;
    // "Ms Lee, prosecuting, asked"
    if (token.tag !== 'verb' || (token.form === 'ing' && tokens[j - 1]?.text === ',')) continue;
    if (token.cue?.class !== 'say' || !comma) return false;
    if (!asks && !(REPORTS.test(token.lower) && tokens[j - 1]?.text === ',')) return false;
    if (!asks) return next === undefined || next.paragraph !== token.paragraph || next.text === '.';
    // "Ms Lee, head of the union asked.": the second comma is left out.
    if (tokens[j - 1]?.text !== ',') return next === undefined || next.paragraph !== token.paragraph || next.text === '.';
    const told = HEARD.test(token.lower) ? pastListeners(tokens, j + 1) : j + 1;
    // "told the board to leave", "told the board Monday that"
    if (told > j + 1 && (tokens[told]?.tag === 'to' || CLAUSE.has(tokens[told + (tokens[told]?.tag === 'date' ? 1 : 0)]?.tag ?? '')))
      return false;
    return endsTail(token, tokens[told]);
  }
  return false;
}

/** What is said to somebody. */
const HEARD = /^(?:told|tells|asked|asks|reminded|warned)$/;
const CLAUSE = words('pronoun that');
/** The longest name of those who hear it. */
const MAX_LISTENERS = 6;

/** "told |reporters| on Monday", "asked |the Marlford Echo|.": where the words from `from` end that name who heard it. */
function pastListeners(tokens: readonly Tagged[], from: number): number {
  let at = from;
  while (at < from + MAX_LISTENERS && /^(?:determiner|owner|genitive|name|word|number)$/.test(tokens[at]?.tag ?? '')) at += 1;
  return at;
}

/** Whether the clause with the verb `verb` may end before `next`, so far as to say nothing more than when, where and to whom. */
const endsTail = (verb: Tagged, next: Tagged | undefined): boolean =>
  next === undefined || next.paragraph !== verb.paragraph || next.text === '.' || /^(?:preposition|to|date|adverb)$/.test(next.tag);

/** "“It is late.” Ms Lee disagrees.": what one does to the words before is a sentence of its own. */
const AGREES =
  /^(?:dis)?agree[sd]?$|^(?:demurs|demurred|objects|objected|differs|differed|concurs|concurred)$|^apologi[sz]e[sd]?$|^(?:thank|congratulate|appeal|talk)(?:s|e?d)$|^sp(?:eaks|oke)$/;

/** "“It is late.” Ms Lee told fans |she was| sorry.": the pronoun at `j` opens what she told. */
const tellsMore = (tokens: readonly Tagged[], j: number): boolean =>
  tokens[j - 1]?.tag === 'word' && /^(?:auxiliary|modal|verb)$/.test(tokens[j + 1]?.tag ?? '');

/** Whether what follows the quotation at `i` is only "Mr Smith said." although the quotation ends with a full stop. */
function isTail(tokens: readonly Tagged[], from: number, i: number, asks: boolean): boolean {
  if (tokens.slice(from, i).some((token) => token.tag === 'verb' && token.cue !== null)) return false;
  if ((asks || from === i) && isLongTail(tokens, i, asks)) return true;
  let said = false;
  for (let j = i + 1; j <= i + SHORT_TAIL; j += 1) {
    const token = tokens[j];
    if (!token || token.paragraph !== tokens[i]?.paragraph) return said;
    if (said && asks && token.tag !== 'quote' && token.tag !== 'that' && token.text !== ':') return true;
    if (token.tag === 'quote' || token.tag === 'that' || token.text === ':' || token.text === ',') return false;
    if (token.text === '.') return said;
    if (token.tag === 'verb') {
      // "“Why?” Pressed again, he …": capitals begin a sentence.
      if (j === i + 1 && token.capital) return false;
      if (said || token.cue?.class !== 'say' || (!asks && AGREES.test(token.lower))) return false;
      said = true;
    } else if (said && token.tag === 'pronoun' && tellsMore(tokens, j)) {
      return false;
    } else if (said && (token.tag === 'pronoun' || token.tag === 'determiner' || token.tag === 'owner')) {
      if (tokens[j - 1]?.tag === 'verb' && j - i > 2) return false;
    }
  }
  return false;
}
