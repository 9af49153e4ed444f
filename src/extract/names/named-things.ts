import { words } from '../lexicon/words.ts';
import type { Tagged } from '../text/tags.ts';
import type { Form } from './name-forms.ts';

/** Animals that have names. */
const ANIMALS =
  words(`dog puppy pup hound cat kitten horse pony racehorse mare stallion gelding foal colt filly donkey mule parrot budgie cockatoo
 rabbit hamster tortoise goat lamb cow calf pig piglet cockerel goose swan owl hawk falcon eagle elephant lion lioness tiger panda gorilla chimpanzee monkey
 penguin dolphin otter spaniel labrador retriever terrier collie sheepdog greyhound whippet poodle pug dachshund alsatian beagle bulldog cockapoo
 cavapoo labradoodle husky rottweiler lurcher chihuahua corgi mastiff crossbreed`);

const CALLED = words('called named');
const FORMS_OF_A = /^an?$/;

/**
 * Names that nobody bears: "a Barbara Hepworth", "a Harvey Bull" is a work, a make or a breed where the article never names the one
 * so called otherwise, and "her dog, Rex", "a terrier called Monty" an animal.
 */
export function thingsAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const [things, people, surnames] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const form of forms) {
    const { run, parts, text } = form;
    if (parts.length === 1) surnames.add(parts[0] ?? '');
    if (isAnimal(tokens, form)) things.add(text);
    else if (form.sort === 'person' && parts.length > 1) (isOneOfMany(tokens, run) ? things : people).add(text);
  }
  for (const { parts, text } of forms) if (parts.length > 1 && surnames.has(parts.at(-1) ?? '')) things.delete(text);
  return things.difference(people);
}

/** "a John Deere.": not "a Tom Ray supporter", nor "a Tom Ray who lives there". */
function isOneOfMany(tokens: readonly Tagged[], { from, to, nameFrom, honorific }: Form['run']): boolean {
  if (!FORMS_OF_A.test(tokens[from - 1]?.lower ?? '') || nameFrom > from || honorific !== null) return false;
  const next = tokens[to];
  return next?.tag !== 'word' && next?.tag !== 'genitive' && next?.lower !== 'who' && tokens[to - 1]?.tag !== 'genitive';
}

/** "her dog, Rex,", "a Harvey Bull called Monty", "the guide dog Rex". */
function isAnimal(tokens: readonly Tagged[], { run, parts }: Form): boolean {
  const [before, next] = [tokens[run.from - 1], tokens[run.to]];
  const isBeast = (at: number): boolean => tokens[at]?.capital === false && ANIMALS.has(tokens[at]?.lower ?? '');
  if (run.honorific !== null) return false;
  if (before?.text === ',') return isBeast(run.from - 2) && (next === undefined || next.tag === 'sign');
  if (before !== undefined && CALLED.has(before.lower)) return isBeast(run.from - 2) || isBreed(tokens, run.from - 2);
  return parts.length === 1 && isBeast(run.from - 1);
}

/** "a Harvey Bull |called": two capitals after "a". */
const isBreed = (tokens: readonly Tagged[], at: number): boolean =>
  tokens[at]?.tag === 'name' && tokens[at - 1]?.tag === 'name' && FORMS_OF_A.test(tokens[at - 2]?.lower ?? '');
