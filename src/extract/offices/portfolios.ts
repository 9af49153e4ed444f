import { isDemonym } from '../lexicon/demonyms.ts';
import { TITLES } from '../lexicon/people-words.ts';
import type { Tagged } from '../text/tags.ts';

/** What ministers and departments see to. */
export const DEPARTMENT =
  /^(?:state|defen[cs]e|education|labou?r|treasury|commerce|energy|agriculture|transportation|transport|justice|interior|health|finance|culture|trade|tourism|aviation|civil|industry|housing|business|industrial|strategy|science|technology|innovation|environment|climate|employment|immigration|equalities|sports?|media|digital|planning|fisheries|forestry|mines|petroleum|youth|broadcasting|communications|railways)$/;

/** Further ones, which mean something else by themselves. */
const FURTHER =
  /^(?:work|pensions|social|care|local|government|communities|levelling|up|net|zero|security|homeland|human|services|veterans|affairs|urban|development|equality|women|families|family|children|skills|international|foreign|commonwealth|rural|food|regional|public|constitutional|net-zero|water|resources|works|arts|tertiary|higher|post|telecommunications|information|broadcasting|investment|enterprise|home|prime|small|economic|economy|wellbeing|learning|language|gaelic|islands|cities|infrastructure|disability|disabilities|integration|inclusion|heritage|expenditure|reform|research|universities|marine|natural|ageing|indigenous|multicultural|cyber|consumer|racing|roads|ports|rail|shipping|power|coal|steel|textiles|petroleum|safety|emergency|emergencies|tribal|minority|minorities|intergovernmental|relations|parliamentary|mineral|minerals|tourist|labour|manpower|railways|irrigation|livestock|gender|rehabilitation|reconciliation|peace|welfare|schools|revenue|customs|borders|crime|prisons|courts|probation|police|policing|policy|rights|land|lands|reform|student|students|academic|research|administration|operations|communications|logistics|acquisition|intelligence|arms|control|counterterrorism|counter-terrorism|cooperation|co-operation|resettlement|religious|freedom|political|legislative|congressional|humanitarian|refugees|prosecutions|nutrition|medicare|medicaid|election|elections|neighbourhood|neighborhood|neighbourhoods|trading|near|eastern|western|hemisphere|pacific|asia|africa|europe|regeneration|advancement|diversity|enrollment|enrolment|programs|programmes|outreach|curriculum|instruction|sales|marketing|engagement|membership|fundraising|philanthropy|sustainability|compliance|readiness|plans|requirements|installations|fleet|facilities|admissions|athletics|recruitment|training)$/;
/** Whether a word, in small letters, is something that ministers see to. */
export const isMatter = (lower: string): boolean => DEPARTMENT.test(lower) || FURTHER.test(lower);
/** Under an officer nations are matters too: "Minister for European Affairs". */
export const isSeenTo = ({ lower, text }: Tagged): boolean => isMatter(lower) || isDemonym(text);
/** Whose offices are called after what they see to, with an "of" or "for". */
const OFFICER =
  /^(?:secretary|under-?secretary|minister|commissioner|spokesman|spokeswoman|spokesperson|president|chancellor|vice-(?:president|chancellor)|provost|representative|director|superintendent|member|officer|head|deputy|commandant|commander|dean|administrator)$/;
const HOLDER = /^(?:secretary|minister|commissioner|spokesman|spokeswoman|spokesperson|committee|department|ministry)$/;

/** "Minister for |Rural| Development": whether what follows "for" is what the office sees to. Under a minister more words are than elsewhere. */
export const opensMatters = (office: readonly Tagged[], first: Tagged | undefined): boolean =>
  first !== undefined && (office.some(({ lower }) => OFFICER.test(lower)) ? isSeenTo(first) : DEPARTMENT.test(first.lower));

/** Bodies that are called after all that they see to. */
const SEES_TO =
  /^(?:ministry|department|office|bureau|institute|faculty|directorate|secretariat|minister|secretary|under-?secretary|commissioner)$/;
/** Longer lists of matters do not occur. */
const MAX_MATTERS = 10;

/**
 * "Ministry of Agriculture|, Forestry and Fisheries|", "Minister for Tourism |and Civil| Aviation": how many tokens at `to` go on with what
 * the body or office that begins at `from` sees to; 0 where none do.
 */
export function mattersAt(tokens: readonly Tagged[], from: number, to: number): number {
  const first = tokens[to];
  if (first?.text !== ',' && first?.lower !== 'and') return 0;
  const run = tokens.slice(from, to);
  if (run.every(({ lower }) => isMatter(lower))) return holderAt(tokens, to);
  const head = run.findIndex(({ lower }) => SEES_TO.test(lower));
  if (head < 0 || !/^(?:of|for)$/.test(run[head + 1]?.lower ?? '') || !isSeenTo(run.at(-1) ?? first)) return 0;
  for (let at = to; at < to + MAX_MATTERS; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const joins = token?.lower === 'and';
    if (!joins && token?.text !== ',' && !(token?.tag === 'name' && isSeenTo(token))) return 0;
    if (joins) return next?.tag === 'name' && isSeenTo(next) ? at + 2 - to : 0;
  }
  return 0;
}

