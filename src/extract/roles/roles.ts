import { affiliationAt } from '../offices/affiliations.ts';
import { addRole } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import { learnCounterparts } from './counterparts.ts';
import { rolesAfter, rolesOfPronoun } from './role-after.ts';
import { apposedBefore, beforeName } from './role-before.ts';
import { rolesOfDelayed } from './role-delayed.ts';
import { roleOfDoer } from './role-of-doer.ts';
import { rolesTakenUp } from './role-taken-up.ts';
import { rolesForNames } from './role-varied.ts';
import { learnSuccessions } from './successions.ts';

/** Letters after a name that are an office: "Ann Lee MP". */
const SEAT = /^(?:MP|MSP|MEP|MLA|MS|AM|TD)$/;

/** What a form of address, or letters after a name, make of somebody: a doctor or a barrister only while he is the one spoken of. */
function titled(address: string, last: string): string | null {
  if (/^prof(?:essor)?\.?$/.test(address)) return 'professor by title';
  if (/^dr\.?$/.test(address)) return 'doctor by title';
  return /^[KQ]C$/.test(last) ? 'barrister by title' : null;
}

/** Learns who holds which office or trade from titles before names and descriptions beside them; adds it to the entities. */
export function learnRoles(reading: Reading): void {
  const { chunks, runs, cast } = reading;
  let index = 0;
  for (const [place, run] of runs.entries()) {
    const entity = cast.ofRun.get(run);
    while (index + 1 < chunks.length && (chunks[index]?.to ?? 0) <= run.from) index += 1;
    const chunk = chunks[index];
    if (entity?.kind !== 'person' || !chunk || run.from < chunk.from || run.to > chunk.to) continue;
    beforeName(reading, entity, index, run, place);
    const last = reading.tokens[run.to - 1]?.text ?? '';
    if (SEAT.test(last) && run.to - run.nameFrom > 2) addRole(entity, last, run.nameFrom, true);
    entity.implied ??= titled(reading.tokens[run.nameFrom - 1]?.lower ?? '', last);
    entity.affiliation ??= affiliationAt(reading.text, reading.tokens[run.to - 1]?.end ?? 0);
    if (run.to !== chunk.to) continue;
    rolesAfter(reading, run, (raw, weak) => addRole(entity, raw, run.nameFrom, weak));
    apposedBefore(reading, entity, index, run.nameFrom);
    roleOfDoer(reading, entity, index, run.nameFrom);
  }
  learnCounterparts(reading);
  learnSuccessions(reading);
  rolesForNames(reading, (entity, raw, at) => addRole(entity, raw, at, true));
  rolesOfDelayed(reading, (entity, raw, at) => addRole(entity, raw, at, true));
  rolesTakenUp(reading, (entity, raw, at) => addRole(entity, raw, at, true));
  for (const caption of reading.captions) learnFromCaption(reading, caption);
}

/** "Minister Ann Lee. Picture: Tom Ray": what a caption says that somebody is whom the story names in full. */
function learnFromCaption({ cast }: Reading, caption: Reading): void {
  learnRoles(caption);
  for (const { kind, name, full, roles } of caption.cast.entities) {
    const entity = kind === 'person' && full > 0 ? cast.entities.find((one) => one.kind === kind && one.name === name) : undefined;
    for (const { weak, text } of roles) if (entity !== undefined && !weak) addRole(entity, text, entity.first, true);
  }
}

/** Learns from "She works as a nurse" and "A farmer, he grew maize" once it is known whom the pronoun at the token index `at` means. */
export function learnRolesOfPronoun(reading: Reading, entity: Entity, at: number): void {
  if (entity.kind === 'person' && !entity.described) rolesOfPronoun(reading, at, (raw) => addRole(entity, raw, at, true));
}
