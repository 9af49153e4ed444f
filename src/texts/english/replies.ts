/** A full stop where a sentence has no end of its own. */
const ended = (sentence: string): string => (/[.!?…:]$/u.test(sentence) ? sentence : `${sentence}.`);

/** The segments of a quote, each in marks of its own, with what the article puts between them left out. */
const quotation = (segments: readonly string[]): string => segments.map((segment) => `“${segment}”`).join(' … ');

/** What stands around the parts of a reply, on every platform and in its plain reading. */
export const replies = {
  /** A reply without a word. */
  nothing: 'Nothing to show.',
  /** The reading of a reply that consists of buttons. */
  buttonsOnly: 'Choose what to do.',
  /** The number of a message among several; what it begins with where it is read aloud. */
  part: (number: number, of: number): string => `Part ${number} of ${of}`,
  /** The reading of a part that only goes on with what the part before began. */
  continued: 'Continued from the part before.',
  /** What was left out, and the line that brings it: "12 more quotes. Type /quote Hegseth page:2". `said` may be empty. */
  typeForMore: (said: string, line: string): string => (said === '' ? `Type ${line}` : `${ended(said)} Type ${line}`),
  /** A label before its value. */
  label: (label: string): string => `${label}:`,
  /** A picture without a description, and with one. */
  picture: 'Picture',
  pictureOf: (description: string): string => `Picture: ${description}`,
  quotation,
  /** A speaker without a name, and an outlet without one. */
  unattributed: 'Unattributed',
  unnamedOutlet: 'Unnamed outlet',
  /** A speaker with the office, if any, and the same as the line under a quote. */
  speaker: (name: string, role: string | null): string => (role === null ? name : `${name}, ${role}`),
  attribution: (name: string, role: string | null): string => `— ${role === null ? name : `${name}, ${role}`}`,
  /** The office alone, where the name before it stands out. */
  role: (role: string): string => `, ${role}`,
  /** The speaker of a quote that goes on. */
  speakerContinued: (name: string): string => `${name}, continued`,
  /** After the name of such a speaker, where that stands out. */
  goesOn: ', continued',
  /** What somebody said, on one line. */
  saying: (name: string, segments: readonly string[]): string => `${name}: ${quotation(segments)}`,
  /** When and where it was said, and whether it is part of a sentence: null where nothing of it is known. */
  occasion: ({ said, venue, partial }: { readonly said: string; readonly venue: string; readonly partial: boolean }): string | null => {
    const parts = [said === '' ? '' : `Said ${said}`, venue === '' ? '' : `Venue: ${venue}`, partial ? 'Partial quote' : ''];
    return parts.filter((part) => part !== '').join(' · ') || null;
  },
  context: (context: string): string => `Context: ${context}`,
  /** The date of a source after its outlet, which may be a link. */
  sourceDate: (date: string): string => `, ${date}`,
  /** A source as a line of its own. */
  source: (outlet: string, date: string, url: string | null): string =>
    ['Source: ', outlet, date === '' ? '' : `, ${date}`, url === null ? '' : `, ${url}`].join(''),
};
