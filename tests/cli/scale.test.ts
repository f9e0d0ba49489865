import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, FAKE, ROOT, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
mkdirSync(join(directory, 'plans'));
for (let i = 0; i < 9; i++) writeFileSync(join(directory, `plans/${i}.pdf`), i === 4 ? 'no-plan' : `題${i}\n`);
writeFileSync(join(directory, 'plan-import'), `#!/bin/sh\nexec "${process.execPath}" "${FAKE}" "$@"\n`, {
  mode: 0o755,
});

/** The example of docs/scale.md below a heading, as it stands there. */
function example(heading: string): string {
  const text = readFileSync(join(ROOT, 'docs/scale.md'), 'utf8');
  const part = text.slice(text.indexOf(`${heading}\n`));
  return /```\w+\n([\s\S]*?)```/.exec(part)?.[1] as string;
}

const shell = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', script], {
    cwd: directory,
    env: { ...process.env, ...env, PATH: `${directory}:${process.env.PATH}` },
    encoding: 'utf8',
  });

const whole = () => runProcess(FAKE, ['plans', '-f', 'ndjson', '-q'], { cwd: directory }).stdout;
const result = (file: string) => readFileSync(join(directory, file), 'utf8');

describe('the examples of docs/scale.md', () => {
  it('shards and merge', () => {
    shell(example('## Shards'));
    expect(result('all.ndjson')).toBe(whole());
  });

  it('a run that is resumed', () => {
    expect(shell(example('## Interrupted runs')).status).toBe(1);
    expect(result('out/8.json')).toMatch(/^\{"schemaVersion"/);
  });

  it('the task of an indexed job', () => {
    const command = /args: \["npx (.*)"\]/.exec(example('### Kubernetes'))?.[1] as string;
    mkdirSync(join(directory, 'out'), { recursive: true });
    const here = command.replaceAll('/plans', 'plans').replaceAll('/out/', 'out/');
    const parts = [0, 1, 2].map((i) => {
      shell(here, { JOB_COMPLETION_INDEX: String(i), PLAN_IMPORT_SHARD_COUNT: '3' });
      return `out/part-${i}.ndjson`;
    });
    expect(runProcess(FAKE, ['merge', ...parts], { cwd: directory }).stdout).toBe(whole());
  });

  it.skipIf(spawnSync('parallel', ['--version']).status !== 0)('GNU parallel', () => {
    expect(shell(example('### GNU parallel')).status).toBe(0);
    expect(result('all.ndjson')).toBe(whole());
  });

  it('what Spark pipes through: a line for a line, and no failure for failed documents', () => {
    const command = /pipe\("(.*)"\)/.exec(example('### Spark'))?.[1] as string;
    const { status, stdout } = shell(`ls plans/* | sort -r | ${command}`);
    const lines = stdout.trimEnd().split('\n');
    expect([status, lines.length]).toEqual([0, 9]);
    expect(lines.reverse().join('\n')).toBe(whole().trimEnd());
  });
});
