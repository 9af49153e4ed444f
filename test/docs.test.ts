import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionsOf, usageOf } from '../src/command/usage.ts';
import { VARIABLES } from '../src/config.ts';
import { commands } from './support/commands.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The README's tables are printed by these, so that a failing test shows the row to paste. */
const commandRows = commands.flatMap((command) =>
  actionsOf(command).map((action) => `| \`${cell(usageOf(command, action))}\` | ${action.summary} |`),
);
const variableRows = VARIABLES.map(
  ({ name, summary, fallback }) => `| \`${name}\` | ${summary} | ${fallback === null ? '' : `\`${fallback}\``} |`,
);

describe('the documentation', () => {
  it('lists every command in the README as it is', () => {
    const readme = read('README.md');
    expect(commandRows.filter((row) => !readme.includes(row))).toEqual([]);
    const listed = readme.split('\n').filter((line) => line.startsWith('| `/'));
    expect(listed).toEqual(commandRows);
  });

  it('lists every variable in the README as it is', () => {
    const listed = read('README.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z_]+`/.test(line));
    expect(listed).toEqual(variableRows);
  });

  it('has every variable once in .env.example, with its comment and default, and nothing secret', () => {
    const lines = read('.env.example').split('\n');
    const found = lines.flatMap((line, at) =>
      /^#?[A-Z_]+=/.test(line)
        ? [
            {
              name: line.replace(/^#|=.*/g, ''),
              isSet: !line.startsWith('#'),
              value: line.slice(line.indexOf('=') + 1),
              comment: lines[at - 1],
            },
          ]
        : [],
    );
    expect(found.map(({ name }) => name).toSorted()).toEqual(VARIABLES.map(({ name }) => name).toSorted());
    // Docker and systemd take an empty value, and a default, for an order.
    const setElsewhere = `${read('deploy/Dockerfile')}${read('deploy/attache.service')}`;
    for (const { name, value, comment, isSet } of found) {
      const variable = VARIABLES.find((candidate) => candidate.name === name);
      expect(comment).toBe(`# ${variable?.summary}`);
      expect(value).toBe(variable?.fallback ?? '');
      expect(isSet, name).toBe(variable?.fallback === null && !new RegExp(`[ =]${name}=`).test(setElsewhere));
    }
  });

  it('links only to files that exist', () => {
    for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'data/README.md', 'docs/replies.md', 'docs/unproven.md']) {
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
      expect(
        links.filter(
          (link) => !readdirSync(path.join(ROOT, path.dirname(path.join(path.dirname(file), link)))).includes(path.basename(link)),
        ),
      ).toEqual([]);
    }
  });

  it('names every package of package.json in ARCHITECTURE.md with its reason, pinned exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const rows = [...read('ARCHITECTURE.md').matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, names = '', reason = '']) => ({
      names: names.replace(' (dev)', '').split(', '),
      reason,
    }));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const reason = rows.find(({ names }) => names.includes(name))?.reason ?? '';
      if (!name.startsWith('@types/')) expect(reason, name).not.toBe('');
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/);
      // A version that its makers do not call finished is for development only, and the reason says so.
      if (!version.includes('-')) continue;
      expect(Object.keys(dependencies)).not.toContain(name);
      expect(reason).toContain('pre-release');
    }
  });

  it('calls only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = ['README.md', 'CONTRIBUTING.md', '.ci/run'].flatMap((file) =>
      [...read(file).matchAll(/npm run ([a-z]+(?::[a-z]+)?)/g)].map((match) => match[1] ?? ''),
    );
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });
});
