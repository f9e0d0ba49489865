import { describe, expect, it } from 'vitest';
import { lay, set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const HEAD = [
  set([1, '管理'], [52, '達成'], [58, '効果額（千円）']),
  set(
    [2, '№'],
    [5, '実施内容'],
    [18, '担当課'],
    [28, '令和6年度の実施状況'],
    [52, '状況'],
    [57, '歳入増'],
    [63, '歳出減'],
    [74, '今後の取組'],
  ),
];
const row = (
  n: string,
  name: string,
  unit: string,
  mark: string,
  sums: [string, string],
  ...texts: string[]
): string[] =>
  texts.map((t, i) =>
    i === 0
      ? set([1, n], [5, name], [18, unit], [26, t])
      : set(
          [26, t],
          ...(i === 1
            ? ([
                [53, mark],
                [57, sums[0]],
                [63, sums[1]],
                [70, '続ける。'],
              ] as const)
            : []),
        ),
  );
const TEXT = [
  '(1) 港の仕事を見直す',
  ' (ア) 桟橋の手入れ',
  ...HEAD,
  ...row(
    '1',
    '桟橋の板の張替え',
    '港湾課',
    'Ａ',
    ['1,200', '－'],
    '発着所の板の厚みを調べた。',
    '薄いものから順に替え、浮き板も足した。',
  ),
  ...row(
    '2',
    '浮き桟橋の点検',
    '土木課',
    'Ｂ',
    ['－', '340'],
    '点検の回数を減らし、海の荒れる前に一度にまとめ',
    'て行った。',
    '費用は前の年より減った。',
  ),
  ' (イ) 灯りの手入れ',
  ...HEAD,
  ...row(
    '3',
    '灯台の灯りの交換',
    '港湾課',
    'Ｃ',
    ['0', '85'],
    '長く持つ灯りの値段を調べ、島ごとに替える順を決',
    'めて回った。',
  ),
  ...row(
    '4',
    '桟橋の灯りの点灯',
    '港湾課',
    'Ａ',
    ['－', '－'],
    '渡し舟の着く時刻に合わせて灯すようにし、電気の',
    '代金を減らした。',
  ),
].join('\n');

describe('registers below numbered headings, each with its head', () => {
  const rows = tablesOf(TEXT, { isLabel }).flat().map(withoutBreaks);

  it('leave the heading of the next out of their last row', () => {
    const paragraphs = lay(TEXT, { isLabel }).blocks.flatMap((b) =>
      b.kind === 'paragraph' ? b.lines.map((l) => l.text.value.trim()) : [],
    );
    expect(paragraphs).toEqual(['(1) 港の仕事を見直す', '(ア) 桟橋の手入れ', '(イ) 灯りの手入れ']);
    expect(rows.some((r) => r.includes('灯りの手入れ'))).toBe(false);
  });

  it('part their rows so that each has one grade and one sum', () => {
    expect(rows.find((r) => r.startsWith('1|'))).toMatch(/浮き板も足した。\|Ａ\|1,200\|－\|続ける。$/);
    expect(rows.find((r) => r.startsWith('2|'))).toMatch(/前の年より減った。\|Ｂ\|－\|340\|続ける。$/);
  });

  it('have the sum’s label, with its unit, over both of its sides', () => {
    const [table] = lay(TEXT, { isLabel }).blocks.flatMap((b) => (b.kind === 'table' ? [b] : []));
    const cell = table?.cells.find((c) => c.lines.some((l) => l.text.value === '効果額（千円）'));
    expect(cell?.columnSpan).toBe(2);
  });
});