/** "the work |and pensions secretary|": how many tokens at `to`, right after a matter in small letters, go on with the office that it belongs to; 0 where none do. */
export function matterOfOffice(tokens: readonly Tagged[], to: number): number {
  const first = tokens[to];
  if ((first?.lower !== 'and' && first?.text !== ',') || !isMatter(tokens[to - 1]?.lower ?? '')) return 0;
  return holderAt(tokens, to, false);
}

/** "Work |and Pensions Secretary|", "Culture|, Media and Sport Secretary|": how many tokens at `to` lead to who sees to it all. */
function holderAt(tokens: readonly Tagged[], to: number, capitals = true): number {
  let joined = false;
  for (let at = to; at < to + MAX_MATTERS; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.paragraph !== tokens[to]?.paragraph) return 0;
    if (joined && (token.capital || !capitals) && HOLDER.test(token.lower)) return at + 1 - to;
    joined ||= token.lower === 'and';
    if (token.text !== ',' && token.lower !== 'and' && !((token.capital || !capitals) && isMatter(token.lower))) return 0;
  }
  return 0;
}

const OFFICE = /\b(?:secretary|minister|spokes(?:man|woman|person))\b/i;

/** Whether two descriptions are of ministers, or of those who speak for them, who see to different matters: "the culture secretary" is not the trade secretary. */
export function portfoliosDiffer(a: string, b: string): boolean {
  if (!OFFICE.test(a) || !OFFICE.test(b)) return false;
  const [x, y] = [a, b].map((text) => (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(isMatter));
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((matter) => y.includes(matter));
}

/** Whether somebody is one who sits for a place: the noun in small letters. */
export const sitsForPlace = (lower: string): boolean => /^(?:mp|msp|mep|td|mla|senator|councillor|candidate)$/.test(lower);

/**
 * "Leader of the |Opposition Ann Lee", "Labour MP for |Marlford Ann Lee": whether the capitals from `from` on are what an office is called
 * after; behind "the", or behind "for" and who sits for a place, nobody's name begins.
 */
export const isUnderOffice = (tokens: readonly Tagged[], from: number): boolean =>
  (tokens[from - 1]?.lower === 'the' &&
    /^(?:of|to|for|at|in)$/.test(tokens[from - 2]?.lower ?? '') &&
    TITLES.has(tokens[from - 3]?.lower ?? '')) ||
  (tokens[from - 1]?.lower === 'of' && /^(?:mayor|archbishop|bishop)$/.test(tokens[from - 2]?.lower ?? '')) ||
  (tokens[from - 1]?.lower === 'for' && sitsForPlace(tokens[from - 2]?.lower ?? '')) ||
  // "the party's spokeswoman on |Health Ann Lee|"
  (/^(?:for|on)$/.test(tokens[from - 1]?.lower ?? '') &&
    OFFICER.test(tokens[from - 2]?.lower ?? '') &&
    isMatter(tokens[from]?.lower ?? ''));

/** Offices that somebody holds in a body; a lawyer or a mother is somebody's. */
const HELD_IN_BODY =
  /^(?:spokes(?:man|woman|person)|manager|director|president|chair(?:man|woman|person)?|head|executive|ceo|leader|secretary|founder|co-founder|owner|boss|editor|analyst|economist|officer|commissioner|principal|captain|coach|treasurer|representative|coordinator)$/;
/** In tokens: "Deputy chief executive of" */
const LONGEST_OFFICE = 6;

/** "|Deputy manager for| Nordlys Sipho Lee says": whether an office without an article leads up to the capitals from `from` on; a name stands behind the body then. */
export function followsBareOffice(tokens: readonly Tagged[], from: number): boolean {
  if (!/^(?:of|for|at)$/.test(tokens[from - 1]?.lower ?? '') || !HELD_IN_BODY.test(tokens[from - 2]?.lower ?? '')) return false;
  let at = from - 2;
  while (
    from - at <= LONGEST_OFFICE &&
    /^(?:word|name)$/.test(tokens[at - 1]?.tag ?? '') &&
    tokens[at - 1]?.paragraph === tokens[from]?.paragraph
  )
    at -= 1;
  const before = tokens[at - 1];
  const opens =
    before === undefined || before.paragraph !== tokens[from]?.paragraph || /^[.!?”]$/.test(before.text) || before.tag === 'quote';
  return opens && tokens[at]?.capital === true;
}
