import { toError } from '../model/errors.ts';
import type { Told } from '../model/post-result.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Reply } from '../reply/reply.ts';
import type { RunDeps } from './run-deps.ts';

/** Sends the person who made a schedule a private word about it, and logs when that did not reach them. Never throws. */
export async function tellOwner(
  { tell, log }: Pick<RunDeps, 'tell' | 'log'>,
  { id, destination }: Schedule,
  owner: string,
  reply: Reply,
): Promise<Told> {
  let told: Told = 'unclear';
  try {
    told = await tell(destination, owner, reply);
  } catch (thrown) {
    log.error('Telling a person failed in an unexpected way.', { error: toError(thrown), schedule: id });
  }
  if (told !== 'told') log.warn('The person who made a schedule could not be told about it.', { schedule: id });
  return told;
}
