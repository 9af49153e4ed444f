const DOUBLE = /[“”„«»"]/g;
/** Before an opening mark stands nothing, a space or an opening bracket. */
const OPENS_AFTER = /[\s([{–—-]/;

/** The words as they stand between double marks: double marks inside them become single ones, as both sides of the Atlantic ask for. */
export const innerMarks = (words: string): string =>
  words.replace(DOUBLE, (mark, at: number) => {
    if (mark === '“' || mark === '„' || mark === '«') return '‘';
    if (mark === '”' || mark === '»') return '’';
    return at === 0 || OPENS_AFTER.test(words[at - 1] ?? '') ? '‘' : '’';
  });
