import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './pages.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder as the pages suppose it: somebody's documents beside the fixtures, and `plan-import` among the commands. */
export interface Scene {
  readonly directory: string;
  write(name: string, text: string): void;
  run(command: string): Promise<Outcome>;
  leave(): void;
}

/** What the pages call by name, and what is run for it. */
const COMMANDS: Readonly<Record<string, string>> = {
  'plan-import': `exec "${process.execPath}" "${ROOT}/bin/plan-import.js" "$@"`,
  npx: 'exec "$@"',
  npm: 'exit 0',
  node: `exec "${process.execPath}" "$@"`,
  // Shown outputs only: a part of a document, and what the stages hand on.
  pick: `exec "${process.execPath}" "${ROOT}/tests/docs/pick.mjs" "$@"`,
  stages: `exec "${process.execPath}" "${ROOT}/tests/docs/stages.mjs" "$@"`,
};

const PLAN = 'fixtures/grade-register/chromium.pdf';

export function makeScene(): Scene {
  const directory = mkdtempSync(join(tmpdir(), 'plan-import-docs-'));
  const at = (name: string) => join(directory, name);
  for (const folder of ['bin', 'plans', 'node_modules']) mkdirSync(at(folder));
  for (const [name, body] of Object.entries(COMMANDS)) {
    writeFileSync(at(`bin/${name}`), `#!/bin/sh\n${body}\n`);
    chmodSync(at(`bin/${name}`), 0o755);
  }
  symlinkSync(join(ROOT, 'fixtures'), at('fixtures'));
  symlinkSync(ROOT, at('node_modules/plan-import'));
  copyFileSync(join(ROOT, PLAN), at('plan.pdf'));
  copyFileSync(join(ROOT, PLAN), at('plans/results.pdf'));
  copyFileSync(join(ROOT, 'fixtures/form-sheets/input.txt'), at('plans/sheets.txt'));
  const source = {
    path: 'plan.pdf',
    sha256: createHash('sha256')
      .update(readFileSync(at('plan.pdf')))
      .digest('hex'),
  };
  writeFileSync(at('corrections.json'), JSON.stringify({ schemaVersion: '1', source, corrections: [], checked: [] }));
  const env = { ...process.env, PATH: `${at('bin')}${delimiter}${process.env.PATH}`, DEBUG: '', NO_COLOR: '1' };
  return {
    directory,
    write(name, text) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    },
    run: (command) =>
      new Promise((resolve) => {
        const options = { cwd: directory, env, maxBuffer: 64 * 1024 * 1024 };
        execFile('bash', ['-o', 'pipefail', '-c', command], options, (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
        );
      }),
    leave: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Runs each command once, as many at a time as there are processors. */
export async function runAll(scene: Scene, commands: Iterable<string>): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const queue = [...new Set(commands)];
  const work = async () => {
    for (let command = queue.shift(); command !== undefined; command = queue.shift()) {
      outcomes.set(command, await scene.run(command));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return outcomes;
}
