import type { ChaosReport } from './run-chaos.ts';

/** Every edition stands in its channel whole, once and in order, and the store says so too. */
export const isGood = ({ delivered, expected, states, unexpected, violations }: ChaosReport): boolean =>
  delivered === expected &&
  states.delivered === expected &&
  Object.keys(states).length === 1 &&
  unexpected.length + violations.length === 0;

/** A report as a person reads it: outcomes, then how often each fault happened. */
export function showReport(report: ChaosReport, { where, seed }: { readonly where: string; readonly seed: number }): string {
  const { delivered, expected, missing, partial, doubled, misplaced, unexpected, violations } = report;
  const deaths = Object.values(report.diedIn).reduce((sum, count) => sum + count, 0);
  const wrong = Object.entries({ missing, partial, doubled, misplaced, unexpected, violations }).map(
    ([name, found]) => `  ${name.padEnd(12)}${found.length}${found.length === 0 ? '' : `  ${found.slice(0, 5).join(', ')}`}`,
  );
  const count = (counts: Readonly<Record<string, number>>): readonly string[] =>
    Object.entries(counts).map(([name, times]) => `  ${String(times).padStart(5)}  ${name}`);
  return [
    `${where}, seed ${seed}: ${delivered} of ${expected} editions delivered whole, once and in order, in ${report.seconds.toFixed(0)} s`,
    ...wrong,
    `The store says: ${JSON.stringify(report.states)}; ${report.tries} tries, ${report.searches} reads of channels, ${report.messages} messages.`,
    ...report.reasons.map((reason) => `  because: ${reason}`),
    `Faults, and ${report.killed} processes killed from outside:`,
    ...count(report.faults),
    `Processes that died in a window: ${deaths}`,
    ...count(report.diedIn),
  ].join('\n');
}
