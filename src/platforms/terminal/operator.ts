import type { Caller } from '../../command/command.ts';
import { destination } from '../../model/schedule.ts';

/** Where schedules made in the console post: back into it. */
const CONSOLE = destination('terminal', 'local', 'console');

/** Whoever types on the machine that the bot runs on. */
export const OPERATOR = { platform: 'terminal', destination: CONSOLE, mayManage: true, isOperator: true } as const satisfies Caller;
