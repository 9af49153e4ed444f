/** Reads RFC 4180 as its grammar has it, by letters: what stands in quotes, with two of them for one, and what does not. Throws where a text is not of that grammar. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let at = 0;
  const field = (): string => {
    if (text[at] !== '"') {
      const [plain = ''] = /^[^",\r\n]*/.exec(text.slice(at)) ?? [];
      at += plain.length;
      return plain;
    }
    let value = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('a quoted field does not end');
      if (text[at] !== '"') value += text[at];
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else break;
    }
    at += 1;
    return value;
  };
  while (at < text.length) {
    const record = [field()];
    while (text[at] === ',') {
      at += 1;
      record.push(field());
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of the record at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    at += 2;
    records.push(record);
  }
  return records;
}
