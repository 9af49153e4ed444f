import type { Article } from '../model/article.ts';
import { type Block, type Inline, link, note, paragraph, text } from '../reply/reply.ts';
import { articleLine } from './article-reply.ts';
import type { TellableStory } from './digest-stories.ts';
import { isSameMedium } from './interview.ts';
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
    ...(papers < 2 ? [] : [text(` ${count(papers, 'outlet')}${independence(outlets, papers, interviewIn(members))}.`)]),
  ];
}

/** Copied text is one witness, however many print it, and so is an interview. */
function independence(witnesses: number, outlets: number, interview: Interview | null): string {
  const drawing = interview === null ? '' : `; ${drawers(interview, outlets)} ${interview.source}`;
  if (witnesses >= outlets) return `, each in its own words${drawing}`;
  if (interview !== null && witnesses === 1) return drawing;
  return `, ${witnesses === 1 ? 'one and the same report' : `${witnesses} of them independent`}${drawing}`;
}

/** A medium on whose interview several outlets draw, and how many do. */
interface Interview {
  readonly source: string;
  readonly drawing: number;
}

/** The first interview that makes several members one witness; null where there is none. */
function interviewIn(members: readonly StoryMember[]): Interview | null {
  for (const { same, origin } of members) {
    if (same?.kind !== 'interview') continue;
    const group = members.filter((member) => member.origin === origin);
    const outlets = new Set(group.map(({ article }) => outletOf(article)));
    return { source: same.source, drawing: [...outlets].filter((outlet) => !isSameMedium(outlet, same.source)).length };
  }
  return null;
}

function drawers({ drawing }: Interview, outlets: number): string {
  if (drawing < outlets) return drawing === 1 ? 'one of them draws on' : `${drawing} of them draw on`;
  return drawing === 2 ? 'both draw on' : 'all draw on';
}

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

/** Whether it is a copy of one that is named before it, or the other way round. */
function isCopied(member: StoryMember, all: readonly StoryMember[]): boolean {
  const before = all.slice(0, all.indexOf(member)).filter(({ origin }) => origin === member.origin);
  return before.length > 0 && (member.same?.kind === 'copy' || (member.same === null && before.some(({ same }) => same?.kind === 'copy')));
}
