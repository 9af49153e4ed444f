/**
 * What we say, as a platform-neutral readonly tree. Text leaves are data: only a renderer makes markup, and it escapes
 * every leaf. There is no markdown string and no raw escape hatch.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  /** `url` is http or https; a renderer prints only the label of any other. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** Where a quote was printed. */
export interface Source {
  readonly outlet: string;
  /** As shown to a reader: "13 Feb 2025", "date unknown". */
  readonly date: string;
  readonly url: string | null;
}

export interface QuoteBlock {
  readonly kind: 'quote';
  /** Verbatim; several when the article splits the quote. */
  readonly segments: readonly string[];
  /** True for words inside the reporter's own sentence. */
  readonly partial: boolean;
  /** A name, or the description of an anonymous source. */
  readonly speaker: string;
  /** The office at the date of the quote. */
  readonly role: string | null;
  /** When it was said, as shown to a reader; null when unknown. */
  readonly said: string | null;
  readonly venue: string | null;
  readonly context: string | null;
  /** What a reader must know before using it: who relayed it, that the source is anonymous, who settled the name. */
  readonly caveats: readonly string[];
  /** Never empty; fullest wording first. */
  readonly sources: readonly Source[];
}

/** What a person can do with a reply. `run` is a whole command as a person would type it, so a press works after a restart. */
export type Action =
  | { readonly kind: 'run'; readonly label: string; readonly run: string; readonly primary?: boolean }
  /** Runs the command again and posts its answer for everyone in the channel. */
  | { readonly kind: 'share'; readonly label: string; readonly run: string }
  /** Opens a thread at the message; the command's answer is the first thing said in it. */
  | { readonly kind: 'discuss'; readonly label: string; readonly run: string }
  /** Asks for the command's options in a form; those that the line gives are filled in. */
  | { readonly kind: 'form'; readonly label: string; readonly run: string }
  /** Opens a page; left out where the address is not http or https. */
  | { readonly kind: 'visit'; readonly label: string; readonly url: string }
  | Menu;

/** A menu. A choice runs `run` with `adds` after it. */
export interface Menu {
  readonly kind: 'menu';
  /** Lower-case letters, unique in its reply. */
  readonly name: string;
  readonly label: string;
  readonly run: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly label: string;
  /** Options as typed, `outlet:"The Times"`; empty for the line as it is. */
  readonly adds: string;
  readonly chosen?: boolean;
}

export interface Field {
  readonly label: string;
  readonly value: readonly Inline[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | QuoteBlock
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly children: readonly Inline[] }
  /** How many were left out, and how to get them. */
  | { readonly kind: 'more'; readonly text: string; readonly run: string | null }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] };

export interface Reply {
  /** `private`: only the person who asked sees it, where the platform can do that. */
  readonly visibility: 'private' | 'public';
  readonly blocks: readonly Block[];
  /** What was asked for was not done, and the blocks say why. Finding nothing is an answer. */
  readonly refused?: true;
}

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (...children: readonly (Inline | string)[]): Inline => ({ kind: 'strong', children: inlines(children) });
export const emphasis = (...children: readonly (Inline | string)[]): Inline => ({ kind: 'emphasis', children: inlines(children) });
export const link = (label: string, url: string): Inline => ({ kind: 'link', label, url });

export const heading = (value: string): Block => ({ kind: 'heading', text: value });
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({ kind: 'paragraph', children: inlines(children) });
export const note = (...children: readonly (Inline | string)[]): Block => ({ kind: 'note', children: inlines(children) });
export const list = (items: readonly (string | readonly (Inline | string)[])[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items: items.map((item) => inlines(typeof item === 'string' ? [item] : item)),
});
export const fields = (rows: readonly (readonly [label: string, value: string | readonly (Inline | string)[]])[]): Block => ({
  kind: 'fields',
  fields: rows.map(([label, value]) => ({ label, value: inlines(typeof value === 'string' ? [value] : value) })),
});
export const actions = (...items: readonly Action[]): Block => ({ kind: 'actions', actions: items });
export const more = (value: string, run: string | null): Block => ({ kind: 'more', text: value, run });

/** A reply that only the person who asked sees. */
export const privately = (...blocks: readonly Block[]): Reply => ({ visibility: 'private', blocks });
/** Says to the person who asked why it was not done. */
export const refusal = (...blocks: readonly Block[]): Reply => ({ ...privately(...blocks), refused: true });
/** A reply for the whole channel. */
export const publicly = (...blocks: readonly Block[]): Reply => ({ visibility: 'public', blocks });

function inlines(children: readonly (Inline | string)[]): readonly Inline[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child));
}
