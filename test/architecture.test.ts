import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What a folder may import: which of ours and of others, whether only types of it, and in which file alone. */
interface Allowed {
  readonly what: string;
  readonly typesOnly: boolean;
  readonly onlyIn: string | null;
}

/** The table of ARCHITECTURE.md: `name`, `name (types)`, `name (in file.ts)`. The row of `src` itself allows everything. */
const LAYERS: ReadonlyMap<string, readonly Allowed[]> = new Map(
  [
    ...readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| (src\/[\w/]+|commands) \| ?([^|]*?) ?\| ?([^|]*?) ?\|$/gm),
  ].map(([, folder = '', ours = '', theirs = '']) => {
    const read = (cell: string, prefix: string): readonly Allowed[] =>
      cell
        .split(', ')
        .filter((entry) => entry !== '')
        .map((entry) => {
          const [, name = '', remark = ''] = /^(\S+)(?: \((types|in [\w/-]+\.ts)\))?$/.exec(entry) ?? [];
          return {
            what: name === '' ? entry : `${prefix}${name}`,
            typesOnly: remark === 'types',
            onlyIn: remark.startsWith('in ') ? `${folder}/${remark.slice(3)}` : null,
          };
        });
    return [folder, [...read(ours, 'src/'), ...read(theirs, '')]] as const;
  }),
);

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
  [...LAYERS.keys()].filter((layer) => file.startsWith(`${layer}/`)).toSorted((a, b) => b.length - a.length)[0];

/** What an import is of, by the names of the table; null inside one folder, and for what Node brings. */
function edgeOf({ from, to }: Import): { readonly layer: string; readonly what: string } | null {
  const layer = layerOf(from);
  if (layer === undefined || to.startsWith('node:')) return null;
  const what = /^(?:src|commands)\//.test(to) ? (layerOf(to) ?? to) : to;
  return what === layer ? null : { layer, what };
}

describe('the architecture', () => {
  it('reads the sources and the table at all', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
    expect([...LAYERS.keys()]).toEqual(expect.arrayContaining(['src/model', 'commands', 'src/platforms/slack']));
    const folders = new Set(sources.map((file) => path.posix.dirname(file)).filter((folder) => folder !== 'src'));
    expect([...folders].filter((folder) => layerOf(`${folder}/x.ts`) === undefined)).toEqual([]);
  });

  it('lets every folder import only what the table gives it', () => {
    const wrong = imports.filter((each) => {
      const edge = edgeOf(each);
      if (edge === null) return false;
      const allowed = LAYERS.get(edge.layer)?.find(({ what }) => what === edge.what);
      return allowed === undefined || (allowed.typesOnly && !each.typeOnly) || (allowed.onlyIn !== null && allowed.onlyIn !== each.from);
    });
    expect(wrong.map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`)).toEqual([]);
  });

  it('has nothing in the table that is not needed', () => {
    const needed = new Map<string, 'types' | 'all'>();
    for (const each of imports) {
      const edge = edgeOf(each);
      const name = `${edge?.layer} ${edge?.what}`;
      if (needed.get(name) !== 'all') needed.set(name, each.typeOnly ? 'types' : 'all');
    }
    const idle = [...LAYERS].flatMap(([layer, allowed]) =>
      allowed
        .filter(({ what, typesOnly }) => needed.get(`${layer} ${what}`) !== (typesOnly ? 'types' : 'all'))
        .map(({ what, typesOnly }) => `${layer} ${what}${typesOnly ? ' (types)' : ''}`),
    );
    expect(idle).toEqual([]);
  });

  it('takes a language by its name only in the texts, and where operators read English', () => {
    const named = imports.filter(
      ({ from, to, typeOnly }) => !typeOnly && !from.startsWith('src/texts/') && /^src\/texts\/(?!texts\.ts)/.test(to),
    );
    expect([...new Set(named.map(({ from }) => from))].toSorted()).toEqual([
      'src/cli-extract.ts',
      'src/config.ts',
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

  it('keeps every file under 300 lines, tests as well', () => {
    const tests = readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `test/${name}`);
    expect(tests.length).toBeGreaterThan(100);
    expect([...sources, ...tests].filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
  });

  it('has no other thing by an exported name in the engine', () => {
    const files = sources.filter((file) => file.startsWith('src/extract/'));
    const named = files.flatMap((file) =>
      [...textOf(file).matchAll(/^(export )?(?:const|function|type|interface|class) (\w+)/gm)].map(([, exported, name = '']) => ({
        file,
        name,
        exported: exported !== undefined,
      })),
    );
    const exported = new Map(named.filter((one) => one.exported).map(({ name, file }) => [name, file]));
    expect(named.filter(({ name, file }) => (exported.get(name) ?? file) !== file).map(({ name, file }) => `${name} in ${file}`)).toEqual(
      [],
    );
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
