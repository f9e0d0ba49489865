import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, FAKE, runProcess, temporaryDirectory } from '../cli/bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
const drafts = (path: string) => readdirSync(path).filter((f) => f.endsWith('.tmp'));

describe('a read error in the middle', () => {
  it.skipIf(!existsSync('/proc/self/mem'))('of the only document is its cause', () => {
    const { code, stdout, stderr } = runProcess(BIN, ['/proc/self/mem']);
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      expect.stringMatching(/^plan-import: \/proc\/self\/mem: it cannot be read \(EIO\)/),
    ]);
  });

  it.skipIf(!existsSync('/proc/self/mem'))('of one among many costs that one alone', () => {
    const good = join(directory, 'good.txt');
    writeFileSync(
      good,
      '総務部\n\nNo.\t取組項目\t取組内容\n1\t灯台の改修\t灯台を改修します。\n2\t岸壁の点検\t岸壁を点検します。\n',
    );
    const { code, stdout, stderr } = runProcess(BIN, [good, '/proc/self/mem', '-f', 'ndjson']);
    expect(code).toBe(1);
    expect(stderr).toContain('1 of 2 documents imported');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('a process killed while it writes', () => {
  it('leaves no file of the final name', { timeout: 60_000 }, async () => {
    const own = join(directory, 'killed');
    mkdirSync(join(own, 'in'), { recursive: true });
    for (let i = 0; i < 60; i++) writeFileSync(join(own, 'in', `${i}.txt`), '長い項目\n'.repeat(3000));
    const child = spawn(process.execPath, [FAKE, 'in', '-f', 'ndjson', '-o', 'all.ndjson', '-j', '1'], {
      cwd: own,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    while (drafts(own).length === 0 && child.exitCode === null) await sleep(2);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(join(own, 'all.ndjson'))).toBe(false);
  });
});

it('a clock that jumps changes nothing', () => {
  const text =
    '総務部\n\nNo.\t取組項目\t取組内容\n1\t灯台の改修\t灯台を改修します。\n2\t岸壁の点検\t岸壁を点検します。\n';
  const jump =
    'let t=4e12;const D=Date;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(t)}static now(){return t-=9e11}}';
  const plain = runProcess(BIN, ['-'], { input: text });
  const jumping = runProcess(BIN, ['-'], {
    input: text,
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(jump)}` },
  });
  expect(plain.code, plain.stderr).toBe(0);
  expect(jumping).toEqual(plain);
});
