import type { Article } from '../model/article.ts';
import { type Block, type Inline, link, note, paragraph, text } from '../reply/reply.ts';
import { articleLine } from './article-reply.ts';
import type { TellableStory } from './digest-stories.ts';
import { outletOf, publishedOf } from './quote-block.ts';
import type { StoryMember } from './story.ts';
import { capitalised, count } from './words.ts';

/** Beyond this many the other outlets are counted. */
const MAX_NAMED = 6;

/** One story: title, outlet and date of the article it is told by, its summary, then who else has it. */
export function storyBlocks(story: TellableStory): readonly Block[] {
  const { lead } = story;
  const others = othersLine(story);
  return [paragraph(...articleLine(lead.article)), paragraph(summaryOf(lead.article)), ...(others === null ? [] : [note(...others)])];
}

/** The summary, marked where it is not an editor's. */
export const summaryOf = (article: Article): string =>
  article.summary.origin === 'extract' ? `Extract: ${article.summary.text}` : article.summary.text;

function othersLine({ lead, members, fresh, outlets }: TellableStory): readonly Inline[] | null {
  const others = members.slice(1);
  if (others.length === 0) return null;
  const also = others.filter((member) => fresh.includes(member) || !fresh.includes(lead));
  const earlier = others.filter((member) => !also.includes(member));
  const papers = new Set(members.map(({ article }) => outletOf(article))).size;
  return [
    ...named('Also: ', also, members),
    ...named(also.length > 0 ? ' Earlier: ' : 'Earlier: ', earlier, members),
    ...(papers < 2 ? [] : [text(` ${count(papers, 'outlet')}, ${independence(outlets, papers)}.`)]),
  ];
}

/** Copied text is one witness, however many print it. */
const independence = (witnesses: number, outlets: number): string =>
  witnesses >= outlets ? 'each in its own words' : witnesses === 1 ? 'one and the same report' : `${witnesses} of them independent`;

function named(label: string, others: readonly StoryMember[], all: readonly StoryMember[]): readonly Inline[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, MAX_NAMED);
  const parts = shown.flatMap((member, at): readonly Inline[] => [
    ...(at === 0 ? [] : [text('; ')]),
    ...sourceLink(member.article),
    text(`, ${publishedOf(member.article)}${isCopied(member, all) ? ' (the same report)' : ''}`),
  ]);
  const left = others.length - shown.length;
  return [text(label), ...parts, text(`${left > 0 ? ` and ${left} more` : ''}.`)];
}

const sourceLink = (article: Article): readonly Inline[] => {
  const outlet = capitalised(outletOf(article));
  return [article.url === null ? text(outlet) : link(outlet, article.url)];
};

/** Whether one that is named before it is the same witness. */
const isCopied = (member: StoryMember, all: readonly StoryMember[]): boolean =>
  all.slice(0, all.indexOf(member)).some(({ origin }) => origin === member.origin);
