import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/process.ts';
import { markdownHtml } from './discord-markdown.ts';
import { PICTURES, pictureFile, repliesPage } from './page.ts';
import { PICTURED } from './replies.ts';
import { shotsOf } from './shots.ts';
import { mrkdwnHtml } from './slack-text.ts';
import { openStage } from './stage.ts';

/** So that nobody waits for the page; bytes. */
const LARGEST = 150 * 1024;
const ALL = 2 * 1024 * 1024;

const folder = path.join(ROOT, 'docs', PICTURES);
const expected = PICTURED.flatMap((pictured) => pictured.platforms.map((platform) => pictureFile(pictured, platform)));

describe('the page with pictures of replies', () => {
  it('is as the script writes it', () => {
    expect(readFileSync(path.join(ROOT, 'docs/replies.md'), 'utf8')).toBe(repliesPage());
  });

  it('has every picture that it shows and no other, none too large', () => {
    expect(existsSync(folder)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted());
    const sizes = expected.map((file) => statSync(path.join(folder, file)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ALL);
  });

  it('could be made of what the renderers make now', async () => {
    const stage = await openStage();
    for (const pictured of PICTURED) {
      const shots = await shotsOf(pictured, stage);
      expect(Object.keys(shots)).toEqual(expect.arrayContaining([...pictured.platforms]));
      for (const html of Object.values(shots)) expect(html).not.toMatch(/undefined|\[object|NaN/);
    }
    await stage.close();
  });
});

describe('markup in the pictures', () => {
  it('is drawn from Slack’s, and text stays text', () => {
    expect(mrkdwnHtml('*bold* and <https://example.org/?a=1&amp;b=2|a &lt;link&gt;>')).toBe(
      '<b>bold</b> and <a href="https://example.org/?a=1&amp;b=2">a &lt;link&gt;</a>',
    );
  });

  it('is drawn from Discord’s, and what is escaped stays text', () => {
    expect(markdownHtml('**bold** \\*not\\* <b>')).toBe('<b>bold</b> *not* &lt;b&gt;');
    expect(markdownHtml('> quoted\n-# small')).toBe('<div class="quoted">quoted</div><div class="small">small</div>');
    expect(markdownHtml('[a \\[b\\]](https://example.org/)')).toBe('<a href="https://example.org/">a [b]</a>');
  });
});
