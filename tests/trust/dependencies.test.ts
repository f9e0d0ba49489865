import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './documents.js';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
}
interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const manifest = json('package.json') as Manifest;
const lockText = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const locked = Object.entries((JSON.parse(lockText) as { packages: Record<string, Locked> }).packages).filter(
  ([path]) => path !== '',
);
const atRunTime = locked.filter(([, p]) => !p.dev && !p.devOptional);
const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');

/** Rows of the table under a heading: package → licence. */
function listed(heading: string): Record<string, string> {
  const part = page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  return Object.fromEntries([...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]{4,} \|$/gm)].map((m) => [m[1], m[2]]));
}

describe.each([
  ['At run time', manifest.dependencies ?? {}],
  ['For development and tests alone', manifest.devDependencies ?? {}],
])('docs/dependencies.md: %s', (heading, wanted) => {
  it('lists every package, each with a reason', () => {
    expect(Object.keys(listed(heading)).sort()).toEqual(Object.keys(wanted).sort());
  });

  it('names the licences that the packages name', () => {
    const own = Object.keys(wanted).map((name) => [
      name,
      (json(`node_modules/${name}/package.json`) as Manifest).license,
    ]);
    expect(listed(heading)).toEqual(Object.fromEntries(own));
  });
});

describe('what is installed at run time', () => {
  it('is under permissive licences', () => {
    const others = atRunTime.filter(([, p]) => !/^(MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause)$/.test(String(p.license)));
    expect(others.map(([path, p]) => `${path}: ${p.license}`)).toEqual([]);
  });

  it('runs no install script', () => {
    expect(atRunTime.filter(([, p]) => p.hasInstallScript).map(([path]) => path)).toEqual([]);
  });
});

it('the lock file names no registry', () => expect(lockText).not.toMatch(/"resolved":\s*"https?:/));
