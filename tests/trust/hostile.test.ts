import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { parseUserLexicon, UserLexiconError } from '../../src/recognise/lexicon/userLexiconFile.js';
import { BIN, ensureBuilt, runProcess, temporaryDirectory } from '../cli/bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** A register whose labels and texts the caller chooses. */
const register = (label: string, text: string) =>
  [
    '令和６年度 重点取組',
    '',
    '総務部',
    '',
    `No.\t取組項目\t取組内容\t${label}`,
    `1\t灯台の改修\t灯台を改修します。\t${text}`,
    `2\t岸壁の点検\t岸壁を点検します。\t${text}`,
    '',
  ].join('\n');

const ACTING = [
  '\u001b[2J\u001b[31m',
  '\u009b31m',
  '\u001b]0;owned\u0007',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u0008\u0008',
  '\r',
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const ACTS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('what could act on a terminal', () => {
  const hostile = ACTING.map((a, i) => `怪${i}${a}しい欄`).join('');
  mkdirSync(join(directory, 'in'), { recursive: true });
  const input = join(directory, 'in', 'a\u001b[31mb\u202e.txt');
  writeFileSync(input, register(hostile.slice(0, 40), hostile));

  it.each([
    ['JSON', []],
    ['NDJSON', ['-f', 'ndjson']],
    ['CSV', ['-f', 'csv']],
    ['every table', ['-f', 'csv', '-t', 'records', '--headers', 'ja']],
    ['a text report', ['--reporter', 'text']],
    ['a JSON report', ['--reporter', 'json']],
    ['annotations', ['--reporter', 'github']],
    ['SARIF', ['--reporter', 'sarif']],
  ])('does not in %s', (_, args) => {
    const { code, stdout, stderr } = runProcess(BIN, [input, ...args]);
    expect(code, stderr).toBe(0);
    expect(stdout.replace(/\r\n/g, '\n')).not.toMatch(ACTS);
    expect(stderr).not.toMatch(ACTS);
  });

  it('does not in a failure', () => {
    const missing = join(directory, 'no\u001b[31m\u202esuch.txt');
    expect(runProcess(BIN, [missing]).stderr).not.toMatch(ACTS);
    const nothing = join(directory, 'x\u001b[31m\u202e.txt');
    writeFileSync(nothing, '何もない\u001b[2J\n');
    expect(runProcess(BIN, [nothing]).stderr).not.toMatch(ACTS);
  });

  it('is kept in the value', async () => {
    const { records } = await importDocument(bytes(register('怪しい欄', `左\u202e右`)));
    expect(JSON.stringify(records)).toContain('左\u202e右');
  });
});

describe('names of JavaScript’s own', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a label like another',
    async (name) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      const { records } = await importDocument(bytes(register(name, `${name}の値`)));
      expect(records).toHaveLength(2);
      expect(records[0]?.extras).toEqual([{ label: name, text: `${name}の値` }]);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    },
  );

  it('pollute nothing from a lexicon', () => {
    for (const text of [
      'labels:\n  __proto__: [a]\n',
      '__proto__:\n  polluted: yes\n',
      '{"marks": {"__proto__": "achieved"}}',
      'constructor: {prototype: {polluted: 1}}',
    ]) {
      try {
        parseUserLexicon(text);
      } catch (error) {
        expect(error).toBeInstanceOf(UserLexiconError);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });
});

describe('YAML', () => {
  it('with aliases that multiply is refused at once', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i}: &l${i} [${i === 0 ? 'x,'.repeat(9) : `*l${i - 1},`.repeat(9)}]`,
    );
    const begun = performance.now();
    expect(() => parseUserLexicon(levels.join('\n'))).toThrow(UserLexiconError);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it.each(['!!js/function "function(){}"', '!!python/object/apply:os.system ["x"]', 'a: &a [*a]'])(
    '%s makes nothing',
    (text) => {
      expect(() => parseUserLexicon(text)).toThrow(UserLexiconError);
    },
  );
});

it('no name in a document decides where is written', () => {
  const out = join(directory, 'out');
  const own = join(directory, 'names');
  mkdirSync(own);
  writeFileSync(join(own, 'plan.txt'), register('../../../etc/passwd', '/tmp/owned').replaceAll('総務部', '../../x部'));
  const { code, stderr } = runProcess(BIN, [own, '-o', `${out}/`]);
  expect(code, stderr).toBe(0);
  expect(readdirSync(out)).toEqual(['plan.json']);
});
