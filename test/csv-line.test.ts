import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from '../src/csv-line.ts';
import { readCsv } from './support/read-csv.ts';

const field = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
const isFormula = (text: string): boolean => /^[=+\-@＝＋－＠\t\r\n]/.test(text);

it('is read back as what was written, but for the apostrophe before what a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (records) => {
      const read = readCsv(records.map(csvLine).join(''));
      expect(read).toEqual(records.map((fields) => fields.map((each) => (isFormula(each) ? `'${each}` : each))));
      expect(read.flat().filter(isFormula)).toEqual([]);
    }),
  );
});

it('puts marks around no field that needs none', () => {
  expect(csvLine(['a b', 'é', '', '1.5', "it's"])).toBe("a b,é,,1.5,it's\r\n");
  expect(csvLine(['a "b"', 'c,d', 'e\nf'])).toBe('"a ""b""","c,d","e\nf"\r\n');
  expect(csvLine(['=1+1', '@x', '-', '+44', '\tx'])).toBe("'=1+1,'@x,'-,'+44,'\tx\r\n");
});
