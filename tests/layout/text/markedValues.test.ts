import { describe, expect, it } from 'vitest';
import { tablesOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

describe('a value that begins with the count of its level, one space before its name', () => {
  const form = (pillar: string, item: string): string[] => [
    '整理番号     No.1          担当課        水門課',
    `改革の柱     ${pillar}`,
    `改革項目     ${item}`,
    '取組名      水門の鍵のそろえ直し',
    '取組の目的    鍵の型を一つにまとめ、夜でも半時間で水門を開けられるようにする。',
    '年度            令和４年度       令和５年度         令和６年度         令和７年度',
    '年度別の予定   調査・検討         試行            本格実施          対象拡大',
    '目安となる数値 そろえた鍵の数（単位：本）',
    '目標                   －            20            40          60',
    '実績                   －            23            51          －',
  ];

  it('is one cell behind its label', () => {
    const [rows = []] = tablesOf(form('柱１ 水辺の手入れ', '(1) 門と鍵の手入れ').join('\n'), { isLabel });
    const own = rows.map((r) => r.replace(/\|+$/, ''));
    expect(own).toContain('改革の柱|柱１ 水辺の手入れ');
    expect(own).toContain('改革項目|(1) 門と鍵の手入れ');
  });

  it('is two where the mark stands in a column of its own', () => {
    const [rows = []] = tablesOf(
      [
        '番号    区分   取組名',
        '水門    (1)    鍵のそろえ直し',
        '堤防    (2)    草刈りの日の見直し',
        '広場    (3)    木陰の手入れ',
      ].join('\n'),
      { isLabel },
    );
    expect(rows.some((r) => /\(1\)\|鍵のそろえ直し/.test(r))).toBe(true);
  });
});
