import type { Article } from '../model/article.ts';
import { type Block, type Inline, link, note, paragraph, text } from '../reply/reply.ts';
import { foldText } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { articleLine } from './article-reply.ts';
import type { TellableStory } from './digest-stories.ts';
import { isSameMedium, mediumName } from './interview.ts';
import { outletOf, publishedOf } from './quote-block.ts';
import type { StoryMember } from './story.ts';

/** Beyond this many the other outlets are counted. */
const MAX_NAMED = 6;

/** One story: title, outlet and date of the article it is told by, its summary, then who else has it. */
export function storyBlocks(story: TellableStory, texts: Texts): readonly Block[] {
  const { lead } = story;
  const others = othersLine(story, texts);
  return [paragraph(...articleLine(lead.article, texts)), ...summaryOf(lead.article, texts), ...(others === null ? [] : [note(...others)])];
}

/** The summary, marked where it is not an editor's; nothing where it only says the title again. */
export function summaryOf({ title, summary }: Article, { stories }: Texts): readonly Block[] {
  if (foldText(summary.text) === foldText(title)) return [];
  return [paragraph(summary.origin === 'extract' ? stories.extract(summary.text) : summary.text)];
}

function othersLine({ lead, members, fresh, outlets }: TellableStory, texts: Texts): readonly Inline[] | null {
  const { stories } = texts;
  const others = members.slice(1);
  if (others.length === 0) return null;
  const also = others.filter((member) => fresh.includes(member) || !fresh.includes(lead));
  const earlier = others.filter((member) => !also.includes(member));
  const papers = new Set(members.map(({ article }) => outletOf(article, texts))).size;
  return [
    ...named(stories.also, also, members, texts),
    ...named(`${also.length > 0 ? ' ' : ''}${stories.earlier}`, earlier, members, texts),
    ...(papers < 2
      ? []
      : [text(` ${stories.witnesses({ outlets: papers, independent: outlets, interview: interviewIn(members, texts) })}`)]),
  ];
}

/** The first interview that makes several members one witness, and how many outlets draw on it; null where there is none. */
function interviewIn(members: readonly StoryMember[], texts: Texts): Parameters<Texts['stories']['witnesses']>[0]['interview'] {
  for (const { same, origin } of members) {
    if (same?.kind !== 'interview') continue;
    const group = members.filter((member) => member.origin === origin);
    const outlets = new Set(group.map(({ article }) => outletOf(article, texts)));
    return { medium: mediumName(same.source), drawing: [...outlets].filter((outlet) => !isSameMedium(outlet, same.source)).length };
  }
  return null;
}

function named(label: string, others: readonly StoryMember[], all: readonly StoryMember[], texts: Texts): readonly Inline[] {
  const { stories } = texts;
  if (others.length === 0) return [];
  const shown = others.slice(0, MAX_NAMED);
  const parts = shown.flatMap((member, at): readonly Inline[] => [
    ...(at === 0 ? [] : [text(stories.between)]),
    ...sourceLink(member.article, texts),
    text((isCopied(member, all) ? stories.sameReport : stories.published)(publishedOf(member.article, texts))),
  ]);
  return [text(label), ...parts, text(stories.end(others.length - shown.length))];
}

const sourceLink = (article: Article, texts: Texts): readonly Inline[] => {
  const outlet = texts.words.capitalised(outletOf(article, texts));
  return [article.url === null ? text(outlet) : link(outlet, article.url)];
};

/** Whether it is a copy of one that is named before it, or the other way round. */
function isCopied(member: StoryMember, all: readonly StoryMember[]): boolean {
  const before = all.slice(0, all.indexOf(member)).filter(({ origin }) => origin === member.origin);
  return before.length > 0 && (member.same?.kind === 'copy' || (member.same === null && before.some(({ same }) => same?.kind === 'copy')));
}
