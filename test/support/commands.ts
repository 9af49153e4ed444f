import { commandsIn } from '../../commands/index.ts';
import { english } from '../../src/texts/english.ts';

export { ROOT } from '../../commands/index.ts';

/** The commands as they are in English. */
export const commands = commandsIn(english);
