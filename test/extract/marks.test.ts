import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/extract/article/paragraphs.ts';
import { findSpans } from '../../src/extract/text/marks.ts';

const wordsOf = (text: string): readonly string[] => findSpans(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));

describe('pairing quotation marks', () => {
  it.each([
    ['curly', 'She said “the bridge is safe” today.', ['the bridge is safe']],
    ['straight', 'She said "the bridge is safe" today.', ['the bridge is safe']],
    ['two apostrophes', "She said ''the bridge is safe'' today.", ['the bridge is safe']],
    ['British single', 'She said ‘the bridge is safe’ today.', ['the bridge is safe']],
    ['straight single', "She said 'the bridge is safe' today.", ['the bridge is safe']],
    ['guillemets', 'She said «the bridge is safe» today.', ['the bridge is safe']],
    ['entities', 'She said &ldquo;the bridge is safe&rdquo; today.', ['the bridge is safe']],
    ['named entities for straight marks', 'She said &quot;the bridge is safe&quot; today.', ['the bridge is safe']],
    ['opened curly, closed straight', 'She said “the bridge is safe" today.', ['the bridge is safe']],
    ['marks with a stroke before them', 'She said \\"the bridge\\\'s safe\\" today.', ["the bridge\\'s safe"]],
    ['a mark behind a lost space', 'They met in June."The bridge is safe," she said. It closed.', ['The bridge is safe,']],
    ['a single one behind a lost space', "They met in 2020.'The bridge is safe,' she said.", ['The bridge is safe,']],
    ['no mark that opens where one closes', '"The bridge is safe."She left. "It is late."', ['The bridge is safe.', 'It is late.']],
    [
      'words that end before “— one rancher called out”',
      'He spoke. “The bridge is safe— one rancher called out. It rained.',
      ['The bridge is safe—'],
    ],
    ['a mark typed the wrong way round', 'She said “the bridge is safe.“ They left.', ['the bridge is safe.']],
    ['marks of the closing shape on both sides', '”The bridge is safe,” she said.\n\n”We know.”', ['The bridge is safe,', 'We know.']],
  ])('reads %s', (_name, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('runs on into a paragraph that only closes it', () => {
    expect(
      wordsOf('Ann Lee said: “Last week, Nordlys said it would go.\n\nWe wait for them and hope they come soon,” and left. “Come.”'),
    ).toEqual(['Last week, Nordlys said it would go.', 'We wait for them and hope they come soon,', 'Come.']);
    expect(wordsOf('“We wait.\n\nAnn Lee, Nordlys.”\n\nNobody came.')).toEqual(['We wait.']);
    expect(wordsOf('“We wait, she said.\n\nNobody “came”.')).toEqual(['We wait,', 'came']);
  });

  it('opens nothing at a mark that closes the line before', () => {
    expect(wordsOf('“The bridge is safe,\n”Ann Lee said. “We know.”')).toEqual(['The bridge is safe,', 'We know.']);
  });

  it('knows an apostrophe from a closing mark', () => {
    expect(wordsOf('‘It’s the dogs’ dinner, isn’t it?’ he said.')).toEqual(['It’s the dogs’ dinner, isn’t it?']);
    expect(wordsOf("The workers' rights and the '90s don't open anything.")).toEqual([]);
  });

  it('keeps a nested quotation as a child of the outer one', () => {
    const text = '“He told me ‘never again’ and left,” she said.';
    const [span] = findSpans(text, paragraphsOf(text));
    expect(span?.children.map(({ start, end }) => text.slice(start, end))).toEqual(['never again']);
  });

  it('lets a quotation run over paragraphs that each open a mark', () => {
    const text = '“The first part.\n\n“The second part,” he said.';
    const spans = findSpans(text, paragraphsOf(text));
    expect(spans.map(({ continues, closed }) => ({ continues, closed }))).toEqual([
      { continues: false, closed: false },
      { continues: true, closed: true },
    ]);
  });

  it('never lets a lost mark turn the next paragraph inside out', () => {
    expect(wordsOf('He said "we lost a mark.\n\nThen nothing happened.\n\nShe said "we did not" and left.')).toEqual([
      'we lost a mark.',
      'we did not',
    ]);
  });

  it('ends an unclosed quotation where the reporter takes over', () => {
    expect(wordsOf('“We will not go, he said on Monday.')).toEqual(['We will not go,']);
  });

  it('ends a quotation without its double mark at a single one behind a stop, where none opened', () => {
    expect(wordsOf('Ann tweeted: “Let’s go. We can stop it.’ Ann was in town for the opening of her film, “Ferryman.” She left.')).toEqual([
      'Let’s go. We can stop it.',
      'Ferryman.',
    ]);
    expect(wordsOf("He said, ''We took back the north and the east.'.')")).toEqual(['We took back the north and the east.']);
    expect(wordsOf('“He said ‘I will go.’ Then he went')).toEqual(['He said ‘I will go.’ Then he went']);
    expect(wordsOf('“The dogs’ home. The cats’ Home, too')).toEqual(['The dogs’ home. The cats’ Home, too']);
  });

  it('leaves out a full stop that stands behind the sign that ends the words', () => {
    expect(wordsOf('“We build the bridge, and —.” “They come in,.” “She said, ‘No.’.” “Wait for it …” “The U.S.”')).toEqual([
      'We build the bridge, and —',
      'They come in,',
      'She said, ‘No.’',
      'Wait for it …',
      'The U.S.',
    ]);
  });

  it('reads a British quotation that runs over paragraphs', () => {
    expect(wordsOf('‘We will not go.\n\n‘We will stay here, and the others’ dogs too.’')).toEqual([
      'We will not go.',
      'We will stay here, and the others’ dogs too.',
    ]);
  });

  it('reads a statement of several paragraphs in one pair of marks', () => {
    expect(
      wordsOf('Her statement: "We go in June.\nWe thank you.\nLong may the good town of Hexby and all of us thrive."\nHe left.'),
    ).toEqual(['We go in June.', 'We thank you.', 'Long may the good town of Hexby and all of us thrive.']);
    expect(wordsOf('"We go in June.\nAnn Lee, Hexby Council"\nHe left.')).toEqual(['We go in June.']);
    expect(wordsOf('"We go in June.\nHe left, and she said that it was over for all of them there."\nIt rained.')).toEqual([
      'We go in June.',
    ]);
  });

  it('reads a line that begins with a closing mark for an opening one', () => {
    expect(wordsOf('She spoke on Sunday.\n\n”It is late.\n\n”We must go,” Lee said.\n\n”The door is shut,” she said.')).toEqual([
      'It is late.',
      'We must go,',
      'The door is shut,',
    ]);
  });

  it('closes at a mark that stands off its word', () => {
    expect(wordsOf('He was ‘a keen collector ’, she said.')).toEqual(['a keen collector']);
  });

  it('keeps a nested quotation in marks of the same kind inside', () => {
    expect(wordsOf('‘They say ‘go home’ to all of us,’ she said.')).toEqual(['They say ‘go home’ to all of us,']);
    expect(wordsOf('“They say “go home” to all of us,” she said.')).toEqual(['They say “go home” to all of us,']);
  });

  it('takes inches for no mark', () => {
    expect(wordsOf('He is 6\'3" tall and weighs "too much" now.')).toEqual(['too much']);
  });

  it('lets an unclosed quotation run on over the captions and headings between its paragraphs', () => {
    const text = 'Ann Lee said: “It is a mess.\n\nTom Ray at the ‘old’ bridge\n\nA heading\n\n“It will not do.” She left.';
    const spans = findSpans(text, paragraphsOf(text));
    expect(spans.map(({ start, end, continues }) => [text.slice(start, end), continues])).toEqual([
      ['It is a mess.', false],
      ['It will not do.', true],
    ]);
    expect(wordsOf('Ann Lee said: “It is a mess.\n\nTom Ray left the room.\n\n“It will do.”')).toHaveLength(2);
  });

  it('reads a single mark behind a colon that nothing closes', () => {
    expect(wordsOf("She told them: 'Whichever way you look it is late.\n\nOthers left.")).toEqual(['Whichever way you look it is late.']);
    expect(wordsOf("The best years: '90s music and rain.")).toEqual([]);
  });
});
