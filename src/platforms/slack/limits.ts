/**
 * What Slack accepts. Lengths are UTF-16 units, the strictest way to count. Sources: "types" is the doc comments of
 * @slack/types 3.2.0, "docs" is docs.slack.dev (reference/block-kit, messaging).
 */
export const SLACK_LIMITS = Object.freeze({
  /** docs: blocks in a message. */
  blocks: 50,
  /** Undocumented: about 13,200 over all blocks make `msg_blocks_too_long` (bolt-js issues 2509 and 2867; mixes with rich text fail earlier). */
  messageText: 10_000,
  /** docs: top-level text is cut at 40,000, and 4,000 are recommended. */
  fallback: 4_000,
  /** types: HeaderBlock.text. */
  header: 150,
  /** types: SectionBlock.text. */
  section: 3_000,
  /** types: SectionBlock.fields, in number. */
  fields: 10,
  /** types: SectionBlock.fields, each. */
  field: 2_000,
  /** types: ContextBlock.elements, in number. */
  contextElements: 10,
  /** types: PlainTextElement.text and MrkdwnElement.text; the elements of a context block. */
  textObject: 3_000,
  /** Undocumented for rich text: what every other text object takes. */
  richText: 3_000,
  /** types: ActionsBlock.elements, in number. */
  actions: 25,
  /** types: Button.text. */
  buttonText: 75,
  /** types: Button.value. */
  buttonValue: 2_000,
  /** types: Button.url. */
  buttonUrl: 3_000,
  /** types: ActionsBlock.elements[].action_id. */
  actionId: 255,
  /** types: StaticSelect.options, in number. */
  options: 100,
  /** types: PlainTextOption.text. */
  optionText: 75,
  /** types: PlainTextOption.value; newer documents are said to allow 150. */
  optionValue: 75,
  /** types: StaticSelect.placeholder. */
  placeholder: 150,
  /** docs: title, submit and close of a modal. */
  viewTitle: 24,
  /** docs: blocks in a modal or a Home. */
  viewBlocks: 100,
  /** docs: private_metadata of a view. */
  privateMetadata: 3_000,
  /** types: InputBlock.label and InputBlock.hint. */
  inputLabel: 2_000,
  /** types: PlainTextInput.max_length. */
  inputLength: 3_000,
  /** docs: image_url. */
  imageUrl: 3_000,
  /** Ours, for links in text, for which no number is published: longer ones leave no room for their label in a text object. */
  link: 2_000,
  /** types: ImageBlock.alt_text. */
  alt: 2_000,
});
