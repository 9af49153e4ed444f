/** What a spreadsheet takes for the beginning of a formula, which may call programs or send data away (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** A record of RFC 4180: fields in quotes where they need them, quotes in them doubled, CRLF at the end. A field that begins like a formula gets an apostrophe in front. */
export const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

function csvField(field: string): string {
  const safe = FORMULA.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
