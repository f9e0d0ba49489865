import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, FAKE, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();

/** A directory of documents by name and text. */
function documents(name: string, texts: Readonly<Record<string, string>>): string {
  const path = join(directory, name);
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}
const good = documents('good', {
  'b.txt': '乙\n丙\n',
  'a.txt': '甲\n',
  'sub/c.md': '丁\n',
  'd.jpg': 'no',
  '.hidden.txt': 'no',
});
const mixed = documents('mixed', {
  'a.txt': '甲\n',
  'crash.txt': 'bug\n',
  'empty.txt': '',
  'none.txt': 'no-plan\n',
  'z.txt': '癸\n',
});
const fake = (...args: string[]) => runProcess(FAKE, args);
const lines = (text: string) => text.trimEnd().split('\n');
const titles = (ndjson: string) => lines(ndjson).map((l) => JSON.parse(l).title ?? JSON.parse(l).error.code);

describe('which documents', () => {
  it.each<[string, string[], string[]]>([
    ['a directory, with what is in it', [good], ['甲', '乙', '丁']],
    ['files, in the order of their paths', [join(good, 'b.txt'), join(good, 'a.txt')], ['甲', '乙']],
    ['a file that is named twice, once', [join(good, 'a.txt'), good], ['甲', '乙', '丁']],
    ['a quoted glob', [join(good, '**/*.txt')], ['甲', '乙']],
    ['--include', [good, '--include', '**/*.md'], ['丁']],
  ])('%s', (_, args, expected) => {
    const { code, stdout } = fake('-f', 'ndjson', ...args);
    expect([code, titles(stdout)]).toEqual([0, expected]);
  });

  it.each<[string, string[], string]>([
    ['--files-from', [], '\n'],
    ['--files-from -0', ['-0'], '\0'],
  ])('%s reads a list', (_, args, separator) => {
    const list = join(directory, 'list');
    writeFileSync(list, [join(good, 'b.txt'), join(good, 'a.txt')].join(separator));
    expect(titles(fake('--files-from', list, ...args).stdout)).toEqual(['甲', '乙']);
  });

  it('names standard input with --stdin-filename', () => {
    const { stdout } = runProcess(FAKE, ['-', '--stdin-filename', 'a/b.txt'], { input: '甲' });
    expect(JSON.parse(stdout).source.path).toBe('a/b.txt');
  });

  it.each<[string, string[], RegExp]>([
    ['an empty directory', [documents('nothing', { 'x.jpg': '' })], /no document in it matches/],
    ['a glob without a match', [join(good, '*.docx')], /no file matches it/],
    ['- among others', ['-', good], /- is one document alone/],
    ['several as one JSON', [good, '-f', 'json'], /several documents are no one JSON; use -f ndjson/],
    ['a list that is not there', ['--files-from', join(directory, 'nolist')], /cannot be read \(ENOENT\)/],
    ['two of one output name', [join(good, 'a.txt'), mixed, '-o', `${directory}/x/`], /would both become .*a\.json/],
    ['jobs by a word', ['-j', 'many', good], /whole number/],
    ['no time', ['--timeout', '0s', good], /Give it as 90s/],
  ])('usage: %s', (_, args, expected) => {
    const { code, stdout, stderr } = fake(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
  });
});

describe('what comes out', () => {
  it('a file a document in a directory, the tree kept', () => {
    const output = join(directory, 'out');
    expect(fake(good, '-o', `${output}/`)).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(output, { recursive: true }).sort()).toEqual(['a.json', 'b.json', 'sub', 'sub/c.json']);
    expect(JSON.parse(readFileSync(join(output, 'sub/c.json'), 'utf8')).title).toBe('丁');
  });

  it('one document in a directory that is there', () => {
    const output = join(directory, 'there');
    mkdirSync(output);
    fake(join(good, 'a.txt'), '-o', output, '-f', 'csv');
    expect(readdirSync(output)).toEqual(['a.csv']);
  });

  it('never a file outside the output directory', () => {
    const list = join(directory, 'climbing');
    mkdirSync(join(directory, 'deep/in'), { recursive: true });
    writeFileSync(list, '../../good/a.txt\n');
    const ran = runProcess(FAKE, ['--files-from', list, '-o', 'out/'], { cwd: join(directory, 'deep/in') });
    expect(ran.code).toBe(0);
    expect(readdirSync(join(directory, 'deep/in/out'))).toEqual(['a.json']);
  });

  it('one CSV with one header, each row with its document', () => {
    const rows = lines(fake(good, '-f', 'csv').stdout);
    expect(rows).toHaveLength(5);
    expect(rows.filter((r) => r.startsWith('municipality_code'))).toHaveLength(1);
    expect(rows[4]).toMatch(/sub\/c\.md$/);
  });

  it('a failure costs one document, stands in its place in NDJSON, and is named at the end', () => {
    const { code, stdout, stderr } = fake(mixed);
    expect(code).toBe(1);
    expect(titles(stdout)).toEqual(['甲', 'internal', 'empty', 'no-plan', '癸']);
    expect(JSON.parse(lines(stdout)[2] as string)).toEqual({
      error: { path: join(mixed, 'empty.txt'), code: 'empty', message: expect.stringMatching(/^the file is empty/) },
    });
    expect(lines(stderr)).toHaveLength(4);
    expect(stderr).toMatch(/^plan-import: 2 of 5 documents imported: 2 records, .*\n/);
    expect(stderr).toMatch(/1 failed: the file is empty .*: .*empty\.txt\n/);
  });

  it('is the same with one job and with many', () => {
    expect(fake(mixed, '-j', '1', '-q').stdout).toBe(fake(mixed, '-j', '4', '-q').stdout);
  });

  it('keeps the old output when every document fails', () => {
    const output = join(directory, 'kept.csv');
    writeFileSync(output, 'old');
    expect(fake(join(mixed, 'none.txt'), join(mixed, 'empty.txt'), '-o', output).code).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('old');
  });

  it('answers a list on standard input line by line, failures and repetitions too', () => {
    const list = ['b.txt', 'a.txt', 'gone.txt', 'b.txt'].map((f) => join(good, f)).join('\n');
    const { code, stdout } = runProcess(FAKE, ['--files-from', '-', '-f', 'ndjson', '-q'], { input: list });
    expect([code, titles(stdout)]).toEqual([1, ['乙', '甲', 'not-found', '乙']]);
  });
});

