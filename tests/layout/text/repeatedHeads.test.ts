import { describe, expect, it } from 'vitest';
import { set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

/** A form: a row that names the item, a table of figures, a table of texts one space apart. */
const form = (n: string, name: string, unit: string, figures: readonly string[], texts: readonly string[]) => [
  set([0, `方向${n}`], [14, name], [50, '担当課'], [62, unit]),
  set([16, '指標'], [40, '基準値'], [52, '実績値'], [64, '目標値'], [76, '評価']),
  set(
    [0, figures[0] as string],
    [42, figures[1] as string],
    [54, figures[2] as string],
    [66, figures[3] as string],
    [78, figures[4] as string],
  ),
  set([8, '取組の成果'], [34, '課題'], [60, '今後の取組']),
  ...texts,
];

const FORMS = [
  ...form(
    '１',
    '渡し舟を守ります。',
    '港湾課',
    ['渡し舟の便数', '10', '12', '14', '○'],
    [
      '朝の便を増やし、島の学校へ通う子どもが舟を待つ時 船頭のなり手が少なく、日曜の便を出せない日が続 船頭の養成所を開き、',
      set([0, '間を短くした。'], [27, 'いた。'], [53, '舟の修理も教える。']),
    ],
  ),
  ...form(
    '２',
    '灯台を開きます。',
    '航路課',
    ['灯台の見学者', '50', '41', '60', '△'],
    [set([0, '夏の夜に灯台を開いた。'], [30, '階段が急である。'], [54, '手すりを付ける。'])],
  ),
  ...form(
    '３',
    '水門を直します。',
    '水路課',
    ['直す水門の数', '3', '5', '5', '◎'],
    [set([0, '古い水門を二つ直した。'], [30, '鍵の予備がない。'], [54, '鍵をそろえる。'])],
  ),
];

describe('forms whose tables come again and again', () => {
  const tables = tablesOf(FORMS.join('\n'), { isLabel }).map((t) => t.map(withoutBreaks));

  it('are one table each, from the row that names the item', () => {
    expect(tables.map(([first]) => first)).toEqual([
      '方向１|渡し舟を守ります。|担当課|港湾課',
      '方向２|灯台を開きます。|担当課|航路課',
      '方向３|水門を直します。|担当課|水路課',
    ]);
  });

  it('have their texts in columns, though one space parts them', () => {
    expect(tables[0]?.slice(1)).toEqual([
      '指標|基準値|実績値|目標値|評価',
      '渡し舟の便数|10|12|14|○',
      '取組の成果|課題|今後の取組',
      '朝の便を増やし、島の学校へ通う子どもが舟を待つ時間を短くした。|船頭のなり手が少なく、日曜の便を出せない日が続いた。|船頭の養成所を開き、舟の修理も教える。',
    ]);
  });

  it('are left as they are where only one is printed', () => {
    const rows = tablesOf(FORMS.slice(0, 6).join('\n'), { isLabel }).map((t) => t.length);
    expect(rows.length).toBeGreaterThan(1);
  });
});
