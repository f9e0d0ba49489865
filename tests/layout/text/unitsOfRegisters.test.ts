import { describe, expect, it } from 'vitest';
import { toHeadCells } from '../../../src/layout/text/aligned/headCells.js';
import { segmentOf } from '../../../src/layout/text/aligned/segments.js';
import { faultsOf } from '../../../src/layout/text/register/faults.js';
import { wordsOf } from './helpers.js';

describe('a head that is off', () => {
  it('has units below another label than theirs', () => {
    const source = ['事業名 単位 実績', '桟橋の長さ 本 12', '灯りの数 件 13', '船の数 人 14'].join('\n');
    const [head = [], ...rows] = wordsOf(source);
    const faults = (places: readonly number[]): number => {
      const labels = head.map((w, k) => ({
        column: places[k] as number,
        last: places[k] as number,
        ...segmentOf([w]),
      }));
      const cells = toHeadCells(source, [labels], 3, () => true);
      if (!cells) throw new Error('no head');
      const body = rows.map((l) => l.map((w, column) => ({ column, last: column, ...segmentOf([w]) })));
      return faultsOf(source, cells, body, 3);
    };
    expect(faults([0, 2, 1])).toBeGreaterThan(faults([0, 1, 2]) + 5);
  });
});
