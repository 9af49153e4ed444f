import type { Command } from '../src/command/command.ts';
import type { Texts } from '../src/texts/texts.ts';
import { articlesIn } from './articles.ts';
import { attacheIn } from './attache.ts';
import { briefIn } from './brief.ts';
import { digestIn } from './digest.ts';
import { quoteIn } from './quote.ts';
import { speakersIn } from './speakers.ts';

/** Every command, in the order of help; a language changes what is said about them, and nothing that is typed. */
export const commandsIn = (texts: Texts): readonly Command[] => [
  quoteIn(texts),
  briefIn(texts),
  digestIn(texts),
  speakersIn(texts),
  articlesIn(texts),
  attacheIn(texts),
];
