/** Longer credits are sentences about pictures. */
const MAX_CREDIT = 110;
/** So near its end a credit has its slash or colon, in letters, where it ends with a stop. */
const SHORT_CREDIT = 60;

const OF_PICTURES = 'photo(?:graph)?|picture|image|illustration|composite|graphic|artwork|video|credit';
const MAKER = String.raw`\p{Lu}[^.!?"“”;]{1,80}`;
const AGENCY =
  'AP|AFP|Reuters|EPA(?:-EFE)?|PA(?: Wire| Media| Images)?|UPI|SWNS|TASS|ANP|DPA|Getty(?: Images)?|Shutterstock|Alamy(?: Live News)?|Rex(?: Features)?|Bloomberg|Anadolu(?: Agency)?|NurPhoto|Zuma(?: Press)?|Associated Press|Press Association|Zuma|Sipa(?: USA)?|Redux|AFP via Getty(?: Images)?|INPHO|Sportsfile|USA TODAY(?: NETWORK)?|(?:The )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2} (?:Times|Post|News|Echo|Herald|Tribune|Star|Journal|Gazette|Mail|Chronicle|Press|Inquirer|Dispatch|Courier|Globe)|The (?:Guardian|Observer|Independent|Telegraph|Times|New York Times|Washington Post)';
/** "Photograph: Ann Keller/PA", "(Photo by Ann Keller)", "(AP Photo/Ann Keller)" at the end of a paragraph. */
const LABELLED = new RegExp(
  String.raw`(?:^|[\s(\[|])(?:(?:AP|Reuters|AFP|EPA|PA) (?:Photo|Image)\/${MAKER}|(?i:(?:file |stock )?(?:${OF_PICTURES})s? ?(?:credits?)? ?(?: by|:| courtesy(?: of)?:?)) ?${MAKER})[)\]]?\.?$`,
  'u',
);
/** "Ann Keller/Getty Images", "(Ann Keller / AP)". */
const SIGNED = new RegExp(
  String.raw`(?:^|[\s(\[|])[(\[]?\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|al)){1,3} ?(?:\/| via | for ) ?(?:${AGENCY})(?: (?:via|for) (?:${AGENCY}))?(?: (?:Images|Photo|file))?[)\]]?\.?$`,
  'u',
);

/** Where the credit of a picture begins that ends the paragraph from `start` to `end` (UTF-16 offsets); -1 where none does. */
export function creditAt(text: string, start: number, end: number): number {
  // Most paragraphs end a sentence of small words.
  if (/\p{Ll}{2}[.!?”"]$/u.test(text.slice(end - 3, end)) && !/[/:]/.test(text.slice(Math.max(start, end - SHORT_CREDIT), end))) return -1;
  const from = Math.max(start, end - MAX_CREDIT);
  const tail = text.slice(from, end);
  if (!/[/:]|by|via|courtesy/i.test(tail)) return -1;
  const found = LABELLED.exec(tail) ?? SIGNED.exec(tail);
  return found === null || (from > start && found.index === 0) ? -1 : from + found.index;
}

/** "Image source, PA Media", "Image caption, The bridge", "Image copyright PA Image caption The bridge": lines that a broadcaster's pages print under pictures. */
export const isImageLine = (text: string, start: number, end: number): boolean =>
  end - start < 400 && /^(?:(?:image|media) (?:source|caption),|Image (?:caption|copyright) (?!of\b))/i.test(text.slice(start, start + 20));

/** The label of such a line, with whose picture it is. */
const IMAGE_LABEL = /^(?:Image (?:copyright|source),? (?:\S+ ){1,5}?)?Image caption,? (?=\S)/;

/** Where the words of such a line begin: "Image caption |The mayor said he was “late”"; `start` for any other line. */
export const pastImageLabel = (text: string, start: number): number =>
  start + (IMAGE_LABEL.exec(text.slice(start, start + MAX_CREDIT))?.[0].length ?? 0);

/** Longer paragraphs are no captions. */
const MAX_CAPTION = 300;
/** "A shelter with a bench.Image source, Ann Keller": what a picture shows, for those who cannot see it. */
const ALTERNATIVE = /(?:^|[\p{L}.])Image source, [^.]{2,60}$/u;
const SOURCE_LINE = /^Source: [^.]{2,60}\/\p{Lu}[^.]{1,30}$/u;
/** "— Ann Keller (@akeller) July 2, 2019": under a post that the page shows. */
const POST_SIGNED = /^[—–-] .{1,60} \(@\w{1,30}\) \p{Lu}\p{L}+ \d{1,2}, \d{4}$/u;

/** Whether a page has any of the lines by which `standsBesidePicture` tells; most have none. */
export const showsPictures = (text: string): boolean =>
  text.includes('Image source') || text.includes('Image caption') || text.includes('Source: ') || text.includes(' (@');

/**
 * Whether paragraph `index` stands beside a picture or in a post that the page shows, by the lines around it: the text under "Image caption,", the line
 * over "Source: Ann Keller/PA", and a post with its signature.
 */
export function standsBesidePicture(
  text: string,
  paragraphs: readonly { readonly start: number; readonly end: number }[],
  index: number,
): boolean {
  const line = (at: number): string => {
    const { start, end } = paragraphs[at] ?? { start: 0, end: 0 };
    return end - start <= MAX_CAPTION ? text.slice(start, end) : '';
  };
  const own = line(index);
  if (own === '') return false;
  if ((own.includes('Image source,') && ALTERNATIVE.test(own)) || SOURCE_LINE.test(own) || POST_SIGNED.test(own)) return true;
  const next = line(index + 1);
  return line(index - 1) === 'Image caption,' || SOURCE_LINE.test(next) || POST_SIGNED.test(next);
}
