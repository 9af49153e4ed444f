import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Which folders of ours each folder may import from, and which third-party packages. ARCHITECTURE.md prints the same table. */
const LAYERS: Readonly<Record<string, { readonly ours: readonly string[]; readonly theirs: readonly string[] }>> = {
  'src/model': { ours: [], theirs: [] },
  'src/texts': { ours: ['src/model'], theirs: [] },
  'src/reply': { ours: ['src/texts'], theirs: [] },
  'src/extract': { ours: ['src/model'], theirs: [] },
  'src/search': { ours: ['src/model'], theirs: ['fuse.js'] },
  'src/store': { ours: ['src/model'], theirs: ['kysely', 'pg', 'zod'] },
  'src/ingest': { ours: ['src/model', 'src/extract', 'src/store', 'src/search'], theirs: ['yaml', 'zod'] },
  'src/review': { ours: ['src/model', 'src/extract', 'src/ingest'], theirs: ['yaml'] },
  'src/schedule': { ours: ['src/model', 'src/texts', 'src/store', 'src/reply', 'src/ingest'], theirs: ['node-cron', 'zod', 'yaml'] },
  'src/command': { ours: ['src/model', 'src/texts', 'src/reply', 'src/search', 'src/schedule'], theirs: [] },
  'src/brief': { ours: ['src/model', 'src/texts', 'src/reply', 'src/search', 'src/schedule', 'src/command'], theirs: [] },
  commands: { ours: ['src/model', 'src/texts', 'src/reply', 'src/search', 'src/schedule', 'src/command', 'src/brief'], theirs: [] },
  'src/platforms': { ours: ['src/model', 'src/texts', 'src/reply', 'src/search', 'src/command'], theirs: [] },
  'src/platforms/terminal': { ours: ['src/platforms', 'src/model', 'src/texts', 'src/reply', 'src/search', 'src/command'], theirs: [] },
  'src/platforms/discord': {
    ours: ['src/platforms', 'src/model', 'src/texts', 'src/reply', 'src/search', 'src/command', 'src/log.ts'],
    theirs: ['discord.js'],
  },
  'src/platforms/slack': {
    ours: ['src/platforms', 'src/model', 'src/texts', 'src/reply', 'src/search', 'src/command', 'src/log.ts'],
    theirs: ['@slack/bolt', '@slack/types', '@slack/web-api', '@slack/socket-mode'],
  },
};

/** Files in which one package may be imported although its folder has others. */
const ONE_FILE: Readonly<Record<string, string>> = { 'fuse.js': 'src/search/fuzzy.ts', 'node-cron': 'src/schedule/ticker.ts' };
/** Only the entrances touch the process. */
const ENTRANCES = ['src/main.ts', 'src/cli.ts'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
const imports: readonly Import[] = sources.flatMap((from) =>
  [...textOf(from).matchAll(IMPORT)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    return {
      from,
      to: target.startsWith('.') ? path.posix.join(path.posix.dirname(from), target) : target,
      typeOnly: match[1] !== undefined,
    };
  }),
);

const layerOf = (file: string): string | undefined =>
  Object.keys(LAYERS)
    .filter((layer) => file.startsWith(`${layer}/`))
    .toSorted((a, b) => b.length - a.length)[0];

describe('the architecture', () => {
  it('reads the sources at all', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('lets every folder import only what lies below it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const layer = layerOf(from);
      if (layer === undefined || to.startsWith('node:')) return false;
      const { ours, theirs } = LAYERS[layer] ?? { ours: [], theirs: [] };
      const inside = to.startsWith('src/') || to.startsWith('commands/');
      if (!inside) return !theirs.includes(to);
      const target = layerOf(to);
      return target !== layer && !ours.includes(to) && (target === undefined || !ours.includes(target));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('keeps fuse.js and node-cron in one file each', () => {
    for (const [name, home] of Object.entries(ONE_FILE)) {
      expect([...new Set(imports.filter(({ to }) => to === name || to.startsWith(`${name}/`)).map(({ from }) => from))]).toEqual([home]);
    }
  });

  it('takes a language by its name only in the texts, and where operators read English', () => {
    const named = imports.filter(
      ({ from, to, typeOnly }) => !typeOnly && !from.startsWith('src/texts/') && /^src\/texts\/(?!texts\.ts)/.test(to),
    );
    expect([...new Set(named.map(({ from }) => from))].toSorted()).toEqual([
      'src/cli-extract.ts',
      'src/extract-report.ts',
      'src/platforms/slack/refusals.ts',
      'src/schedule/schedule-file.ts',
    ]);
  });

  it('has no cycle', () => {
    const next = new Map(
      sources.map((file) => [file, imports.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to)]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('imports only files that exist, with their extension', () => {
    const known = new Set(sources);
    expect(
      imports
        .filter(({ to }) => (to.startsWith('src/') || to.startsWith('commands/')) && !known.has(to))
        .map(({ from, to }) => `${from} -> ${to}`),
    ).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    expect(sources.filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
  });

  it('touches the process, and the wall clock, only where it may', () => {
    const touching = (pattern: RegExp, allowed: readonly string[]): readonly string[] =>
      sources.filter((file) => !allowed.includes(file) && pattern.test(textOf(file)));
    expect(touching(/\bprocess\.(?:env|exit|on|once|std|argv|cwd|kill|version|platform|loadEnvFile|hrtime|nextTick)/, ENTRANCES)).toEqual(
      [],
    );
    expect(touching(/\bnew Date\(|\bDate\.now\(|Temporal\.Now\.instant/, ['src/model/clock.ts', 'src/cli.ts'])).toEqual([]);
    expect(touching(/\bMath\.random\(/, ENTRANCES)).toEqual([]);
  });

  it('uses only TypeScript that Node strips, and no escape hatches', () => {
    const pattern =
      /^\s*(?:export\s+)?(?:const\s+)?enum\s|^\s*(?:export\s+)?namespace\s|constructor\([^)]*\b(?:private|public|protected|readonly)\s|:\s*any\b|\bas any\b|@ts-(?:ignore|nocheck)|export default/m;
    expect(sources.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });

  it('names every command file in the list, and nothing else', () => {
    const files = sources.filter((file) => file.startsWith('commands/') && file !== 'commands/index.ts');
    const listed = imports.filter(({ from, to }) => from === 'commands/index.ts' && to.startsWith('commands/')).map(({ to }) => to);
    expect(listed.toSorted()).toEqual(files.toSorted());
  });
});
