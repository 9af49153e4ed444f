import { element, escapeHtml, type Json, objectOf, objectsIn, stringOf } from './html.ts';
import { richTextHtml, textObjectHtml } from './slack-text.ts';

const chevron =
  '<svg width="10" height="6" viewBox="0 0 10 6"><path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>';

/** Blocks as Slack shows them, in a message, a modal or on the Home. Throws for a kind that it does not know, so that none is missing in a picture. */
export const blocksHtml = (blocks: unknown): string => objectsIn(blocks).map(blockHtml).join('');

function blockHtml(block: Json): string {
  switch (block.type) {
    case 'header':
      return element('h3', {}, textObjectHtml(block.text));
    case 'section': {
      const text = block.text === undefined ? '' : element('div', { class: 'text' }, textObjectHtml(block.text));
      const fields = objectsIn(block.fields).map((field) => element('div', {}, textObjectHtml(field)));
      const columns = fields.length === 0 ? '' : element('div', { class: 'fields' }, fields.join(''));
      const accessory = block.accessory === undefined ? '' : elementHtml(objectOf(block.accessory));
      return element('div', { class: 'section' }, `<div>${text}${columns}</div>${accessory}`);
    }
    case 'rich_text':
      return element('div', { class: 'rich' }, richTextHtml(block));
    case 'context': {
      const parts = objectsIn(block.elements).map((part) =>
        part.type === 'image' ? imageHtml(part) : element('span', {}, textObjectHtml(part)),
      );
      return element('div', { class: 'context' }, parts.join(''));
    }
    case 'actions':
      return element('div', { class: 'actions' }, objectsIn(block.elements).map(elementHtml).join(''));
    case 'divider':
      return '<hr>';
    case 'image':
      return imageHtml(block);
    case 'input': {
      const optional = block.optional === true ? ' <span class="optional">(optional)</span>' : '';
      const hint = block.hint === undefined ? '' : element('div', { class: 'hint' }, textObjectHtml(block.hint));
      return element(
        'div',
        { class: 'input' },
        `<label>${textObjectHtml(block.label)}${optional}</label>${elementHtml(objectOf(block.element))}${hint}`,
      );
    }
    default:
      throw new Error(`no picture of the block ${String(block.type)} yet`);
  }
}

const imageHtml = (image: Json): string => element('div', { class: 'image' }, escapeHtml(stringOf(image.alt_text)));

/** A button, menu or field. */
function elementHtml(control: Json): string {
  switch (control.type) {
    case 'button':
      return element('span', { class: `button ${stringOf(control.style)}` }, textObjectHtml(control.text));
    case 'static_select':
    case 'external_select': {
      const chosen = objectOf(control.initial_option);
      const label =
        chosen.text === undefined
          ? element('span', { class: 'placeholder' }, textObjectHtml(control.placeholder))
          : textObjectHtml(chosen.text);
      return element('span', { class: 'select' }, `<span>${label}</span>${chevron}`);
    }
    case 'plain_text_input': {
      const value = stringOf(control.initial_value);
      const inside = value === '' ? element('span', { class: 'placeholder' }, textObjectHtml(control.placeholder)) : escapeHtml(value);
      return element('div', { class: control.multiline === true ? 'field tall' : 'field' }, inside);
    }
    case 'radio_buttons':
    case 'checkboxes': {
      const options = objectsIn(control.options).map((option) =>
        element('div', { class: 'choice' }, `<i></i>${textObjectHtml(option.text)}`),
      );
      return options.join('');
    }
    case 'conversations_select':
    case 'timepicker':
    case 'datepicker':
      return element('span', { class: 'select' }, `<span class="placeholder">${textObjectHtml(control.placeholder)}</span>${chevron}`);
    case 'image':
      return imageHtml(control);
    default:
      throw new Error(`no picture of the element ${String(control.type)} yet`);
  }
}
