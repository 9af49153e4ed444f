/** One property of a Block Kit object: what it may be, and how long. `doc` names the doc comment of @slack/types that the number is from. */
export interface PropertyRule {
  readonly is: 'text' | 'plain_text' | 'text_object' | 'list' | 'object' | 'flag' | 'options' | 'option';
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly eachMax?: number;
  /** What the elements of a list, or an object, may be. */
  readonly of?: readonly string[];
  readonly doc?: string;
  readonly oneOf?: readonly string[];
}

type ObjectRule = Readonly<Record<string, PropertyRule>>;

const BLOCK_ID: PropertyRule = { is: 'text', min: 1, max: 255, doc: 'Block.block_id' };
const RICH = ['text', 'link', 'emoji', 'date'] as const;

/** What Slack takes in a message, of the parts that a bot like this one may use: by `type`, then by property. */
export const BLOCK_KIT: Readonly<Record<string, ObjectRule>> = Object.freeze({
  header: { block_id: BLOCK_ID, text: { is: 'plain_text', required: true, min: 1, max: 150, doc: 'HeaderBlock.text' } },
  section: {
    block_id: BLOCK_ID,
    text: { is: 'text_object', min: 1, max: 3000, doc: 'SectionBlock.text' },
    fields: { is: 'list', min: 1, max: 10, eachMax: 2000, of: ['plain_text', 'mrkdwn'], doc: 'SectionBlock.fields' },
  },
  context: {
    block_id: BLOCK_ID,
    elements: { is: 'list', required: true, min: 1, max: 10, of: ['plain_text', 'mrkdwn', 'image'], doc: 'ContextBlock.elements' },
  },
  actions: {
    block_id: BLOCK_ID,
    elements: { is: 'list', required: true, min: 1, max: 25, of: ['button', 'static_select'], doc: 'ActionsBlock.elements' },
  },
  divider: { block_id: BLOCK_ID },
  image: {
    block_id: BLOCK_ID,
    image_url: { is: 'text', required: true, min: 1, max: 3000 },
    alt_text: { is: 'text', required: true, min: 1, max: 2000, doc: 'ImageBlock.alt_text' },
    title: { is: 'plain_text', min: 1, max: 2000, doc: 'ImageBlock.title' },
  },
  rich_text: {
    block_id: BLOCK_ID,
    elements: {
      is: 'list',
      required: true,
      min: 1,
      of: ['rich_text_section', 'rich_text_quote', 'rich_text_list', 'rich_text_preformatted'],
    },
  },
  rich_text_section: { elements: { is: 'list', required: true, min: 1, of: RICH } },
  rich_text_quote: { elements: { is: 'list', required: true, min: 1, of: RICH } },
  rich_text_preformatted: { elements: { is: 'list', required: true, min: 1, of: ['text', 'link'] } },
  rich_text_list: {
    style: { is: 'text', required: true, oneOf: ['bullet', 'ordered'] },
    elements: { is: 'list', required: true, min: 1, of: ['rich_text_section'] },
  },
  text: { text: { is: 'text', required: true, min: 1, max: 3000 }, style: { is: 'object' } },
  link: {
    url: { is: 'text', required: true, min: 1, max: 3000 },
    text: { is: 'text', min: 1, max: 3000 },
    style: { is: 'object' },
  },
  plain_text: { text: { is: 'text', required: true, min: 1, max: 3000, doc: 'PlainTextElement.text' }, emoji: { is: 'flag' } },
  mrkdwn: { text: { is: 'text', required: true, min: 1, max: 3000, doc: 'MrkdwnElement.text' }, verbatim: { is: 'flag' } },
  button: {
    text: { is: 'plain_text', required: true, min: 1, max: 75, doc: 'Button.text' },
    action_id: { is: 'text', required: true, min: 1, max: 255, doc: 'Action.action_id' },
    value: { is: 'text', max: 2000, doc: 'Button.value' },
    url: { is: 'text', max: 3000, doc: 'Button.url' },
    style: { is: 'text', oneOf: ['primary', 'danger'] },
    accessibility_label: { is: 'text', max: 75, doc: 'Button.accessibility_label' },
  },
  static_select: {
    action_id: { is: 'text', required: true, min: 1, max: 255, doc: 'Action.action_id' },
    placeholder: { is: 'plain_text', min: 1, max: 150, doc: 'Placeholdable.placeholder' },
    options: { is: 'options', required: true, min: 1, max: 100, doc: 'StaticSelect.options' },
    initial_option: { is: 'option' },
  },
  // The one object of Block Kit that has no type.
  option: {
    text: { is: 'plain_text', required: true, min: 1, max: 75, doc: 'PlainTextOption.text' },
    value: { is: 'text', required: true, min: 1, max: 75 },
  },
});

/** What holds for a message as a whole; from Slack's documentation, not from the types. */
export const MESSAGE = Object.freeze({ blocks: 50, text: 40_000, blockText: 10_000 });

