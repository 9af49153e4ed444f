import { headOf } from '../offices/stated-role.ts';
import { isMember } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { storyLead } from './first-named.ts';

/** Of whom there are many, so that one in the headline and one in the lead may be two. */
const OFFICE =
  /^(?:minister|secretary|premier|chancellor|president|governor|mayor|senator|ambassador|general|admiral|leader|chief|boss|head|director|chair(?:man|woman)?|manager|coach|owner|executive|judge|officer|spokes(?:man|woman|person)|lawyer|expert)$/;

/** "|Labour MP Ann Lee| met Tory MP Tom Ray": whether the sentence that names somebody names another of that noun. */
export function hasRival({ cast, sentences }: Reading, head: string, { first }: Entity): boolean {
  const { from, to } = sentences.find((one) => one.from <= first && first < one.to) ?? { from: 0, to: 0 };
  return cast.entities.some(
    (other) => other.first !== first && other.first >= from && other.first < to && other.roles.some(({ text }) => headOf(text) === head),
  );
}

/** "Baking star says … / |Cake Wars star Ann Lee| has": whether a headline describes, by a noun for no office, whom the lead names. */
export function isOfHeadline(reading: Reading, { head, from }: Mention, { first }: Entity): boolean {
  const lead = storyLead(reading);
  const inLead = lead !== undefined && from < lead.from && first >= lead.from && first < lead.to;
  return inLead && head !== null && !OFFICE.test(head) && !isMember(head);
}
