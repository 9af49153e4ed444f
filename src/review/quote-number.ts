/** The number of a quote within its article, as ids carry it: `q01`, `q02`, … */
export const quoteNumber = (index: number): string => `q${String(index + 1).padStart(2, '0')}`;
