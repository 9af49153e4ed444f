/** Resolves once `check` gives something, looking again every few milliseconds; rejects after `milliseconds` with the last reason. */
export async function eventually<Value>(check: () => Value | null | undefined | false, milliseconds = 4000): Promise<Value> {
  const until = performance.now() + milliseconds;
  for (;;) {
    const found = check();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > until) throw new Error(`did not come true within ${milliseconds} ms: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
