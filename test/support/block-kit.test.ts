import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCK_KIT, checkBlockKit } from './block-kit.ts';

const FOLDER = new URL('../../node_modules/@slack/types/dist/block-kit/', import.meta.url);
const sources = ['blocks', 'block-elements', 'composition-objects', 'extensions'].map((name) =>
  readFileSync(new URL(`${name}.d.ts`, FOLDER), 'utf8'),
);

/** The doc comment of `Interface.property` in the installed @slack/types. */
function docOf(name: string): string {
  const [owner = '', property = ''] = name.split('.');
  for (const source of sources) {
    const start = source.search(new RegExp(`(?:interface|type) ${owner}\\b`));
    if (start < 0) continue;
    const body = source.slice(start);
    const at = body.search(new RegExp(`^\\s+${property}\\??:`, 'm'));
    const comment = body.slice(0, at).lastIndexOf('/**');
    if (at >= 0 && comment >= 0) return body.slice(comment, at).replace(/\s*\n\s*\*\s*/g, ' ');
  }
  return '';
}

const numbersIn = (doc: string): readonly number[] =>
  [...doc.matchAll(/\b\d[\d,]*\b/g)].map(([number]) => Number(number.replaceAll(',', '')));

const documented = Object.entries(BLOCK_KIT).flatMap(([type, rules]) =>
  Object.entries(rules).flatMap(([property, rule]) => (rule.doc === undefined ? [] : [{ at: `${type}.${property}`, doc: rule.doc, rule }])),
);

describe('the table of Block Kit', () => {
  it('names a doc comment for most of its numbers', () => {
    expect(documented.length).toBeGreaterThan(14);
  });

  it.each(documented)('has the number of the doc comment for $at', ({ doc, rule }) => {
    const comment = docOf(doc);
    const numbers = numbersIn(comment);
    expect(comment).toMatch(/maximum/i);
    expect(numbers).toContain(rule.max);
    if (rule.eachMax !== undefined) expect(numbers).toContain(rule.eachMax);
  });
});

const good = { text: 'a', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'a' } }], unfurl_links: false, unfurl_media: false };
const block = (made: unknown): unknown => ({ ...good, blocks: [made] });
const button = { type: 'button', text: { type: 'plain_text', text: 'a' }, action_id: 'a' };

describe('the checker of Block Kit', () => {
  it('takes a good message', () => {
    expect(checkBlockKit(good)).toEqual([]);
    expect(checkBlockKit(block({ type: 'actions', elements: [button] }))).toEqual([]);
  });

  it.each([
    ['no text', { ...good, text: ' ' }],
    ['a mention in the text', { ...good, text: '<!channel>' }],
    ['a bare ampersand', { ...good, text: 'a & b' }],
    ['links that unfurl', { ...good, unfurl_links: true }],
    ['an unknown key', { ...good, colour: 1 }],
    ['51 blocks', { ...good, blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }],
    ['an unknown block', block({ type: 'heading' })],
    ['a header with markup', block({ type: 'header', text: { type: 'mrkdwn', text: 'a' } })],
    ['a header of 151', block({ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) } })],
    ['an empty header', block({ type: 'header', text: { type: 'plain_text', text: '' } })],
    ['an empty section', block({ type: 'section' })],
    ['11 context elements', block({ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'plain_text', text: 'a' })) })],
    ['26 buttons', block({ type: 'actions', elements: Array.from({ length: 26 }, (_, n) => ({ ...button, action_id: `${n}` })) })],
    ['an action id twice', block({ type: 'actions', elements: [button, button] })],
    ['a button value of 2001', block({ type: 'actions', elements: [{ ...button, value: 'a'.repeat(2001) }] })],
    ['a mention in mrkdwn', block({ type: 'section', text: { type: 'mrkdwn', text: 'see <@U012345678>' } })],
    ['a script for a link', block({ type: 'section', text: { type: 'mrkdwn', text: '<javascript:alert(1)|x>' } })],
    [
      'a broadcast element',
      block({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }] }),
    ],
    [
      'a rich link elsewhere',
      block({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'data:x' }] }] }),
    ],
  ])('refuses %s', (_, message) => {
    expect(checkBlockKit(message)).not.toEqual([]);
  });
});
