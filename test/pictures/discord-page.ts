import { markdownHtml } from './discord-markdown.ts';
import { element, escapeHtml, type Json, objectOf, objectsIn, stringOf } from './html.ts';

const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;
const SECTION = 9;
const TEXT = 10;
const GALLERY = 12;
const SEPARATOR = 14;
const CONTAINER = 17;
const LABEL = 18;

const BUTTON_STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' };

const picture = (background: string, letter: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${background}"/><text x="20" y="28" font-family="sans-serif" font-size="22" font-weight="700" fill="#fff" text-anchor="middle">${letter}</text></svg>`)}`;
const AVATAR = picture('#2f4f6f', 'A');
const READER = picture('#7a5c3e', 'R');

const STYLE = `
body { margin: 0; background: #313338; }
#picture { width: 680px; background: #313338; font-family: "gg sans", "Liberation Sans", Arial, sans-serif; }
discord-messages { border: 0; } #picture a { color: #00a8fc; text-decoration: none; } #picture b { font-weight: 700; } .small { font-size: 13px; line-height: 1.4; color: #949ba4; } .quoted { border-left: 4px solid #4e5058; padding-left: 12px; margin: 2px 0; }

.blank { height: 10px; } .h1 { font-size: 24px; font-weight: 700; } .h2 { font-size: 20px; font-weight: 700; } .h3 { font-size: 16px; font-weight: 700; } .item { display: flex; gap: 8px; padding-left: 8px; }
.container { border: 1px solid #3f4147; border-left: 4px solid #3f4147; background: #2b2d31; border-radius: 8px; padding: 14px 16px; margin: 4px 0; max-width: 560px; color: #dbdee1; font-size: 15px; line-height: 1.4; }
.part { color: #dbdee1; line-height: 1.4; margin: 4px 0; } .line { border-top: 1px solid #3f4147; margin: 10px 0; } .gap { height: 8px; }
.beside { background: #4e5058; color: #fff; border-radius: 8px; font-size: 14px; padding: 7px 16px; white-space: nowrap; } .aside { display: flex; justify-content: space-between; gap: 12px; align-items: flex-start; }
.modal { width: 440px; margin: 14px auto; background: #393a41; border: 1px solid #46484e; border-radius: 12px; color: #dbdee1; padding: 20px; } .modal h2 { margin: 0 0 14px; font-size: 20px; color: #fff; } .modal label { display: block; font-weight: 600; margin: 12px 0 4px; }
.modal .hint { font-size: 13px; color: #b5bac1; } .modal .field { background: #2b2c31; border: 1px solid #46484e; border-radius: 8px; padding: 9px 12px; margin-top: 6px; min-height: 20px; } .modal .tall { min-height: 60px; } .modal .empty { color: #87898c; }
.modal footer { display: flex; justify-content: flex-end; gap: 10px; margin-top: 18px; } .modal footer span { padding: 8px 22px; border-radius: 8px; background: #4e5058; color: #fff; font-size: 14px; } .modal footer .send { background: #5865f2; }
`;

const page = (inside: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord</title>
<script type="importmap">{"imports":${JSON.stringify(IMPORTS)}}</script>
<script type="module">import '@skyra/discord-components-core'; document.documentElement.dataset.ready = 'yes';</script>
<style>${STYLE}</style><div id="picture">${inside}</div></html>`;

/** Where the components and what they import are on the page's own site. */
const IMPORTS: Readonly<Record<string, string>> = {
  '@skyra/discord-components-core': '/@skyra/discord-components-core/dist/index.js',
  lit: '/lit/index.js',
  'lit/': '/lit/',
  'lit-html': '/lit-html/lit-html.js',
  'lit-html/': '/lit-html/',
  'lit-element/lit-element.js': '/lit-element/lit-element.js',
  '@lit/reactive-element': '/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/@lit/reactive-element/',
  '@lit/context': '/@lit/context/index.js',
};

/** Messages as Discord shows them to one person; `command` is what was typed, null for a post of the bot's own. */
export function discordMessagesPage(messages: readonly object[], onlyYou: boolean, command: string | null): string {
  const shown = messages.map((message, at) => messageHtml(objectOf(message), onlyYou, at === 0 ? command : null));
  return page(element('discord-messages', {}, shown.join('')));
}

function messageHtml({ content, embeds, components }: Json, onlyYou: boolean, command: string | null): string {
  const asked =
    command === null ? '' : element('discord-command', { slot: 'reply', author: 'Reader', avatar: READER, command: `/${command}` });
  const parts = objectsIn(components);
  // Rows of buttons have a place of their own under the embeds; a layout is what the message consists of.
  const rows = parts.every(({ type }) => type === ROW);
  const inside = [
    asked,
    content === undefined ? '' : markdownHtml(stringOf(content)),
    rows ? '' : parts.map(partHtml).join(''),
    objectsIn(embeds).map(embedHtml).join(''),
    rows && parts.length > 0 ? element('discord-attachments', { slot: 'components' }, parts.map(partHtml).join('')) : '',
  ];
  const attributes = { author: 'Attaché', bot: true, avatar: AVATAR, timestamp: '23/11/2026', ephemeral: onlyYou };
  return element('discord-message', attributes, inside.join(''));
}

function embedHtml(embed: Json): string {
  const fields = objectsIn(embed.fields).map(({ name, value, inline }) =>
    element('discord-embed-field', { 'field-title': stringOf(name), inline: inline === true }, markdownHtml(stringOf(value))),
  );
  const inside = [
    embed.description === undefined
      ? ''
      : element('discord-embed-description', { slot: 'description' }, markdownHtml(stringOf(embed.description))),
    fields.length === 0 ? '' : element('discord-embed-fields', { slot: 'fields' }, fields.join('')),
    embed.footer === undefined
      ? ''
      : element('discord-embed-footer', { slot: 'footer' }, escapeHtml(stringOf(objectOf(embed.footer).text))),
  ];
  const author = stringOf(objectOf(embed.author).name);
  const attributes = {
    slot: 'embeds',
    color: colour(embed.color),
    'author-name': author || null,
    'embed-title': stringOf(embed.title) || null,
  };
  return element('discord-embed', attributes, inside.join(''));
}

const colour = (value: unknown): string | null => (typeof value === 'number' ? `#${value.toString(16).padStart(6, '0')}` : null);

/** A component of a message. Throws for a kind that it does not know, so that none is missing in a picture. */
function partHtml(part: Json): string {
  const inside = (): string => objectsIn(part.components).map(partHtml).join('');
  switch (part.type) {
    case ROW:
      return element('discord-action-row', {}, inside());
    case BUTTON:
      return element(
        'discord-button',
        { type: BUTTON_STYLES[Number(part.style)] ?? 'secondary', url: stringOf(part.url) || null },
        escapeHtml(stringOf(part.label)),
      );
    case STRING_SELECT: {
      const chosen = objectsIn(part.options).find((option) => option.default === true);
      return element('discord-string-select-menu', { placeholder: stringOf(chosen?.label) || stringOf(part.placeholder) });
    }
    case TEXT:
      return element('div', { class: 'part' }, markdownHtml(stringOf(part.content)));
    case SECTION:
      return element('div', { class: 'aside' }, `<div>${inside()}</div>${accessoryHtml(objectOf(part.accessory))}`);
    case SEPARATOR:
      return element('div', { class: part.divider === false ? 'gap' : 'line' });
    case GALLERY:
      return objectsIn(part.items)
        .map(({ description }) => element('div', { class: 'part' }, escapeHtml(stringOf(description))))
        .join('');
    case CONTAINER:
      return element(
        'div',
        { class: 'container', style: colour(part.accent_color) === null ? null : `border-left-color: ${colour(part.accent_color)}` },
        inside(),
      );
    default:
      throw new Error(`no picture of the component ${String(part.type)} yet`);
  }
}

/** The components draw buttons in rows only. */
const accessoryHtml = ({ label }: Json): string => element('span', { class: 'beside' }, escapeHtml(stringOf(label)));

/** A modal as Discord shows it. */
export function discordModalPage(modal: Json): string {
  const fields = objectsIn(modal.components).map((part) =>
    part.type === LABEL
      ? labelHtml(part)
      : objectsIn(part.components)
          .map((input) => inputHtml(input, input))
          .join(''),
  );
  return page(
    element(
      'div',
      { class: 'modal' },
      `<h2>${escapeHtml(stringOf(modal.title))}</h2>${fields.join('')}<footer><span>Cancel</span><span class="send">Submit</span></footer>`,
    ),
  );
}

const labelHtml = (label: Json): string => inputHtml(objectOf(label.component), label);

function inputHtml(input: Json, { label, description }: Json): string {
  const chosen = objectsIn(input.options).find((option) => option.default === true);
  const value = stringOf(input.value) || stringOf(chosen?.label);
  const hint = description === undefined ? '' : element('div', { class: 'hint' }, escapeHtml(stringOf(description)));
  const tall = input.type === TEXT_INPUT && input.style === 2;
  const field = element(
    'div',
    { class: `field${tall ? ' tall' : ''}${value === '' ? ' empty' : ''}` },
    escapeHtml(value || stringOf(input.placeholder)),
  );
  return `<label>${escapeHtml(stringOf(label))}${input.required === false ? '' : ' *'}</label>${hint}${field}`;
}
