import { fresh } from './payloads.ts';

/** A window or a Home as the bot made it. */
export interface DoubleView {
  readonly id: string;
  readonly hash: string;
  readonly type: 'modal' | 'home';
  readonly title: string;
  readonly callback: string;
  readonly metadata: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
  /** Whose Home it is. */
  readonly user: string | null;
}

export interface Views {
  /** The newest first. */
  readonly opened: readonly DoubleView[];
  /** How often a Home was published. */
  readonly published: number;
  homeOf(user: string): DoubleView | undefined;
  byId(id: string): DoubleView | undefined;
  /** A trigger is known from when it is sent; it is good for three seconds and once. */
  know(trigger: string): void;
  /** Makes a trigger as old as that many milliseconds. */
  age(trigger: string, milliseconds: number): void;
  open(args: Readonly<Record<string, unknown>>): object;
  update(args: Readonly<Record<string, unknown>>): object;
  publish(args: Readonly<Record<string, unknown>>): object;
}

const TRIGGER_LIFETIME = 3_000;
type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Slack's windows and Homes, with its rules for triggers; `refused` collects what it would not take of a view. */
export function createViews(problems: string[]): Views {
  const triggers = new Map<string, { at: number; used: boolean }>();
  const views = new Map<string, DoubleView>();
  const order: string[] = [];
  let published = 0;

  const keep = (raw: unknown, id: string, user: string | null): object => {
    const found = isJson(raw) ? viewProblems(raw) : ['the view is no object'];
    problems.push(...found);
    if (!isJson(raw) || found.length > 0) return { ok: false, error: 'invalid_arguments', response_metadata: { messages: found } };
    const view: DoubleView = {
      id,
      hash: fresh('hash.'),
      type: raw.type === 'home' ? 'home' : 'modal',
      title: isJson(raw.title) ? String(raw.title.text) : '',
      callback: String(raw.callback_id ?? ''),
      metadata: String(raw.private_metadata ?? ''),
      blocks: Array.isArray(raw.blocks) ? raw.blocks : [],
      user,
    };
    views.set(id, view);
    return { ok: true, view: { ...raw, id, hash: view.hash, team_id: 'T0TEAM0001', bot_id: 'B0BOT00001', state: { values: {} } } };
  };

  const triggered = (args: Json): string | null => {
    const known = triggers.get(String(args.trigger_id));
    if (known === undefined) return 'invalid_trigger';
    if (Date.now() - known.at > TRIGGER_LIFETIME) return 'expired_trigger_id';
    if (known.used) return 'exchanged_trigger_id';
    known.used = true;
    return null;
  };

  return {
    get opened() {
      return order
        .map((id) => views.get(id))
        .filter((view) => view !== undefined)
        .toReversed();
    },
    get published() {
      return published;
    },
    homeOf: (user) => views.get(`home ${user}`),
    byId: (id) => views.get(id),
    know: (trigger) => {
      if (!triggers.has(trigger)) triggers.set(trigger, { at: Date.now(), used: false });
    },
    age: (trigger, milliseconds) => void triggers.set(trigger, { at: Date.now() - milliseconds, used: false }),
    open: (args) => {
      const refused = triggered(args);
      if (refused !== null) return { ok: false, error: refused };
      const id = fresh('V');
      order.push(id);
      return keep(args.view, id, null);
    },
    update: (args) => {
      const id = String(args.view_id);
      return views.has(id) ? keep(args.view, id, null) : { ok: false, error: 'not_found' };
    },
    publish: (args) => {
      published += 1;
      return keep(args.view, `home ${String(args.user_id)}`, String(args.user_id));
    },
  };
}

const TEXTS = { title: 24, submit: 24, close: 24 } as const;
const ELEMENTS = new Set(['plain_text_input', 'static_select', 'external_select', 'button']);

/** What Slack refuses in a view (docs, "Views"; types, InputBlock). */
export function viewProblems(view: Json): readonly string[] {
  const problems: string[] = [];
  const blocks: readonly unknown[] = Array.isArray(view.blocks) ? view.blocks : [];
  if (view.type !== 'modal' && view.type !== 'home') problems.push(`the view has type ${String(view.type)}`);
  if (view.type === 'modal' && !isJson(view.title)) problems.push('the modal has no title');
  for (const [name, max] of Object.entries(TEXTS)) {
    const text = view[name];
    if (isJson(text) && (typeof text.text !== 'string' || text.text.length < 1 || text.text.length > max))
      problems.push(`${name} has a wrong length`);
  }
  if (String(view.private_metadata ?? '').length > 3_000) problems.push('the metadata is too long');
  if (String(view.callback_id ?? '').length > 255) problems.push('the callback id is too long');
  if (blocks.length > 100) problems.push(`the view has ${blocks.length} blocks`);
  const ids = new Set<string>();
  for (const block of blocks) {
    if (!isJson(block)) return [...problems, 'a block is no object'];
    const id = block.block_id;
    if (typeof id === 'string' && (id.length > 255 || ids.has(id))) problems.push(`the block id ${id} is too long or there twice`);
    if (typeof id === 'string') ids.add(id);
    if (block.type === 'input') problems.push(...inputProblems(block));
  }
  if (view.type === 'modal' && blocks.some((block) => isJson(block) && block.type === 'input') && view.submit === undefined)
    problems.push('a modal with inputs has no submit');
  const actions = [
    ...JSON.stringify(blocks.filter((block) => isJson(block) && block.type === 'actions')).matchAll(/"action_id":"((?:[^"\\]|\\.)*)"/g),
  ].map(([, id]) => id);
  if (new Set(actions).size < actions.length) problems.push('an action id is used twice');
  if (
    /<(?:!|@|#(?!C))/.test(
      JSON.stringify(blocks.flatMap((block) => (isJson(block) && JSON.stringify(block).includes('"mrkdwn"') ? [block] : []))),
    )
  )
    problems.push('a view has a mention');
  return problems;
}

function inputProblems(block: Json): readonly string[] {
  const problems: string[] = [];
  const { element, label } = block;
  if (!isJson(label) || typeof label.text !== 'string' || label.text.length < 1 || label.text.length > 2_000)
    problems.push('a label has a wrong length');
  if (!isJson(element) || !ELEMENTS.has(String(element.type)))
    return [...problems, `an input has ${isJson(element) ? String(element.type) : 'nothing'}`];
  const options = [
    ...(Array.isArray(element.options) ? element.options : []),
    ...(element.initial_option === undefined ? [] : [element.initial_option]),
  ];
  if (element.type === 'static_select' && (!Array.isArray(element.options) || element.options.length < 1 || element.options.length > 100))
    problems.push('a select has a wrong number of options');
  for (const option of options)
    if (
      !isJson(option) ||
      String(option.value).length > 75 ||
      !isJson(option.text) ||
      String(option.text.text).length > 75 ||
      option.text.text === ''
    )
      problems.push('an option is too long or empty');
  if (typeof element.max_length === 'number' && (element.max_length < 1 || element.max_length > 3_000))
    problems.push('max_length is out of range');
  if (typeof element.initial_value === 'string' && element.initial_value.length > Number(element.max_length ?? 3_000))
    problems.push('the value is too long');
  return problems;
}
