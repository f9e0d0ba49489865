import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../src/japanese/index.js';
import { mayLieAcross, wordsToPairs } from '../../src/japanese/wordPairs.js';

it('lists every pair of neighbours once, sorted', () => {
  const pairs = wordsToPairs(['AB', 'ABC', 'CA', 'X']);
  expect([...pairs]).toEqual([0x410042, 0x420043, 0x430041]);
});

// Where the build has not written the file, every pair may.
describe.skipIf(!existsSync(new URL('../../dist/japanese/wordPairs.bin', import.meta.url)))('mayLieAcross', () => {
  it('denies pairs that stand in no word', () => expect(mayLieAcross('計画', '進捗')).toBe(false));

  it('allows every pair within the words of a text', () => {
    const words = loadTokenizer().tokenize(
      '公共施設の再配置及びデジタル技術の活用により、年度当初の待合室の混雑を緩和する。',
    );
    const inner = words.flatMap(({ surface }) =>
      [...surface].slice(1).map((_, i) => [surface.slice(0, i + 1), surface.slice(i + 1)] as const),
    );
    expect(inner.length).toBeGreaterThan(10);
    expect(inner.filter(([before, after]) => !mayLieAcross(before, after))).toEqual([]);
  }, 20_000);
});
