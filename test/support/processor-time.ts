/** Milliseconds of this thread's processor time that something took: what else runs on the machine hardly counts. */
export function processorTime(act: () => void): number {
  const begun = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}
