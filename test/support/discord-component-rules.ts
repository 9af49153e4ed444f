type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const COMPONENTS_V2 = 1 << 15;

const KEYS: Readonly<Record<number, readonly string[]>> = {
  1: ['type', 'components'],
  2: ['type', 'style', 'label', 'custom_id', 'url', 'disabled'],
  3: ['type', 'custom_id', 'placeholder', 'options', 'disabled'],
  9: ['type', 'components', 'accessory'],
  10: ['type', 'content'],
  12: ['type', 'items'],
  14: ['type', 'divider', 'spacing'],
  17: ['type', 'components', 'accent_color'],
};
/** What may stand directly in what (Discord docs, "Component Reference"); 0 is the message. */
const INSIDE: Readonly<Record<number, readonly number[]>> = {
  0: [1, 9, 10, 12, 14, 17],
  1: [2, 3],
  9: [10],
  17: [1, 9, 10, 12, 14],
};

/** Every component of a message, at whatever depth, in reading order. */
export const allComponents = (components: unknown): readonly Json[] =>
  listOf(components).flatMap((part) => [
    part,
    ...allComponents(part.components),
    ...(isObject(part.accessory) ? allComponents([part.accessory]) : []),
  ]);

/** The text of a message of components. */
export const componentTexts = (components: unknown): readonly string[] =>
  allComponents(components).flatMap(({ type, content }) => (type === 10 ? [String(content)] : []));

/** What Discord refuses in a message of components although its specification does not say so. */
export function checkComponents(message: Json): readonly string[] {
  const problems: string[] = [];
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids'])
    if (message[key] !== undefined) problems.push(`a message of components has ${key}`);
  const all = allComponents(message.components);
  if (all.length === 0) problems.push('the message is empty');
  if (all.length > 40) problems.push(`${all.length} components`);
  const text = componentTexts(message.components).reduce((sum, content) => sum + content.length, 0);
  if (text > 4000) problems.push(`${text} characters in all`);
  for (const part of all) {
    const keys = KEYS[Number(part.type)];
    if (keys === undefined) problems.push(`a component of type ${String(part.type)}`);
    for (const key of Object.keys(part))
      if (keys?.includes(key) === false) problems.push(`type ${String(part.type)} has an unknown key ${key}`);
    if (part.type === 10 && String(part.content).trim() === '') problems.push('a text is empty');
    const count = listOf(part.components).length;
    if (part.type === 9 && (count < 1 || count > 3 || !isObject(part.accessory))) problems.push('a section of the wrong shape');
    if (part.type === 17 && count === 0) problems.push('a container is empty');
    if (part.type === 1 && (count === 0 || count > 5)) problems.push(`a row of ${count}`);
  }
  const nested = (parent: number, components: unknown): void => {
    for (const part of listOf(components)) {
      if (INSIDE[parent]?.includes(Number(part.type)) === false) problems.push(`type ${String(part.type)} stands in type ${parent}`);
      if (part.components !== undefined) nested(Number(part.type), part.components);
    }
  };
  nested(0, message.components);
  return problems;
}
