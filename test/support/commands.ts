import { commandsIn } from '../../commands/index.ts';
import { english } from '../../src/texts/english.ts';

export { ROOT } from '../../src/command/command-words.ts';

/** The commands as they are in English. */
export const commands = commandsIn(english);
