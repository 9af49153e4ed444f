import { elsewhereThan, otherNationThan } from '../offices/nations.ts';
import { hasAnotherTrade, isMember, mayHaveBeen, opposed, speaksAgainst } from '../offices/varied-heads.ts';
import { ageSaid, agesIn } from '../people/ages.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Place } from './holders.ts';

/** So far back it is looked for another of the trade, in mentions, and for names, in tokens: the bounds keep any text linear. */
const MENTIONS = 400;
const TOKENS = 300;

/**
 * Those who have a part in a scene without being named: after "Ms Ray was sentenced", "the judge" is nobody named before. Offices that one
 * person holds are known by their holder, or by what an article tells of him.
 */
const OF_THE_SCENE =
  /^(?:judge|coroner|magistrate|recorder|prosecutor|prosecution|barrister|solicitor|lawyer|attorney|counsel|juror|foreman|clerk|usher|defendant|accused|plaintiff|claimant|appellant|victim|suspect|gunman|killer|attacker|thief|burglar|robber|driver|pilot|captain|skipper|conductor|guard|referee|umpire|linesman|scorer|manager|coach|landlord|landlady|owner|tenant|buyer|seller|head|headteacher|headmaster|headmistress|principal|teacher|lecturer|tutor|priest|vicar|imam|rabbi|bishop|archbishop|doctor|gp|nurse|midwife|surgeon|consultant|paramedic|pathologist|vet|caller|operator|dispatcher|handler|announcer|narrator|host|presenter|interviewer|moderator|chairman|chairwoman|chair|chairperson|speaker|editor|reader|mayor|governor|president|premier|secretary-general|attorney-general|governor-general|chancellor|minister|secretary|king|queen|prince|princess|pope|commissioner|chief|boss|director|leader|ceo|executive|monarch|mother|father|mum|mom|dad|parent|wife|husband|widow|widower|partner|girlfriend|boyfriend|brother|sister|son|daughter|aunt|uncle|grandmother|grandfather|baby|child|boy|girl|neighbou?r|friend|colleague|cousin|niece|nephew|person|member|stranger|intruder|passer-by|bystander|onlooker|interpreter|translator|receptionist|waiter|waitress|barman|barmaid|steward|stewardess|porter|caretaker|inspector|assessor|examiner|auditor|watchdog|regulator|ombudsman|arbitrator|mediator|negotiator|author|writer|other|latter|former)$/;

/** Whether a noun names a part or office that somebody unnamed may have. */
export const isOfScene = (head: string): boolean => OF_THE_SCENE.test(head);

const CHILDREN = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})$/;
/** Words for the young: no other description means a child. */
const YOUNG = /^(?:schoolboy|schoolgirl|pupil|student|teenager|teen|youngster|year-old|youth|prodigy|champion)$|-year-old$/;

/**
 * The one person whom the paragraph of a description names before it ("Tom Ray, who lives nearby, agreed. “…,” the accountant said"), or
 * the paragraph before where the description opens its own; null where there are several or none, or the article has spoken of another
 * of that trade.
 */
export function onlyOneNear(reading: Reading, mention: Mention, place: Place, lead: Entity | null): Entity | null {
  const { tokens, mentions, runTo, cast, sentences } = reading;
  const head = mention.head ?? '';
  const said = reading.text.slice(mention.start, mention.end);
  if (tokens[mention.from]?.lower !== 'the' || mention.sort !== 'person' || mention.run !== null || mention.unnamed) return null;
  // "the retired driver" is somebody by his life, not by what happened.
  // "the father of three" as well
  const parent = tokens[mention.to]?.lower === 'of' && CHILDREN.test(tokens[mention.to + 1]?.lower ?? '');
  if (OF_THE_SCENE.test(head) && !parent && ageSaid(said) === null && !/ (?:retired|former) |-of-/.test(said)) return null;
  for (let at = mention.chunk - 1; at >= Math.max(0, mention.chunk - MENTIONS); at -= 1) {
    const other = mentions[at];
    if (other?.kind === 'nominal' && (other.head === head || other.head === `${head}s`)) return null;
  }
  const paragraph = tokens[mention.from]?.paragraph ?? 0;
  const named = (where: number): ReadonlySet<Entity> => {
    const found = new Set<Entity>();
    for (let to = mention.from; to > Math.max(0, mention.from - TOKENS) && (tokens[to - 1]?.paragraph ?? 0) >= where; to -= 1) {
      const run = tokens[to - 1]?.paragraph === where ? runTo.get(to) : undefined;
      const entity = run === undefined ? undefined : cast.ofRun.get(run);
      const gendered = mention.gender !== null && entity?.gender != null && entity.gender !== mention.gender;
      // "Ann Lee, from Hexby": a single word is mostly a place.
      const word =
        entity !== undefined && entity.parts.length === 1 && entity.full === 0 && entity.gender === null && entity.roles.length === 0;
      if (entity?.kind === 'person' && !word && !gendered && !(entity.minor !== null && !YOUNG.test(head))) found.add(entity);
    }
    return found;
  };
  const here = named(paragraph);
  // "“…,” the accountant said" goes on; a paragraph that opens with "The union's secretary-general urged" brings in somebody new.
  const sentence = sentences[place.sentence];
  const tagged = sentence !== undefined && tokens[sentence.from]?.tag === 'quote';
  // "The plumber helped her" brings somebody in; "“…,” the plumber said" takes somebody up.
  // "The farmer, 58, shrugged. “…,” he said": as well.
  // "The Labour peer said: “…”" takes somebody up wherever it stands, as an age does.
  const taken = tagged || isMember(head) || ageSaid(said) !== null || parent || /^the former /i.test(said);
  const next = tokens[sentence?.to ?? -1];
  const ahead = taken && next?.tag === 'quote' && next.paragraph === paragraph;
  if (sentence === undefined || !(ahead || tokens.slice(sentence.from, sentence.to).some(({ tag }) => tag === 'quote'))) return null;
  const near = here.size > 0 ? here : taken ? named(paragraph - 1) : here;
  const [one] = near;
  return near.size === 1 && one !== undefined && one === lead ? one : null;
}

/** Whether nothing that the article tells of `one` speaks against the description `name`, said of somebody of `gender` (null: unknown). */
export function mayBeCalled(reading: Reading, one: Entity, { head }: Mention, name: string, gender: 'm' | 'f' | null): boolean {
  const age = ageSaid(name);
  const roles = one.roles.map(({ text }) => text);
  // "Ann Lee, a nurse, … the cashier said": somebody with another trade.
  if (age === null && one.roles.some(({ weak, text }) => !weak && hasAnotherTrade(head ?? '', text))) return false;
  if (gender !== null && one.gender !== null && one.gender !== gender) return false;
  if (age !== null && (agesIn(reading).get(one) ?? age) !== age) return false;
  const [isElsewhere, isOtherNation] = [elsewhereThan(name), otherNationThan(name)];
  if (isElsewhere(one.affiliation ?? '') || roles.some((role) => opposed(name, role) || isElsewhere(role) || isOtherNation(role)))
    return false;
  return !speaksAgainst(head ?? '', name, roles) || mayHaveBeen(head ?? '', name);
}
