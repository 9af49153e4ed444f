import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/process.ts';

interface Locked {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const json = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const lock = json('package-lock.json').packages as Readonly<Record<string, Locked>>;

describe('the package', () => {
  it('locks the optional packages of every platform, also those that the writing machine did not get', () => {
    const missing = Object.entries(lock).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => lock[`node_modules/${name}`]?.version === undefined && lock[`${at}/node_modules/${name}`]?.version === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('approves exactly the install scripts that it needs', () => {
    const scripted = Object.entries(lock).flatMap(([at, { hasInstallScript }]) =>
      hasInstallScript === true ? [at.replace(/^.*node_modules\//, '')] : [],
    );
    expect(Object.keys(json('package.json').allowScripts)).toEqual(scripted.filter((name) => name !== 'fsevents'));
  });

  it('runs the Node that its own engines field asks for', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(26);
  });
});
