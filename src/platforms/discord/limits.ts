/**
 * What Discord accepts. Lengths are UTF-16 units, the strictest way to count. Sources: "docs" is Discord's developer
 * documentation (message and component resources), "spec" its OpenAPI file (npm discord-api-spec).
 */
export const DISCORD_LIMITS = Object.freeze({
  /** docs: message content. The spec's 4,000 are for accounts, not for bots. */
  content: 2_000,
  /** docs, spec: embeds in a message. */
  embeds: 10,
  /** docs: title, description, field names and values, footer and author of all embeds of a message together. */
  embedText: 6_000,
  /** docs, spec. */
  title: 256,
  /** docs, spec. */
  description: 4_096,
  /** docs, spec: fields of an embed, in number. */
  fields: 25,
  /** docs, spec. */
  fieldName: 256,
  /** docs, spec. */
  fieldValue: 1_024,
  /** docs, spec. */
  footer: 2_048,
  /** docs, spec. */
  author: 256,
  /** spec: image addresses. */
  imageUrl: 2_048,
  /** Ours, for links in text, for which no number is published: longer ones leave no room for their label in a line. */
  link: 1_500,
  /** docs: action rows in a message. */
  rows: 5,
  /** docs, spec: buttons in a row. */
  buttonsInRow: 5,
  /** docs, spec. */
  buttonLabel: 80,
  /** docs, spec. */
  customId: 100,
  /** docs, spec: the address of a link button. */
  buttonUrl: 512,
  /** docs, spec: options of a select menu, in number. */
  options: 25,
  /** docs, spec. */
  selectLabel: 100,
  /** docs, spec. */
  selectValue: 100,
  /** docs, spec: what a select menu shows before anything is chosen. */
  placeholder: 150,
  /** docs: components in a message, nested ones included. */
  components: 40,
  /** docs: text in all components of a message together. */
  componentText: 4_000,
  /** docs, spec: the description of a picture. */
  mediaDescription: 1_024,
  /** docs, spec. */
  modalTitle: 45,
  /** docs, spec: parts of a modal, in number. */
  modalFields: 5,
  /** docs, spec: the label of a field, and what stands below it. */
  modalLabel: 45,
  modalDescription: 100,
  /** docs, spec: what a text field takes. */
  textInput: 4_000,
  /** docs: channels, and so threads. */
  threadName: 100,
});