/** The kinds that stand at the top level of a message. */
const BLOCKS = ['header', 'section', 'context', 'actions', 'divider', 'image', 'rich_text'];
const MESSAGE_KEYS = ['text', 'blocks', 'unfurl_links', 'unfurl_media'];
/** Everything that Slack reads as a mention or a link in mrkdwn but our own links. */
const FIRES = /<(?!https?:\/\/[^<>|\s]+\|[^<>]*>)[^>]*/;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whatever Slack would refuse or misread in a message, one sentence each; none for a good one. */
export function checkBlockKit(message: unknown): readonly string[] {
  if (!isObject(message)) return ['the message is no object'];
  const problems: string[] = [];
  const { text, blocks } = message;
  for (const key of Object.keys(message)) if (!MESSAGE_KEYS.includes(key)) problems.push(`unknown key ${key}`);
  if (message.unfurl_links !== false || message.unfurl_media !== false) problems.push('links would unfurl');
  if (typeof text !== 'string' || text.trim() === '') problems.push('the message has no text');
  else {
    if (text.length > MESSAGE.text) problems.push(`the text has ${text.length} characters`);
    if (/[<>]/.test(text) || /&(?!amp;|lt;|gt;)/.test(text)) problems.push('the text is not escaped');
  }
  if (!Array.isArray(blocks)) return [...problems, 'blocks is no list'];
  if (blocks.length > MESSAGE.blocks) problems.push(`${blocks.length} blocks`);
  for (const [index, block] of blocks.entries()) checkObject(block, BLOCKS, `blocks[${index}]`, problems);
  const size = textSize(blocks);
  if (size > MESSAGE.blockText) problems.push(`${size} characters in all blocks`);
  const ids = [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]*)"/g)].map(([, id]) => id);
  if (new Set(ids).size < ids.length) problems.push('an action id is used twice');
  return problems;
}

function checkObject(value: unknown, allowed: readonly string[], at: string, problems: string[]): void {
  if (!isObject(value)) return void problems.push(`${at} is no object`);
  const { type } = value;
  const rules = typeof type === 'string' && allowed.includes(type) ? BLOCK_KIT[type] : undefined;
  if (rules === undefined) return void problems.push(`${at} has type ${String(type)}`);
  for (const key of Object.keys(value)) if (key !== 'type' && !(key in rules)) problems.push(`${at} has an unknown key ${key}`);
  for (const [key, rule] of Object.entries(rules)) checkProperty(value[key], rule, `${at}.${key}`, problems);
  if (type === 'static_select' && value.initial_option !== undefined) {
    const options = Array.isArray(value.options) ? value.options.map((option) => JSON.stringify(option)) : [];
    if (!options.includes(JSON.stringify(value.initial_option))) problems.push(`${at} has chosen what it does not offer`);
  }
  if (type === 'section' && value.text === undefined && value.fields === undefined) problems.push(`${at} is empty`);
  if (type === 'mrkdwn' && typeof value.text === 'string' && FIRES.test(value.text)) problems.push(`${at} is not escaped`);
  if ((type === 'image' || type === 'link') && !/^https?:\/\//.test(String(value.image_url ?? value.url)))
    problems.push(`${at} links elsewhere`);
}

function checkOption(value: unknown, at: string, problems: string[]): void {
  if (!isObject(value)) return void problems.push(`${at} is no object`);
  checkObject({ type: 'option', ...value }, ['option'], at, problems);
}

function checkProperty(value: unknown, rule: PropertyRule, at: string, problems: string[]): void {
  if (value === undefined) return void (rule.required === true && problems.push(`${at} is missing`));
  switch (rule.is) {
    case 'text':
      if (typeof value !== 'string') problems.push(`${at} is no text`);
      else checkLength(value.length, rule, at, problems);
      if (rule.oneOf !== undefined && !rule.oneOf.includes(String(value))) problems.push(`${at} is ${String(value)}`);
      break;
    case 'plain_text':
    case 'text_object':
      checkObject(value, rule.is === 'plain_text' ? ['plain_text'] : ['plain_text', 'mrkdwn'], at, problems);
      if (isObject(value) && typeof value.text === 'string') checkLength(value.text.length, rule, at, problems);
      break;
    case 'options':
      if (!Array.isArray(value)) return void problems.push(`${at} is no list`);
      checkLength(value.length, rule, at, problems);
      for (const [index, option] of value.entries()) checkOption(option, `${at}[${index}]`, problems);
      if (new Set(value.map((option) => option.value)).size < value.length) problems.push(`${at} has a value twice`);
      break;
    case 'option':
      checkOption(value, at, problems);
      break;
    case 'list':
      if (!Array.isArray(value)) return void problems.push(`${at} is no list`);
      checkLength(value.length, rule, at, problems);
      for (const [index, element] of value.entries()) {
        checkObject(element, rule.of ?? [], `${at}[${index}]`, problems);
        if (rule.eachMax !== undefined && isObject(element))
          checkLength(String(element.text).length, { is: 'text', max: rule.eachMax }, at, problems);
      }
      break;
    case 'object':
      if (!isObject(value)) problems.push(`${at} is no object`);
      break;
    case 'flag':
      if (typeof value !== 'boolean') problems.push(`${at} is no boolean`);
      break;
    default:
      rule.is satisfies never;
  }
}

function checkLength(length: number, { min = 0, max = Number.POSITIVE_INFINITY }: PropertyRule, at: string, problems: string[]): void {
  if (length < min) problems.push(`${at} is too short: ${length}`);
  if (length > max) problems.push(`${at} is too long: ${length}`);
}

function textSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + textSize(inner), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => (['text', 'url', 'image_url', 'alt_text', 'elements', 'fields'].includes(key) ? sum + textSize(inner) : sum),
    0,
  );
}

/** The same for a message as the wire carries it, with fields beside text and blocks that are not Block Kit's. */
export const checkSlackWire = ({ text, blocks }: { readonly text?: string; readonly blocks?: readonly unknown[] }): readonly string[] =>
  checkBlockKit({ text, blocks, unfurl_links: false, unfurl_media: false });
