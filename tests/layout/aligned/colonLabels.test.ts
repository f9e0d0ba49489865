import { describe, expect, test } from 'vitest';
import { cellsOf, find, line } from './pages.js';

const LEFT = 50;
/** A label of six letters with its colon, set below others: white before the colon, and the text an em behind it. */
const padded = (label: string, text: string, y: number) =>
  line(`${label}${'　'.repeat(5 - label.length)}：　${text}`, LEFT, y);

describe('colons below one another', () => {
  test('belong to their labels, and the longest label leaves no white behind its own', () => {
    const found = find([
      padded('部局目標', '波止場に花壇を置いて', 100),
      line('人の集まる港にする。', LEFT + 70, 112),
      line('届けたい件数：花壇　１２か所', LEFT, 130),
      line('ベンチ　８台', LEFT + 70, 142),
      padded('担当課', '港湾課', 160),
    ]);
    expect(found.tables.map(cellsOf)).toEqual([
      [
        '0,0: 部局目標　：',
        '0,1: 波止場に花壇を置いて/人の集まる港にする。',
        '1,0: 届けたい件数：',
        '1,1: 花壇　１２か所/ベンチ　８台',
        '2,0: 担当課　　：',
        '2,1: 港湾課',
      ],
    ]);
  });

  test('are no labels where the text behind them begins anywhere', () => {
    const found = find([line('届けたい件数：花壇　１２か所', LEFT, 100), line('花：菊', LEFT, 115)]);
    expect(found.tables).toEqual([]);
  });
});
