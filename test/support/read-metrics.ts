/** A sample as Prometheus would keep it. */
export interface ReadSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ReadMetrics {
  readonly types: ReadonlyMap<string, string>;
  readonly helps: ReadonlyMap<string, string>;
  readonly samples: readonly ReadSample[];
  /** The sum of all samples of that name with these labels. */
  sum(name: string, labels?: Readonly<Record<string, string>>): number;
}

const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"/g;

/** Reads Prometheus' text format 0.0.4 strictly; throws at whatever Prometheus would not take, or promtool would complain about. */
export function readMetrics(text: string): ReadMetrics {
  const types = new Map<string, string>();
  const helps = new Map<string, string>();
  const samples: ReadSample[] = [];
  const seen = new Set<string>();
  if (!text.endsWith('\n')) throw new Error('the last line has no line feed');
  for (const line of text.slice(0, -1).split('\n')) {
    const comment = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/.exec(line);
    if (comment !== null) {
      const [, kind, name = '', rest = ''] = comment;
      const into = kind === 'HELP' ? helps : types;
      if (into.has(name)) throw new Error(`${kind} of ${name} twice`);
      if (kind === 'TYPE' && !['counter', 'gauge', 'histogram', 'summary'].includes(rest)) throw new Error(`type ${rest}`);
      into.set(name, rest);
      continue;
    }
    const match = SAMPLE.exec(line);
    if (match === null) throw new Error(`not a sample: ${line}`);
    const [, name = '', labelText = '', number = ''] = match;
    const labels = Object.fromEntries([...labelText.matchAll(LABEL)].map(([, key = '', value = '']) => [key, value]));
    const value = number === '+Inf' ? Number.POSITIVE_INFINITY : number === '-Inf' ? Number.NEGATIVE_INFINITY : Number(number);
    if (Number.isNaN(value)) throw new Error(`not a number: ${line}`);
    const family = types.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, '');
    const type = types.get(family);
    if (type === undefined || !helps.has(family)) throw new Error(`${name} comes without HELP and TYPE`);
    if (type === 'counter' && !name.endsWith('_total')) throw new Error(`the counter ${name} does not end in _total`);
    const id = `${name}{${Object.entries(labels).toSorted().flat().join(',')}}`;
    if (seen.has(id)) throw new Error(`${id} twice`);
    seen.add(id);
    samples.push({ name, labels, value });
  }
  checkHistograms(types, samples);
  return {
    types,
    helps,
    samples,
    sum: (name, labels = {}) =>
      samples
        .filter((sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value))
        .reduce((sum, { value }) => sum + value, 0),
  };
}

/** Buckets grow, and the last one is the count. */
function checkHistograms(types: ReadonlyMap<string, string>, samples: readonly ReadSample[]): void {
  for (const [family] of [...types].filter(([, type]) => type === 'histogram')) {
    const last = new Map<string, ReadSample>();
    for (const sample of samples.filter(({ name }) => name === `${family}_bucket`)) {
      const { le, ...rest } = sample.labels;
      const key = JSON.stringify(rest);
      const before = last.get(key);
      if (before !== undefined && (before.value > sample.value || before.labels.le === '+Inf')) throw new Error(`${family}: bucket ${le}`);
      last.set(key, sample);
    }
    for (const [key, sample] of last) {
      const count = samples.find(({ name, labels }) => name === `${family}_count` && JSON.stringify(labels) === key);
      if (sample.labels.le !== '+Inf' || count?.value !== sample.value) throw new Error(`${family}: the last bucket is not the count`);
    }
  }
}
