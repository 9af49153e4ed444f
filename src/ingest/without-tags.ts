/** Tags that stand within a line; all others end it. */
const INLINE = /^<\/?(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b/i;
/** Tags that may have no attribute and no slash; another word in angle brackets ("<laughs>") is the writer's own. */
const BARE =
  'a|b|blockquote|br|cite|div|em|figcaption|figure|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul';
/** A tag by its name alone, by its slash, or by an attribute with a value; no longer one is met. */
const TAG = new RegExp(String.raw`<(?:(?:${BARE})\s*|\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?: ?\/|\s[^<>=]{0,200}=[^<>]{0,800}))>`, 'gi');

/** A text without the few tags that a copied page left in it ("<a href=…>", "<tweet id=…/>"); whatever was set apart by one is a paragraph of its own. */
export const withoutTags = (raw: string): string => (raw.includes('<') ? raw.replace(TAG, (tag) => (INLINE.test(tag) ? '' : '\n\n')) : raw);
