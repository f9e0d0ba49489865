import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, FAKE, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
const file = (name: string, text = '灯台の改修\n疑わしい項目\n') => {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
};
const fake = (...args: string[]) => runProcess(FAKE, args);
const plan = file('plan.txt');

describe('output', () => {
  it('prints the document as compact JSON and one summary line', () => {
    const { code, stdout, stderr } = fake(plan);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).records).toHaveLength(2);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(stderr).toBe(`${plan}: 2 records, 0 departments, 1 doubt, coverage 99.9%\n`);
  });

  it.each([
    ['--pretty', ['--pretty'], /^\{\n {2}"schemaVersion": "1"/],
    ['-f ndjson', ['-f', 'ndjson'], /^\{"schemaVersion":"1".*\}\n$/],
    ['-f csv', ['-f', 'csv'], /^municipality_code,.*\n999997,.*\n999997,.*\n$/],
    ['-t alone means csv', ['-t', 'criteria'], /^municipality_code,.*criterion,source_file\n$/],
    ['--headers ja', ['-f', 'csv', '--headers', 'ja'], /^全国地方公共団体コード,/],
    ['--municipality', ['--municipality', '磯辺町'], /"name":"磯辺町"/],
  ])('%s', (_, args, expected) => {
    const { code, stdout } = fake(...args, plan);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });

  it('is silent with -q', () => expect(fake('-q', plan).stderr).toBe(''));

  it('reads standard input', () => {
    const { code, stdout, stderr } = runProcess(FAKE, ['-'], { input: '一\n二\n三\n' });
    expect([code, JSON.parse(stdout).records.length, JSON.parse(stdout).source.path]).toEqual([0, 3, null]);
    expect(stderr).toMatch(/^standard input: 3 records/);
  });

  it.each(['json', 'ndjson', 'jsonl', 'csv', 'CSV'])('takes the format from -o x.%s', (extension) => {
    const output = join(directory, `out.${extension}`);
    expect(fake(plan, '-o', output)).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(output, 'utf8')).toMatch(/csv/i.test(extension) ? /^municipality_code/ : /^\{/);
  });

  it('gives the same bytes twice', () => expect(fake(plan).stdout).toBe(fake(plan).stdout));
});

