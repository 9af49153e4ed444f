import { count } from './words.ts';

/** How far the outlets of a story are witnesses of their own. */
interface Witnesses {
  readonly outlets: number;
  /** Those that do not copy one another. */
  readonly independent: number;
  /** An interview that several draw on; `medium` is null where nobody says with whom it was. */
  readonly interview: { readonly medium: string | null; readonly drawing: number } | null;
}

function independence({ outlets, independent, interview }: Witnesses): string {
  const drawing = interview === null ? '' : `; ${drawers(interview.drawing, outlets)} ${interview.medium ?? 'one interview'}`;
  if (independent >= outlets) return `, each in its own words${drawing}`;
  if (interview !== null && independent === 1) return drawing;
  return `, ${independent === 1 ? 'one and the same report' : `${independent} of them independent`}${drawing}`;
}

function drawers(drawing: number, outlets: number): string {
  if (drawing < outlets) return drawing === 1 ? 'one of them draws on' : `${drawing} of them draw on`;
  return drawing === 2 ? 'both draw on' : 'all draw on';
}

/** A story, and who else has it. */
export const stories = {
  /** A summary that no editor wrote. */
  extract: (summary: string): string => `Extract: ${summary}`,
  /** Before the outlets that have it too, and before those that had it earlier. Each is linked, so the line is made of pieces. */
  also: 'Also: ',
  earlier: 'Earlier: ',
  between: '; ',
  /** After an outlet. */
  published: (on: string): string => `, ${on}`,
  sameReport: (on: string): string => `, ${on} (the same report)`,
  /** After the last outlet that is named; `left` are not. */
  end: (left: number): string => (left > 0 ? ` and ${left} more.` : '.'),
  /** "4 outlets, 3 of them independent." */
  witnesses: (all: Witnesses): string => `${count(all.outlets, 'outlet')}${independence(all)}.`,
};
