import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/japanese/dictionary.js';
import { loadTokenizer } from '../../src/japanese/index.js';

describe('loadTokenizer', () => {
  it('splits text into words with their places', () => {
    const tokenizer = loadTokenizer({ cacheDir: null });
    const text = '窓口の改善、図書館';
    const tokens = tokenizer.tokenize(text);
    expect(tokens.map((t) => t.surface)).toEqual(['窓口', 'の', '改善', '、', '図書館']);
    expect(tokens.map((t) => text.slice(t.start, t.end))).toEqual(tokens.map((t) => t.surface));
    expect(tokenizer.tokenize('')).toEqual([]);
  }, 20_000);

  it('knows every word of the dictionary', () => {
    const tokenizer = loadTokenizer({ cacheDir: null });
    for (const text of ['年度は、', '全待合室、', '度']) {
      const tokens = tokenizer.tokenize(text);
      expect(tokens.map((t) => t.surface).join('')).toBe(text);
      expect(tokens.every((t) => t.known)).toBe(true);
    }
  }, 20_000);

  it('is loaded once', () => expect(loadTokenizer()).toBe(loadTokenizer()));
});

describe('readDictionary with a cache', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-import-cache-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes one file, reads it again, and survives its damage', async () => {
    const packaged = readDictionary(null);
    const first = readDictionary(folder);
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    const cached = readDictionary(folder);
    for (const files of [first, cached]) expect(Buffer.from(files.cc).equals(Buffer.from(packaged.cc))).toBe(true);
    const path = join(folder, names[0] as string);
    await writeFile(path, (await readFile(path)).subarray(0, 1000));
    const mended = readDictionary(folder);
    expect(Buffer.from(mended.base).equals(Buffer.from(packaged.base))).toBe(true);
  }, 30_000);

  it('does without a folder that cannot be made', () => {
    const files = readDictionary('/dev/null/nowhere');
    expect(files.cc.byteLength).toBeGreaterThan(1_000_000);
  }, 20_000);
});
