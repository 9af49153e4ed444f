import { CreateMessageInteractionCallbackRequestSchema, MessageCreateRequestSchema, type SpecSchema } from 'discord-api-spec/zod';
import { allComponents, COMPONENTS_V2, checkComponents } from './discord-component-rules.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Discord takes text for empty when nothing of it can be seen. */
const isEmpty = (text: string): boolean => /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u.test(text);

const KEYS = {
  message: ['content', 'embeds', 'components', 'allowed_mentions', 'nonce', 'enforce_nonce', 'flags'],
  embed: ['author', 'title', 'description', 'color', 'fields', 'footer', 'image', 'url'],
  field: ['name', 'value', 'inline'],
  button: ['type', 'style', 'label', 'custom_id', 'url', 'disabled'],
  select: ['type', 'custom_id', 'placeholder', 'options', 'disabled'],
  option: ['label', 'value', 'default'],
} as const;

/** What Discord's specification refuses, as a message of the bot and as an answer to an interaction. */
export const checkSpec = (message: unknown): readonly string[] => [
  ...issues(MessageCreateRequestSchema, message),
  ...issues(CreateMessageInteractionCallbackRequestSchema, { type: 4, data: message }),
];

function issues(schema: SpecSchema, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** What Discord refuses or misreads although its specification does not say so, one sentence each. */
export function checkBeyondSpec(message: unknown): readonly string[] {
  if (!isObject(message)) return ['the message is no object'];
  const problems: string[] = [];
  const known = (value: Json, keys: readonly string[], at: string): void => {
    for (const key of Object.keys(value)) if (!keys.includes(key)) problems.push(`${at} has an unknown key ${key}`);
  };
  const filled = (text: unknown, at: string): void => {
    if (text !== undefined && isEmpty(textOf(text))) problems.push(`${at} is empty`);
  };
  known(message, KEYS.message, 'the message');
  const ofComponents = (Number(message.flags ?? 0) & COMPONENTS_V2) !== 0;
  if (ofComponents) problems.push(...checkComponents(message));
  const content = textOf(message.content);
  if (content.length > 2000) problems.push(`the content has ${content.length} characters`);
  const embeds = listOf(message.embeds);
  if (!ofComponents && isEmpty(content) && embeds.length === 0) problems.push('the message is empty');
  let sum = 0;
  for (const [index, embed] of embeds.entries()) {
    const at = `embeds[${index}]`;
    known(embed, KEYS.embed, at);
    filled(embed.description, `${at}.description`);
    filled(embed.title, `${at}.title`);
    if (['author', 'title', 'description', 'fields', 'image'].every((key) => embed[key] === undefined)) problems.push(`${at} is empty`);
    const author = isObject(embed.author) ? embed.author.name : undefined;
    const footer = isObject(embed.footer) ? embed.footer.text : undefined;
    filled(author, `${at}.author`);
    filled(footer, `${at}.footer`);
    sum += [embed.title, embed.description, author, footer].reduce<number>((total, text) => total + textOf(text).length, 0);
    for (const field of listOf(embed.fields)) {
      known(field, KEYS.field, `${at}.fields`);
      filled(field.name, `${at} field name`);
      filled(field.value, `${at} field value`);
      sum += textOf(field.name).length + textOf(field.value).length;
    }
  }
  if (sum > 6000) problems.push(`the embeds have ${sum} characters together`);
  const rows = allComponents(message.components).filter(({ type }) => type === 1);
  if (!ofComponents && rows.length > 5) problems.push(`${rows.length} rows of buttons`);
  const buttons = rows.flatMap((row) => listOf(row.components));
  for (const button of buttons) {
    if (button.type === 3) {
      known(button, KEYS.select, 'a menu');
      const options = listOf(button.options);
      for (const option of options) {
        known(option, KEYS.option, 'an option');
        filled(option.label, 'an option label');
        filled(option.value, 'an option value');
      }
      if (new Set(options.map(({ value }) => value)).size < options.length) problems.push('an option value is used twice');
      if (options.filter((option) => option.default === true).length > 1) problems.push('several options are chosen');
      continue;
    }
    known(button, KEYS.button, 'a button');
    filled(button.label, 'a button label');
    if ((button.style === 5) !== (button.url !== undefined)) problems.push('a link button without an address, or another with one');
  }
  for (const row of rows) {
    const inRow = listOf(row.components);
    if (inRow.some(({ type }) => type === 3) && inRow.length > 1) problems.push('a menu shares its row');
  }
  const ids = buttons.flatMap((button) => button.custom_id ?? []);
  if (new Set(ids).size < ids.length) problems.push('a custom id is used twice');
  const mentions = message.allowed_mentions;
  if (!isObject(mentions) || JSON.stringify(mentions) !== '{"parse":[]}') problems.push('mentions are allowed');
  if ((Number(message.flags ?? 0) & 4) !== 0) problems.push('the embeds are suppressed');
  return problems;
}

/** Everything that is wrong with a message for Discord. */
export const checkDiscord = (message: unknown): readonly string[] => [...checkSpec(message), ...checkBeyondSpec(message)];
