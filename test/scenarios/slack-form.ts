import type { SeenForm } from './chat-driver.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const inputsIn = (blocks: unknown): readonly Json[] =>
  (Array.isArray(blocks) ? blocks.filter(isObject) : []).filter(({ type }) => type === 'input');
const labelOf = (input: Json): string => String(objectOf(input.label).text);

/** A modal as a person sees it. */
export const readSlackForm = (title: string, blocks: unknown): SeenForm => ({ title, fields: inputsIn(blocks).map(labelOf) });

/** The state of a modal when somebody has filled in these fields, named by their labels, and left the others as they were. */
export function filledSlackForm(blocks: unknown, values: Readonly<Record<string, string>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    inputsIn(blocks).map((input) => {
      const element = objectOf(input.element);
      const given = values[labelOf(input)];
      const typed = given ?? (typeof element.initial_value === 'string' ? element.initial_value : null);
      const chosen = given === undefined ? (element.initial_option ?? null) : { text: { type: 'plain_text', text: given }, value: given };
      const { type } = element;
      const state = type === 'plain_text_input' ? { type, value: typed } : { type, selected_option: chosen };
      return [String(input.block_id), { [String(element.action_id)]: state }];
    }),
  );
}
