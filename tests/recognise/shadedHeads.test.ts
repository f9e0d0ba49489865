import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const shaded = (text: string) => ({ text, shaded: true as const });

describe('a shaded row of labels of which one is known, above one row of texts', () => {
  it.each([
    ['周辺環境', '今後の予測', '住民の声'],
    ['村人の声', '現状', '先行きの予測'],
  ])('%s | %s | %s', (...labels) => {
    const texts = [
      '浜に下りる道が崩れ、釣り人が来なくなっている。',
      '道を使う人は更に減るものと考えられる。',
      '道を早く直してほしいという声が多い。',
    ];
    const [record] = records(
      table([
        ['事業名', '浜の道の修繕'],
        ['事業の目的', '浜へ安全に下りられる。'],
      ]),
      table([labels.map(shaded), texts]),
    );
    const known = labels.findIndex((l) => l === '周辺環境' || l === '現状');
    expect(record?.currentState).toBe(texts[known]);
    expect(JSON.stringify(record)).toContain(texts[2]);
  });
});
