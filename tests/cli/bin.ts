import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = join(ROOT, 'bin/plan-import.js');
/** The same command line over `fakeImporter.js`. */
export const FAKE = join(ROOT, 'tests/cli/fakeMain.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script as a process and waits for it. */
export function runProcess(script: string, args: readonly string[], options: SpawnSyncOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    ...options,
    encoding: 'utf8',
    env: { ...process.env, DEBUG: '', ...options.env },
  });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

/** A directory of its own, removed after the file's tests. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'plan-import-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Longer than any build takes (milliseconds): a lock of that age was left by a run that was stopped. */
const STALE = 60_000;

/** Builds `dist` where it is older than `src`; test files that run at once wait for one another. */
export function ensureBuilt(): void {
  const lock = join(ROOT, 'node_modules', '.plan-import-build');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > STALE) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    const built = statSync(join(ROOT, 'dist/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (newest(join(ROOT, 'src')) > built) spawnSync('npm', ['run', 'build', '--silent'], { cwd: ROOT });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function newest(directory: string): number {
  let time = 0;
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}
