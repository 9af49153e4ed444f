import type { Command } from '../src/command/command.ts';
import { articles } from './articles.ts';
import { attache } from './attache.ts';
import { brief } from './brief.ts';
import { digest } from './digest.ts';
import { quote } from './quote.ts';
import { speakers } from './speakers.ts';

/** Every command, in the order of help. */
export const commands: readonly Command[] = [quote, brief, digest, speakers, articles, attache];

/** The command behind which every other can be reached too. */
export const ROOT = attache.name;
