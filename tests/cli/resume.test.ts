import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, FAKE, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
const input = join(directory, 'in');
mkdirSync(input);
for (let i = 10; i < 30; i++) writeFileSync(join(input, `${i}.txt`), `a ${i}\nb, "c"\n`);
writeFileSync(join(input, '99.txt'), 'no-plan');
const fake = (...args: string[]) => runProcess(FAKE, args, { cwd: directory });

const wholes = new Map<string, string>();
/** What an uninterrupted run of one process writes to standard output. */
function whole(format: string): string {
  const text = wholes.get(format) ?? fake('in', '-f', format).stdout;
  wholes.set(format, text);
  return text;
}

const documentsIn = (text: string): number => new Set(text.match(/in\/\d+\.txt/g)).size;

/** Starts a run and kills it, with all that it started, once its journal has some lines. */
async function killInTheMiddle(journal: string, args: string[], stdout = ''): Promise<void> {
  const child = spawn(process.execPath, [FAKE, ...args, '--resume', journal], {
    cwd: directory,
    env: { ...process.env, FAKE_PAUSE: '100' },
  });
  child.stdout.on('data', (chunk) => stdout && appendFileSync(stdout, chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const entries = () => {
    try {
      return readFileSync(join(directory, journal), 'utf8').split('\n').length - 1;
    } catch {
      return 0;
    }
  };
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // Between what is written and its line in the journal a moment passes, in which a kill gives a document twice.
  const isSettled = () => stdout === '' || documentsIn(readFileSync(stdout, 'utf8')) === entries();
  for (let isStopped = false; !isStopped; ) {
    while (entries() < 5) await pause(20);
    child.kill('SIGSTOP');
    await pause(50);
    isStopped = isSettled();
    if (!isStopped) child.kill('SIGCONT');
    if (!isStopped) await pause(20);
  }
  child.kill('SIGKILL');
  await ended;
  expect(entries()).toBeLessThan(21);
}

describe('--resume after SIGKILL', () => {
  it('completes a directory, redoes nothing, and gives what an uninterrupted run gives', async () => {
    await killInTheMiddle('j1', ['in', '-o', 'out1/']);
    const journal = readFileSync(join(directory, 'j1'), 'utf8').split('\n').slice(0, 5);
    const resumed = fake('in', '-o', 'out1/', '--resume', 'j1');
    expect(resumed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/20 of 21 documents imported: 40 records/),
    });
    expect(readFileSync(join(directory, 'j1'), 'utf8').split('\n').slice(0, 5)).toEqual(journal);
    fake('in', '-o', 'whole1/');
    expect(readdirSync(join(directory, 'out1')).filter((f) => !f.endsWith('.tmp'))).toHaveLength(20);
    for (const file of readdirSync(join(directory, 'whole1'))) {
      expect(readFileSync(join(directory, 'out1', file))).toEqual(readFileSync(join(directory, 'whole1', file)));
    }
    const again = fake('in', '-o', 'out1/', '--resume', 'j1');
    expect([again.code, again.stderr]).toEqual([resumed.code, resumed.stderr]);
  });

  it('completes a gathered file', async () => {
    await killInTheMiddle('j2', ['in', '-o', 'all.csv']);
    fake('in', '-o', 'all.csv', '--resume', 'j2');
    expect(readFileSync(join(directory, 'all.csv'), 'utf8')).toBe(whole('csv'));
  });

  it.each(['ndjson', 'csv'])('goes on with standard output where it stopped: %s', async (format) => {
    const out = join(directory, `stdout.${format}`);
    await killInTheMiddle(`j3${format}`, ['in', '-f', format], out);
    appendFileSync(out, fake('in', '-f', format, '--resume', `j3${format}`).stdout);
    expect(readFileSync(out, 'utf8')).toBe(whole(format));
  });
});

describe('a journal', () => {
  it('does again what has changed, or would come out differently', () => {
    fake('in/10.txt', 'in/11.txt', '-o', 'out4/', '--resume', 'j4');
    const count = () => readFileSync(join(directory, 'j4'), 'utf8').trimEnd().split('\n').length;
    expect(count()).toBe(2);
    fake('in/10.txt', 'in/11.txt', '-o', 'out4/', '--resume', 'j4');
    expect(count()).toBe(2);
    fake('in/10.txt', 'in/11.txt', '-o', 'out4/', '--resume', 'j4', '--pretty');
    expect(count()).toBe(4);
    rmSync(join(directory, 'out4/10.json'));
    fake('in/10.txt', 'in/11.txt', '-o', 'out4/', '--resume', 'j4', '--pretty');
    expect(count()).toBe(5);
  });

  it('may end in the middle of a line', () => {
    fake('in/10.txt', 'in/11.txt', '-o', 'out5/', '--resume', 'j5');
    const whole = readFileSync(join(directory, 'j5'), 'utf8');
    writeFileSync(join(directory, 'j5'), whole.slice(0, -20));
    expect(fake('in/10.txt', 'in/11.txt', '-o', 'out5/', '--resume', 'j5').code).toBe(0);
    expect(readFileSync(join(directory, 'j5'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it.each(['{"key":"a"}\n', 'hello\n', '[]\n', 'a precious letter'])('is not %j', (text) => {
    writeFileSync(join(directory, 'j6'), text);
    const { code, stderr } = fake('in', '-o', 'out6/', '--resume', 'j6');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--resume j6: line 1 is no entry of a journal/)]);
    expect(readFileSync(join(directory, 'j6'), 'utf8')).toBe(text);
  });
});

describe('shards and merge', () => {
  it.each(['ndjson', 'csv', 'tsv'])('three shards merge into the bytes of one run: %s', (format) => {
    const parts = [1, 2, 3].map((i) => `part${i}.${format}`);
    for (const [i, part] of parts.entries()) fake('in', '--shard', `${i + 1}/3`, '-o', part);
    expect(fake('merge', ...parts)).toMatchObject({ code: 0, stdout: whole(format) });
    expect(fake('merge', ...parts.reverse(), '-o', `merged.${format}`).code).toBe(0);
    expect(readFileSync(join(directory, `merged.${format}`), 'utf8')).toBe(whole(format));
  });

  it('takes its shard from the scheduler, and never does everything for want of a count', () => {
    const env = { JOB_COMPLETION_INDEX: '0' };
    expect(runProcess(FAKE, ['in', '-f', 'ndjson'], { cwd: directory, env })).toMatchObject({ code: 2, stdout: '' });
    const part = runProcess(FAKE, ['in', '-f', 'ndjson', '-q'], {
      cwd: directory,
      env: { ...env, PLAN_IMPORT_SHARD_COUNT: '7' },
    });
    expect(part.stdout.trimEnd().split('\n')).toHaveLength(3);
  });

  it.each<[string, string[], RegExp]>([
    ['other columns', ['a.csv', 'b.csv'], /b\.csv has other columns than a\.csv/],
    ['other formats', ['a.csv', 'c.ndjson'], /c\.ndjson is no csv file/],
    ['JSON', ['a.json'], /merge joins \.ndjson/],
    ['a strange line', ['c.ndjson'], /line 1 is no result/],
  ])('merge refuses %s', (_, files, message) => {
    writeFileSync(join(directory, 'a.csv'), 'x\n1\n');
    writeFileSync(join(directory, 'b.csv'), 'y\n1\n');
    writeFileSync(join(directory, 'c.ndjson'), '{}\n');
    const { code, stderr } = fake('merge', ...files);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
