import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, FAKE, ROOT, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
mkdirSync(join(directory, 'in'));
for (const name of ['a', 'b']) writeFileSync(join(directory, `in/${name}.txt`), `${name}\n`);
const fake = (...args: string[]) => runProcess(FAKE, args, { cwd: directory });
const shell = (script: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, FAKE], { cwd: directory });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
};

describe.skipIf(!existsSync('/dev/full'))('no space', () => {
  it.each([
    ['a device', '"$0" "$1" in/a.txt -o /dev/full'],
    ['standard output', '"$0" "$1" in/a.txt > /dev/full'],
    ['standard output of many', '"$0" "$1" in -f csv > /dev/full'],
  ])('on %s is worth another try', (_, script) => {
    const { code, stderr } = shell(script);
    expect([code, stderr]).toEqual([
      75,
      expect.stringMatching(/^plan-import: the system is out of room .*; free some and run again\n$/),
    ]);
  });

  it('for messages is no failure', () => {
    expect(shell('"$0" "$1" in -f csv 2> /dev/full')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^municipality_code/),
    });
  });

  it('in the middle of a file leaves the old one whole', () => {
    writeFileSync(join(directory, 'long.txt'), '長い項目\n'.repeat(2000));
    writeFileSync(join(directory, 'old.json'), 'old');
    // The largest file that the process may write, in blocks of 512 bytes.
    const { code, stderr } = shell('ulimit -f 4; "$0" "$1" long.txt -o old.json');
    expect([code, stderr]).toEqual([
      expect.toSatisfy((c) => c === 1 || c === 75),
      expect.stringMatching(/old\.json cannot be written/),
    ]);
    expect(readFileSync(join(directory, 'old.json'), 'utf8')).toBe('old');
    expect(readdirSync(directory).filter((f) => f.endsWith('.tmp'))).toEqual([]);
  });
});

describe.skipIf(process.getuid?.() === 0)('no permission', () => {
  it.each([['ro/x.json'], ['ro/out/']])('to write %s is told before any work', (output) => {
    mkdirSync(join(directory, 'ro'), { recursive: true });
    chmodSync(join(directory, 'ro'), 0o555);
    const { code, stderr } = fake('in/a.txt', '-o', output);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/cannot be written: .*ro is not writable/)]);
  });
});

it('an output whose place is taken by a file', () => {
  writeFileSync(join(directory, 'taken'), '');
  const { code, stderr } = fake('in', '-o', 'taken/');
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/taken.* cannot be written/);
  expect(stderr).not.toMatch(/\n {4}at /);
});

it('SIGTERM takes the temporary file along', async () => {
  writeFileSync(join(directory, 'hang.txt'), 'hang');
  mkdirSync(join(directory, 'term'));
  shell('"$0" "$1" in/a.txt hang.txt -o term/all.csv & sleep 1; kill -TERM $!; wait $!');
  expect(readdirSync(join(directory, 'term'))).toEqual([]);
});

const locked = join(ROOT, '../shared/pdfs/e_userpw_lo_b_docx.pdf');
it.skipIf(!existsSync(locked))(
  'two hundred documents with a hostile, a locked and an empty one among them',
  () => {
    const many = join(directory, 'many');
    mkdirSync(many);
    const text =
      '総務部\n\nNo.\t取組項目\t取組内容\n1\t灯台の改修\t灯台を改修します。\n2\t岸壁の点検\t岸壁を点検します。\n';
    for (let i = 0; i < 197; i++) writeFileSync(join(many, `d${i}.txt`), text);
    writeFileSync(join(many, 'empty.pdf'), '');
    writeFileSync(join(many, 'hostile.pdf'), `%PDF-1.7\n${'<<'.repeat(200_000)}`);
    writeFileSync(join(many, 'locked.pdf'), readFileSync(locked));
    const { code, stderr } = runProcess(BIN, [many, '-o', join(directory, 'all/'), '--timeout', '60s']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/197 of 200 documents imported/);
    for (const name of ['empty', 'hostile', 'locked'])
      expect(stderr).toMatch(new RegExp(`1 failed: .*${name}\\.pdf\n`));
    expect(readdirSync(join(directory, 'all'))).toHaveLength(197);
  },
  120_000,
);
