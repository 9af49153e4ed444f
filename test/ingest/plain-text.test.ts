import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/ingest/plain-text.ts';

const plain = (raw: string, markdown = false): string => {
  const read = plainText(raw, markdown);
  return read.ok ? read.value : `refused: ${read.failure}`;
};

describe('the plain text of an article file', () => {
  it.each([
    ['&ldquo;It&rsquo;s &pound;3m &amp; no more&#8221; &#x2014; AT&T', '“It’s £3m & no more” — AT&T'],
    ['&unknown; &#0; &#xd800; &Eacute;', '&unknown; &#0; &#xd800; é'],
    ['\u0093We won,\u0094 it\u0092s said', '“We won,” it’s said'],
    ['har\u00adbour\u200b wall', 'harbour wall'],
    ['one\r\ntwo\rthree\vfour\ffive\u2028six', 'one\ntwo\nthree\nfour\nfive\nsix'],
    ['CafÃ© and crÃ¨me at Â£3: â€œNo,â€\u009d he said. Itâ€™s over.', 'Café and crème at £3: “No,” he said. It’s over.'],
    ['SÃO PAULO: “No.”', 'SÃO PAULO: “No.”'],
    ['TomÃ¡s, he said, “No.”', 'TomÃ¡s, he said, “No.”'],
    ['She <b>said</b> <a href="https://example.org/q">“No.”</a>', 'She said “No.”'],
    [
      'It went on.\n\n<post id="7" by="@annlee" at="2021-03-04\n">I love Marlford.<post/>\n\nTom Ray <laughs> left, 1 <2.',
      'It went on.\n\n\n\nI love Marlford.\n\n\n\nTom Ray <laughs> left, 1 <2.',
    ],
    ['> He said:\n> > “No.”\n\n3 > 2', 'He said:\n“No.”\n\n3 > 2'],
  ])('of %j', (raw, text) => expect(plain(raw)).toBe(text));

  it.each([
    ['<!DOCTYPE html><p>“No,” he said.', 'the source of a web page'],
    ['<p>One.</p>\n<p>“Two,” he said.</p>\n<p>Three.</p>', 'the source of a web page'],
    ['<?xml version="1.0"?><rss></rss>', 'the source of a web page'],
    ['{"title": "One"}', 'is JSON'],
    ['[{"title": "One"}]', 'is JSON'],
    ['{\\rtf1\\ansi “No,” he said.}', 'is rich text'],
    ['â€œNo,â€ he said. Itâ€™s over.', 'is garbled'],
    ['CafÃ© and crÃ¨me, CafÃ©, Zoë', 'is garbled'],
  ])('is refused for %j', (raw, why) => expect(plain(raw)).toMatch(new RegExp(`^refused: .*${why}`)));

  it('is that of a Markdown file without its markup; an editor’s brackets stay', () => {
    const raw = `---
title: "Harbour budget passes"
date: 2021-03-04
---

# Harbour budget passes

![A quay](quay.jpg)

> “The *budget* is what **Portbury** [the town] needs,” said [Ansgar Quill](https://example.org/q), the \\*mayor\\*.

He had said “f**k” and snake_case_words before.[^1]

[^1]: In an interview.
`;
    expect(plain(raw, true)).toBe(`title: Harbour budget passes
date: 2021-03-04


Harbour budget passes



“The budget is what Portbury [the town] needs,” said Ansgar Quill, the *mayor*.

He had said “f**k” and snake_case_words before.


`);
    expect(plain('“The *budget*”')).toBe('“The *budget*”');
  });

  it('has every paragraph on one line, where mail has broken its lines', () => {
    expect(
      plain(`> The council of Portbury passed a budget for the harbour on Tuesday after
> a night of talks.
>
> "The budget is what Portbury needs."`),
    ).toBe(
      'The council of Portbury passed a budget for the harbour on Tuesday after a night of talks.\n\n"The budget is what Portbury needs."',
    );
  });

  it('has divided words whole and the heads of pages once, where a page layout has broken it', () => {
    expect(
      plain(`The Gazette          Page 3

The council passed a bud-
get for the well-
known harbour, a long-planned
and long-
planned one.

The Gazette          Page 4

“The bud-
get is there,” said the may-
or.`),
    ).toBe(`The Gazette

Page 3

The council passed a budget for the well-known harbour, a long-planned and long-planned one.



“The budget is there,” said the mayor.`);
  });

  it('leaves a single hyphen at the end of a line alone', () => {
    expect(plain('A well-\nknown man')).toBe('A well-\nknown man');
  });

  it('says the same of itself, and never takes away a letter that is printed as one', () => {
    const letters = (text: string): string => text.replace(/[^a-z]/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('the mayor', '“No,”', ' ', '\n', '\n\n', '> ', '- ', '*', '[a]', 'é', '.', 'Portbury')),
        (parts) => {
          const text = plain(parts.join(''));
          expect(letters(text)).toBe(letters(parts.join('')));
          expect(plain(text)).toBe(text);
        },
      ),
    );
  });

  it('takes linear time, whatever the text', () => {
    for (const part of ['a-\nb', '[a](', '*a', '_a', '> ', '&amp', '![', '---\n', '\n', 'a   ', '“', '<p>', '\\', 'a', '中']) {
      plain(part.repeat(Math.floor(1_000_000 / part.length)), true);
    }
  }, 15_000);
});