describe('-o', () => {
  it('replaces a file and keeps its mode, and leaves no temporary file', () => {
    const own = join(directory, 'replace');
    mkdirSync(own);
    const output = join(own, 'a.json');
    writeFileSync(output, 'old');
    chmodSync(output, 0o640);
    expect(fake(plan, '-o', output).code).toBe(0);
    expect(JSON.parse(readFileSync(output, 'utf8')).schemaVersion).toBe('1');
    expect(statSync(output).mode & 0o777).toBe(0o640);
    expect(readdirSync(own)).toEqual(['a.json']);
  });

  it('writes through a link instead of replacing it', () => {
    const target = file('target.json', 'old');
    const link = join(directory, 'link.json');
    symlinkSync(target, link);
    expect(fake(plan, '-o', link).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toMatch(/^\{/);
  });

  it('writes to devices and standard streams', () => {
    expect(fake(plan, '-o', '/dev/null').code).toBe(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(fake(plan, '-o', '/dev/stdout').stdout).toMatch(/^\{/);
    expect(fake(plan, '-q', '-o', '/dev/stderr').stderr).toMatch(/^\{/);
  });

  it('appends to what the shell redirected when it is /dev/stdout', () => {
    const output = join(directory, 'redirected');
    spawnSync('sh', [
      '-c',
      '(echo first; "$0" "$1" -q "$2" -o /dev/stdout) > "$3"',
      process.execPath,
      FAKE,
      plan,
      output,
    ]);
    expect(readFileSync(output, 'utf8')).toMatch(/^first\n\{.*\}\n$/);
  });

  it('writes into a named pipe', () => {
    const pipe = join(directory, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const { stdout } = spawnSync('sh', [
      '-c',
      'cat "$3" & "$0" "$1" -q "$2" -o "$3"; wait',
      process.execPath,
      FAKE,
      plan,
      pipe,
    ]);
    expect(String(stdout)).toMatch(/^\{/);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('keeps the old output when the import fails', () => {
    const output = file('kept.json', 'old');
    expect(fake(file('none.txt', 'no-plan'), '-o', output).code).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('old');
  });
});

describe('bad input: one line with file, cause and remedy', () => {
  it.each<[string, () => string, RegExp]>([
    ['a missing file', () => join(directory, 'no.pdf'), /no\.pdf: there is no such file; check the path$/],
    ['an empty file', () => file('empty.pdf', ''), /empty\.pdf: the file is empty \(0 bytes\); download/],
    ['no plan', () => file('n.txt', 'no-plan'), /it holds no plan records \(forms, registers\); check/],
    ['a bug of ours', () => file('b.txt', 'bug'), /internal error \(x is not a function\); please report/],
  ])('%s', (_, path, expected) => {
    const { code, stdout, stderr } = fake(path());
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^plan-import: [^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(expected);
  });

  it('shows the stack when DEBUG asks for it', () => {
    const { stderr } = runProcess(FAKE, [file('b2.txt', 'bug')], { env: { DEBUG: 'plan-import' } });
    expect(stderr).toMatch(/\n {4}at /);
  });

  it('cannot be tricked into escape sequences by a file name', () => {
    expect(fake(join(directory, '\u001b[31m\u202eno.pdf')).stderr).toMatch(/<U\+001B>\[31m<U\+202E>no\.pdf: there is/);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /no file given/],
    ['an option without its value', [plan, '-f'], /argument missing/],
    ['an unknown option', ['--petty', plan], /unknown option '--petty' \(Did you mean --pretty\?\)/],
    ['an unknown format', ['-f', 'jsn', plan], /'jsn' is invalid.*Did you mean json\?/],
    ['an unknown table', ['-t', 'indicator', plan], /Did you mean indicators\?/],
    ['a table as JSON', ['-f', 'json', '-t', 'records', plan], /-t records is a table/],
    ['pretty csv', ['-f', 'csv', '--pretty', plan], /--pretty is for json/],
    ['an output nowhere', [plan, '-o', join(directory, 'no/where.json')], /there is no directory .*no; make it/],
    ['a number that is no code', [plan, '--municipality', '999999'], /no municipality has this code/],
    ['a wrong schema', ['schema', 'recrod'], /Allowed choices are document, record/],
  ])('usage: %s', (_, args, expected) => {
    const { code, stdout, stderr } = fake(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^plan-import: [^\n]+ \(plan-import --help\)\n$/);
    expect(stderr).toMatch(expected);
  });
});

it('ends quietly when its reader goes away', async () => {
  const many = file('many.txt', '長い項目の名前をたくさん\n'.repeat(20000));
  const child = spawn('sh', [
    '-c',
    '("$0" "$1" "$2" -q --pretty; echo "code $?" >&2) | head -1',
    process.execPath,
    FAKE,
    many,
  ]);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toBe('code 0\n');
});

describe('limits and lexicon', () => {
  it('refuses a file that is larger than allowed, unread', () => {
    const { code, stderr } = fake(plan, '--max-size', '10');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/it exceeds the limit 10 bytes; raise the limit/)]);
    expect(fake(plan, '--max-size', '1KB').code).toBe(0);
  });

  it('reads labels that a lexicon file teaches', () => {
    const lexicon = file('lexicon.yaml', 'labels:\n  measures: [すすめかた]\n');
    const sheet = file('sheet.txt', '## ① 灯台の改修\n\nすすめかた：点検して直す。\n\n目標：安全を守る。\n');
    const measures = (...args: string[]) =>
      JSON.parse(runProcess(BIN, [sheet, ...args]).stdout || '{"records":[]}').records[0]?.measures ?? null;
    expect(measures('--lexicon', lexicon)).toBe('点検して直す。');
    expect(measures()).not.toBe('点検して直す。');
  });

  it('names the line of a fault in a lexicon file', () => {
    const lexicon = file('bad.yaml', 'labels:\n  mesures: [すすめかた]\n');
    const { code, stderr } = runProcess(BIN, [plan, '--lexicon', lexicon]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--lexicon .*bad\.yaml: line 2: /)]);
  });
});

describe('the real command', () => {
  it('prints a schema', () => {
    const kept = readFileSync(new URL('../../schemas/plan-record.schema.json', import.meta.url), 'utf8');
    expect(runProcess(BIN, ['schema', 'record'])).toMatchObject({ code: 0, stdout: kept, stderr: '' });
    const output = join(directory, 'schema.json');
    expect(runProcess(BIN, ['schema', '-o', output]).code).toBe(0);
    expect(JSON.parse(readFileSync(output, 'utf8')).title).toBe('plan document');
  });

  it('prints help and version without loading zod, a PDF library or kuromoji', () => {
    const loaded = join(directory, 'loaded.txt');
    const hook = file(
      'hook.mjs',
      `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) { appendFileSync(${JSON.stringify(loaded)}, url + '\\n'); return next(url, context); }`,
    );
    const register = file(
      'register.mjs',
      `import { register } from 'node:module'; register(${JSON.stringify(`file://${hook}`)});`,
    );
    for (const flag of ['--help', '--version']) {
      const { code, stdout } = runProcess(BIN, [flag], { env: { NODE_OPTIONS: `--import=${register}` } });
      expect(code).toBe(0);
      expect(stdout).toMatch(flag === '--help' ? /^Usage: plan-import/ : /^\d+\.\d+\.\d+\n$/);
    }
    expect(existsSync(loaded)).toBe(true);
    const modules = readFileSync(loaded, 'utf8');
    expect(modules).toContain('/dist/cli/main.js');
    expect(modules).not.toMatch(/zod|pdf|kuromoji|csv-stringify/);
  });
});
