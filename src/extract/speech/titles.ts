import { words } from '../lexicon/words.ts';

/** What the words right before a mark make of the words in it. */
export interface Surroundings {
  /** The text before the mark, a line of it. */
  readonly before: string;
  /** The text behind the closing mark. */
  readonly after: string;
  /** The words in marks before these, where nothing but "and" or a comma parts them, are a title. */
  readonly listed: boolean;
}

const SMALL = words('a an the of on in for and or to with at by from as vs vs. is be but it');
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
  // "The Third Mrs. Ray" is one, "Mrs. Ray?" calls somebody.
  if (found === 2 && /^(?:Mrs?|Ms|Dr)\./.test(content)) return false;
  return found >= 2 && weighty >= 2 && !/(?<!\b(?:Mrs?|Ms|Dr|St|Jr|Vol|No|vs))[.!?]\s+\p{L}/u.test(content);
}

/** Nouns for works: a title set in capitals after one of them is its name. */
const WORK_BEFORE =
  /\b(?:song|film|movie|book|novel|album|show|broadcast|series|episode(?: of)?|play|documentary|programme|program|single|track|painting|exhibition|poem|anthem|event|video|ad|advert|case|newsletter|column|commentary|podcast|magazine|edition of|broadcast of|host of|hosts?|watching|on|author of|movement|article|essay|editorial|memoir|(?:auto)?biography|manifesto|sitcom|comedy|drama|musical|opera|ballet|thriller|bestseller|trilogy|anthology|tip sheet|franchise|class|course|memoirs of|blog|tune|smash|hit|hearing|panel|lecture|talk|seminar|symposium|workshop|webinar|report|study)s?(?:,| like| such as|,? including| called)?\s*$/i;
/** Nouns that one word in capitals after them is the name of. */
const OF_ONE_WORD =
  /\b(?:(?:film|movie|novel|album|sitcom|documentary|musical|opera|ballet|memoir|(?:auto)?biography|thriller|(?:TV|television|radio|hit|reality|talk) (?:show|series))s?(?:,| like| such as|,? including)?|(?:song|single|track|hit|ballad|anthem)s (?:like|such as|including))\s*$/i;
/** "Channel 4 comedy “Landlords”", "a part in the soap “Landlords”". */
const ON_AIR = /\b(?:(?:[A-Z]\w+|4|5|television|TV|the) (?:comedy|drama|soap|sitcom|serial)|(?:role|part) (?:of [^.,;]{2,40} )?in)\s*$/;
const NETWORK = '(?:NBC|CBS|ABC|CNN|MSNBC|Fox|Fox News|PBS|BBC|HBO|ITV|Comedy Central|NPR|Channel 4|Bravo|Showtime|Netflix)';
const SHOW_BEFORE = new RegExp(String.raw`\b${NETWORK}(?:['’]s|&rsquo;s|&#39;s)?\s*$`);
/** "Marlford Radio’s", "the channel's": what is theirs is a programme, though it has one word. */
const CHANNEL_BEFORE = new RegExp(String.raw`\b(?:${NETWORK}|[Cc]hannel|[Nn]etwork|[Rr]adio|TV)['’]s\s*$`);
/** Whom or what people speak on, write for, are in or act in: with such words before it, what is set in capitals is no speech. */
const PLACE_BEFORE =
  /\b(?:(?:interview|appearance|sit-down) (?:with|on)|told|(?:co-)?(?:hosts?|editors?|authors?|creators?|directors?|stars?|fans?|cast|readers?|viewers|copies|copy|screening|reruns|revival|version|adaptation|performance|rendition) of(?: the)?|(?:stage|danced?|sang|singing|listen(?:s|ed|ing)?|according) to|starr(?:ed|ing) in|in|missing from|publish(?:ed|es|ing)?|releas(?:e|es|ed|ing)|perform(?:s|ed|ing)?|revamp(?:s|ed|ing)?|reboot(?:s|ed|ing)?|cancel(?:s|ed|ing|led|ling)?|co-?wrote|co-?author(?:ed|s)?|likes?|loves?|enjoys?|watch(?:es|ed|ing)?)\s*$/i;
/** What is somebody's, or something's: "Tom Ray's “The Long River”". */
const OWNER_BEFORE = /\p{L}s?['’]s?\s*$/u;
const STAR_AFTER =
  /^\W{0,3}(?:(?:TV|television|radio|reality|talk) )?(?:show|series|star|host|co-host|anchor|film|movie|franchise|concerts?|tour|album|sequel|remake|campaign|camp|movement)s?\b/;
/** "“The Ferry,” a film that …" */
const WORK_AFTER =
  /^[^\p{L}]{0,4}an? (?:[\w-]+ )?(?:show|series|sitcom|film|movie|book|novel|memoir|biography|documentary|collection|drama|album|song)\b/u;
/** "“Past the River,” written by Tom Ray in a car": who made a work. */
const MADE_AFTER = /^\W{0,4}(?:written|composed|recorded|directed|co-written|co-directed) (?:by|in|with)\b/;
/** "“Rhymes” (1994)": the year of a work. */
const YEAR_AFTER = /^\W{0,2}\s*\((?:1[6-9]|20)\d\d\)/;
const ONE_WORD = /^[\p{Lu}\p{N}][\p{L}\p{N}'’-]*[,.]?$/u;
/** "The Ferry": by its article it may be a title as one of several words may. */
const WITH_ARTICLE = /^(?:The|An?) \p{Lu}[\p{L}'’-]*[,.]?$/u;
/** Some other word than those that have no capital in a headline either. */
const IN_PROSE = /(?<![\p{L}'’])(?!(?:with|from|into|over|than|about|after)\b)\p{Ll}{4,}/u;

/** Whether words in marks are the name of a work, a programme, a paper or the like, by what stands around them. */
export function namesWork(content: string, titleCase: boolean, { before, after, listed }: Surroundings): boolean {
  const prose = IN_PROSE.test(before);
  if (titleCase || (prose && WITH_ARTICLE.test(content)))
    return (
      listed ||
      WORK_BEFORE.test(before) ||
      SHOW_BEFORE.test(before) ||
      CHANNEL_BEFORE.test(before) ||
      YEAR_AFTER.test(after) ||
      MADE_AFTER.test(after) ||
      (prose && (PLACE_BEFORE.test(before) || OWNER_BEFORE.test(before) || STAR_AFTER.test(after) || WORK_AFTER.test(after)))
    );
  return (
    ONE_WORD.test(content) &&
    (listed ||
      OF_ONE_WORD.test(before) ||
      ON_AIR.test(before) ||
      CHANNEL_BEFORE.test(before) ||
      YEAR_AFTER.test(after) ||
      (prose && STAR_AFTER.test(after)))
  );
}
