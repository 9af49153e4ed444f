import { nations } from './nations.ts';

/** What somebody is in charge of, before the word for whoever is: the medical and the nursing director are two. */
const FIELD =
  /\b(medical|nursing|clinical|finance|financial|technical|sporting|creative|artistic|musical|managing|commercial|communications|marketing|campaign|press|legal|political|policy|research|programme|operations|operating|goalkeeping|bowling|batting|fielding|fitness|youth|night|picture|news|sports|foreign|business|defence|defense)\s+(?:director|officer|secretary|editor|manager|coach|adviser|advisor|correspondent|analyst|chief)\b/i;
const COACH = /\bcoach\b/i;
const COACHES = /\b(?:goalkeeping|bowling|batting|fielding|fitness|youth)\s+coach\b/i;
const ENVOY = /^(.*?)\b(?:ambassador|envoy|high commissioner)\b/i;
/** "director of the |museum|" */
const OF_WHAT = /\s(?:of|at)\s(?:the|a|an)\s(?:\p{Ll}+\s)*?(\p{Ll}+)$/u;
const FIRST = /\bfirst minister\b/i;
const PRIME = /\bprime minister\b/i;

const fieldsDiffer = (a: string, b: string): boolean => {
  const [one, other] = [FIELD.exec(a)?.[1]?.toLowerCase(), FIELD.exec(b)?.[1]?.toLowerCase()];
  if (one !== undefined && other !== undefined) return one.slice(0, 6) !== other.slice(0, 6);
  return COACH.test(a) && COACH.test(b) && COACHES.test(a) !== COACHES.test(b);
};

/** "the director of the museum", "the director of the gallery" */
const thingsDiffer = (a: string, b: string): boolean => {
  const [one, other] = [OF_WHAT.exec(a)?.[1], OF_WHAT.exec(b)?.[1]];
  return one !== undefined && other !== undefined && one !== other && !a.includes(other) && !b.includes(one);
};

/** "the US ambassador to London", "the British ambassador to Washington": by whom they are sent. */
const sendersDiffer = (a: string, b: string): boolean => {
  const [one, other] = [ENVOY.exec(a)?.[1], ENVOY.exec(b)?.[1]];
  return one !== undefined && other !== undefined && nations(one) > 0 && nations(other) > 0 && nations(`${one} ${other}`) > nations(one);
};

/** Whether two descriptions are of people in charge of different things. */
export const dutiesDiffer = (a: string, b: string): boolean =>
  fieldsDiffer(a, b) || thingsDiffer(a, b) || sendersDiffer(a, b) || (FIRST.test(a) && PRIME.test(b)) || (PRIME.test(a) && FIRST.test(b));