describe('a worker that dies', () => {
  const dying = documents('dying', { 'a.txt': '甲', 'b.txt': 'crash', 'c.txt': 'hang', 'd.txt': '丁' });

  it('of a crash or of time costs one document', () => {
    const { code, stdout, stderr } = fake(dying, '--timeout', '1s', '-j', '2');
    expect([code, titles(stdout)]).toEqual([1, ['甲', 'killed', 'timeout', '丁']]);
    expect(stderr).toMatch(/it took longer than 1 s/);
  });

  it('by a kill is worth another try', () => {
    expect(fake(join(dying, 'a.txt'), join(dying, 'b.txt')).code).toBe(75);
  });

  it('also alone, with a time limit', () => {
    const { code, stderr } = fake(join(dying, 'c.txt'), '--timeout', '500ms');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/c\.txt: it took longer than 0\.5 s; .*\n$/)]);
  });
});

describe('tables', () => {
  it('writes every table and describes them', () => {
    const output = join(directory, 'tables');
    expect(fake(good, '-t', 'all', '-o', `${output}/`).code).toBe(0);
    const description = JSON.parse(readFileSync(join(output, 'datapackage.json'), 'utf8'));
    expect(description.resources).toHaveLength(6);
    for (const { path } of description.resources) expect(existsSync(join(output, path))).toBe(true);
    expect(lines(readFileSync(join(output, 'records.csv'), 'utf8'))).toHaveLength(5);
  });

  it('wants a directory for all tables', () => {
    expect(fake(good, '-t', 'all')).toMatchObject({ code: 2, stderr: expect.stringMatching(/give a directory/) });
  });

  it('separates by tabs', () => expect(fake(good, '-f', 'tsv').stdout).toMatch(/^municipality_code\tmunicipality\t/));

  it('writes for Excel', () => {
    const formula = documents('formula', { 'f.txt': '=1+1\n' });
    expect(fake(join(formula, 'f.txt'), '-f', 'csv', '--excel').stdout).toMatch(
      /^\ufeffmunicipality_code[\s\S]*,'=1\+1,/,
    );
  });

  it('writes cp932 and reports what it cannot hold', () => {
    const rare = documents('rare', { 'r.txt': '髙橋〜𠮷田\n' });
    const output = join(directory, 'rare.csv');
    const { code, stderr } = fake(join(rare, 'r.txt'), '--encoding', 'cp932', '-o', output);
    expect(code).toBe(0);
    expect(new TextDecoder('shift_jis').decode(readFileSync(output))).toMatch(/髙橋～\?田/);
    expect(stderr).toMatch(/not in cp932, written as \?: 𠮷 \(U\+20BB7\) × 2\n$/);
  });
});
