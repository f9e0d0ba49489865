import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from '../cli/bin.js';

const fixture = (name: string) => join(ROOT, 'fixtures', name);

describe('plan-import review', () => {
  const directory = temporaryDirectory();
  beforeAll(ensureBuilt);

  it('writes one file that names no other', () => {
    const output = join(directory, 'review.html');
    const ran = runProcess(BIN, ['review', fixture('form-sheets/chromium.pdf'), '-o', output]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toMatch(/review\.html: \d+ records to review, \d\.\d MB\n$/);
    const html = readFileSync(output, 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html.match(/\b(?:src|href)="/g)).toBeNull();
    const images = html.match(
      /<script type="application\/json" id="page-image-\d+">"data:image\/(?:webp|png);base64,/g,
    );
    expect(images?.length).toBeGreaterThan(1);
  });

  it('reads a text from standard input and gives the page to the next program', () => {
    const input = readFileSync(fixture('form-sheets/input.txt'));
    const { code, stdout, stderr } = runProcess(BIN, ['review', '-', '-q', '--municipality', '磯辺町'], { input });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('"lines":[');
    expect(stdout).toContain('磯辺町');
  });

  it.each([
    [
      'a document without records',
      [fixture('not-a-plan-minutes/input.txt')],
      1,
      /^plan-import: .*input\.txt: it holds no plan records/,
    ],
    ['a file that is not there', ['no-such.pdf'], 1, /^plan-import: no-such\.pdf: there is no such file/],
    [
      'a directory that is not there',
      [fixture('form-sheets/input.txt'), '-o', '/no/such/r.html'],
      2,
      /there is no directory/,
    ],
    ['no file', [], 2, /missing required argument/],
  ])('fails on %s', (_, args, code, message) => {
    const ran = runProcess(BIN, ['review', ...args]);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });
});
