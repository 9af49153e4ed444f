import { isDemonym } from '../lexicon/demonyms.ts';
import { isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import { remembered } from '../text/remembered.ts';
import { nations } from './nations.ts';
import { isMatter } from './portfolios.ts';
import { headOf } from './stated-role.ts';

/** What somebody is head, chief or spokesman of, as the word before the office or after its "of" says. */
const DOMAINS = words(
  `police fire ambulance coastguard finance financial managing marketing operating operations technology information sporting technical medical nursing
 clinical creative artistic music musical musicology research policy communications press campaign party committee council union group opposition
 board company club team school university college faculty hospital church parish diocesan district defense defence prosecuting city county state
 federal village borough majority minority regional national football cricket rugby tennis athletics goalkeeping batting bowling fitness swimming
 news political foreign sports city business arts economics science science education health diplomatic security home-affairs crime legal
 commercial digital editorial executive non-executive investment human-resources personnel property estates planning housing transport
 environment energy sustainability diversity safeguarding admissions events programme program project store branch shift floor stage tour
 house senate assembly parliamentary parliament congressional cabinet white pentagon navy army naval military air marine labour tory conservative
 liberal green republican democratic snp law history physics chemistry biology mathematics philosophy politics sociology medicine psychology
 engineering linguistics geography theology journalism literature trust foundation charity industry trade workers teachers students farmers residents`,
);
/** "attorney general", "secretary-general": offices whose second word is a rank by itself. */
const GENERAL = /\b(attorney|solicitor|surgeon|inspector|secretary|director|auditor|governor|comptroller|postmaster)[- ]general$/;
/** Ranks of which a "chief" is another one. */
const RANKS = /^(?:superintendent|inspector|constable|officer|justice|magistrate|economist|executive)$/;
/** Offices of which there is one in each place or body. */
const SEATED =
  /^(?:manager|mayor|president|chief|executive|coach|captain|chairman|chairwoman|chair|director|governor|senator|mp|leader|spokes(?:man|woman|person)|commissioner|sheriff|editor|boss|ceo|principal|headteacher|bishop|archbishop|minister|secretary|ambassador|dean|head|chancellor|councill?or|speaker|superintendent)$/;
/** Capitals that say nothing of a place or body. */
const COMMON =
  /^(?:the|a|an|former|acting|then|late|senior|junior|deputy|vice|shadow|new|old|first|second|one|two|mr|mrs|ms|sir|dame|lord|lady|us|uk|eu|u\.s|states|united|kingdom|great|party|democrat|democrats|tories|gop|lib|dem|dems|reform|plaid|sinn|fein|féin|dup|house|white|council|committee|ceo|mp|mps|sen|rep|gov|gen|col|capt|lt|cllr|revd?|dr|prof|state|senate|congress)$/;
const LOCAL = /\b(?:county|city|borough|township|district)\b/i;
const FORMER = /^(?:the )?(?:former|ex-)/;

/** The words for fields in a description in small letters. */
const fieldsIn = remembered((text): readonly string[] => (text.match(/[\p{L}-]+/gu) ?? []).filter((word) => DOMAINS.has(word)));

/** Whether two descriptions with one head are of different fields or ranks: a fire chief and a police chief, a general and the attorney general. */
export function domainsDiffer(a: string, b: string): boolean {
  const head = headOf(a);
  if (head === '' || head !== headOf(b)) return false;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (head === 'general' && GENERAL.exec(x)?.[1] !== GENERAL.exec(y)?.[1]) return true;
  if (RANKS.test(head) && /\bchief /.test(x) !== /\bchief /.test(y)) return true;
  if (SEATED.test(head) && namesDiffer(a, b)) return true;
  const [own, other] = [x, y].map((text) => fieldsIn(text).filter((word) => word !== head));
  if (own === undefined || other === undefined || own.length === 0 || other.length === 0) return false;
  // "the former party chairman" may have become anything.
  return FORMER.test(x) === FORMER.test(y) && !own.some((word) => other.includes(word));
}

/** "the Everton manager" is not the manager of Liverpool: capitals that both descriptions have, and none in common. */
function namesDiffer(a: string, b: string): boolean {
  // "A Nevada sheriff" may be the sheriff of Pinon County.
  if (LOCAL.test(a) !== LOCAL.test(b)) return false;
  const [x, y] = [bodyNames(a), bodyNames(b)];
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

/** The words of places and bodies in a description, as they are printed: "Hexby" in "the Hexby boss". */
export const bodyNames = remembered((text): readonly string[] =>
  (text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).map((word) => word.replace(/['’]s$/, '')).filter(isName),
);

/** Whether a capital belongs to a name, and not to an office, a party or a nation. */
function isName(word: string): boolean {
  const lower = word.toLowerCase();
  return !(
    COMMON.test(lower) ||
    TITLES.has(lower) ||
    DOMAINS.has(lower) ||
    isMatter(lower) ||
    isPersonNoun(lower) ||
    nations(word) > 0 ||
    isDemonym(word)
  );
}
