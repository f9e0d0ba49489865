import { expect, it } from 'vitest';
import { mayLieAcross, wordsToPairs } from '../../src/japanese/wordPairs.js';

it('lists every pair of neighbours once, sorted', () => {
  const pairs = wordsToPairs(['AB', 'ABC', 'CA', 'X']);
  expect([...pairs]).toEqual([0x410042, 0x420043, 0x430041]);
});

it('says "perhaps" of every pair where the build has not written the file', () => {
  expect(mayLieAcross('計画', '進捗')).toBe(true);
});
