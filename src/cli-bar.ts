const WIDTH = 30;

/** `[#########---------------------]  3 of 10 articles`. */
export function bar(done: number, total: number, what: string): string {
  const filled = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}]  ${done} of ${total} ${what}`;
}
