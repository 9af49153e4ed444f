import { describe, expect, it } from 'vitest';
import { checkBeyondSpec, checkDiscord, checkSpec } from './discord-rules.ts';

const good = { content: 'a', embeds: [{ description: 'a' }], components: [], allowed_mentions: { parse: [] } };
const button = (id: string): unknown => ({ type: 2, style: 2, label: 'a', custom_id: id });
const rows = (...ids: readonly string[]): unknown => ids.map((id) => ({ type: 1, components: [button(id)] }));
const text = (length: number): string => 'a'.repeat(length);

describe('the rules for a Discord message', () => {
  it('take a good one', () => {
    expect(checkDiscord(good)).toEqual([]);
    expect(checkDiscord({ ...good, components: rows('a', 'b', 'c', 'd', 'e') })).toEqual([]);
  });

  it.each([
    ['11 embeds', { ...good, embeds: Array.from({ length: 11 }, () => ({ description: 'a' })) }],
    ['a description of 4097', { ...good, embeds: [{ description: text(4097) }] }],
    ['a label of 81', { ...good, components: [{ type: 1, components: [{ type: 2, style: 2, label: text(81), custom_id: 'a' }] }] }],
    ['a custom id of 101', { ...good, components: rows(text(101)) }],
    ['6 buttons in a row', { ...good, components: [{ type: 1, components: ['a', 'b', 'c', 'd', 'e', 'f'].map(button) }] }],
  ])('refuse by the specification %s', (_, message) => {
    expect(checkSpec(message)).not.toEqual([]);
  });

  it.each([
    ['content of 2001', { ...good, content: text(2001) }],
    ['embeds of 6001 together', { ...good, embeds: [{ description: text(4000) }, { description: text(2001) }] }],
    ['an empty message', { ...good, content: ' ', embeds: [] }],
    ['an empty embed', { ...good, embeds: [{ color: 1 }] }],
    ['an empty field', { ...good, embeds: [{ fields: [{ name: 'a', value: '\u200b' }] }] }],
    ['six rows', { ...good, components: rows('a', 'b', 'c', 'd', 'e', 'f') }],
    ['a custom id twice', { ...good, components: rows('a', 'a') }],
    ['mentions', { ...good, allowed_mentions: { parse: ['users'] } }],
    ['no word on mentions', { content: 'a' }],
    ['a flag that hides the embeds', { ...good, flags: 4 }],
    ['an unknown key', { ...good, embeds: [{ text: 'a' }] }],
  ])('refuse beyond the specification %s', (_, message) => {
    expect(checkBeyondSpec(message)).not.toEqual([]);
  });
});
