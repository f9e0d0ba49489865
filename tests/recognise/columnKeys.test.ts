import { describe, expect, it } from 'vitest';
import { withoutColumnKeys } from '../../src/recognise/table/columnKeys.js';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const head: TestCell[] = ['№', '柱', '取組名', '所管', '予算額', '決算額', '執行率', '進捗'];
const body: TestCell[][] = [
  ['1', '水辺', '堀の清掃', '河川課', '1,200', '1,100', '91.7%', '○'],
  ['2', '水辺', '柳の植え替え', '緑地課', '800', '300', '37.5%', '△'],
];

const keysOf = (rows: TestCell[][]) => withoutColumnKeys(table(rows)).keys.map((k) => k.value);

describe('a row of keys below a head', () => {
  it.each<[string, TestCell[]]>([
    ['kana', ['', 'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ']],
    ['half-width kana', ['', 'ｱ', 'ｲ', 'ｳ', 'ｴ', 'ｵ', 'ｶ', 'ｷ']],
    ['iroha', ['', 'イ', 'ロ', 'ハ', 'ニ', 'ホ', 'ヘ', 'ト']],
    ['circled', ['', '①', '②', '③', '④', '⑤', '⑥', '⑦']],
    ['in brackets', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)']],
    ['letters with a formula', ['', '', '', '', 'Ａ', 'Ｂ', 'Ｃ＝Ｂ／Ａ', 'Ｄ']],
    ['a formula without a key', ['', '', '（Ａ）', '（Ｂ）', '（Ｃ）', '（Ｄ）', '（Ｄ／Ｃ）', '']],
    ['digits', ['1', '2', '3', '4', '5', '6', '7', '8']],
    ['named', ['', 'ア欄', 'イ欄', 'ウ欄', '', '', '', '']],
  ])('is no item: %s', (_, keys) => {
    expect(keysOf([head, keys, ...body])).toEqual(keys.filter((k) => k !== ''));
    const read = recogniseBlocks([table([head, keys, ...body])], 2024).records;
    expect(read.map((r) => r.title?.value)).toEqual(['堀の清掃', '柳の植え替え']);
  });

  it('stands above the words, too', () => {
    const above: TestCell[] = [{ text: '№', down: 2 }, '①', '②', '③', '④', '⑤', '⑥', '⑦'];
    const rows = [above, head.slice(1), ...body];
    expect(keysOf(rows)).toEqual(['①', '②', '③', '④', '⑤', '⑥', '⑦']);
    const read = recogniseBlocks([table(rows)], 2024).records;
    expect(read.map((r) => [r.number?.ordinal, r.title?.value])).toEqual([
      [1, '堀の清掃'],
      [2, '柳の植え替え'],
    ]);
  });

  it.each<[string, TestCell[]]>([
    ['grades', ['1', '水辺', '堀の清掃', '河川課', 'Ａ', 'Ｂ', 'Ｃ', 'Ｄ']],
    ['two letters', ['', '', '', '', 'Ａ', 'Ｂ', '', '']],
    ['the same grade twice', ['', '', '', '', 'Ａ', 'Ａ', 'Ｂ', 'Ｃ']],
    ['few figures', ['', '', '', '', '1', '2', '3', '4']],
    ['years', ['', '', '', '', 'R5', 'R6', 'R7', 'R8']],
  ])('is none: %s', (_, row) => {
    expect(keysOf([head, row, ...body])).toEqual([]);
  });

  it('is taken out below a head that spans it', () => {
    const rows: TestCell[][] = [
      [
        { text: '№', down: 3 },
        { text: '取組名', down: 2 },
        { text: '実績', across: 2 },
      ],
      ['予定値', '実績値'],
      ['ア', 'イ', 'ウ'],
      ['1', '堀の清掃', '4', '5'],
    ];
    const { table: left, keys } = withoutColumnKeys(table(rows));
    expect(keys.map((k) => k.value)).toEqual(['ア', 'イ', 'ウ']);
    expect(left.rows).toBe(3);
    expect(left.cells.map((c) => [c.row, c.column, c.rowSpan])).toEqual([
      [0, 0, 2],
      [0, 1, 2],
      [0, 2, 1],
      [1, 2, 1],
      [1, 3, 1],
      [2, 0, 1],
      [2, 1, 1],
      [2, 2, 1],
      [2, 3, 1],
    ]);
  });
});

describe('a register of goals, directions and grades of what was done', () => {
  const legend = '進捗状況　Ａ：計画以上　Ｂ：計画どおり　Ｃ：計画を若干下回る　Ｄ：不十分　－：該当なし';
  const rows = (goal: string, texts: readonly string[]): TestCell[][] => [
    [
      { text: 'No.', down: 2 },
      { text: goal, down: 2 },
      { text: '施策の方向', down: 2 },
      { text: '取組事項', down: 2 },
      { text: '令和6年度の実施結果', across: 3 },
    ],
    ['実施状況', '進捗状況', '達成見通し'],
    [
      '1',
      { text: texts[0] as string, down: 3 },
      { text: texts[1] as string, down: 2 },
      '堀の清掃',
      '堀を三度さらい、底の泥を運び出した。',
      'Ｂ',
      'Ａ',
    ],
    ['2', '柳の植え替え', '枯れた柳を数えたが、苗が届かなかった。', 'Ｄ', 'Ｃ'],
    ['3', texts[2] as string, '蛍の里づくり', '川辺の草を残し、水路に橋を架けた。', 'Ｃ', 'Ｂ'],
  ];
  const read = (goal: string, texts: readonly string[]) =>
    recogniseBlocks([paragraph(legend), table(rows(goal, texts))], 2024).records.map((r) => ({
      category: r.category.map((c) => c.value),
      objective: r.objective?.value ?? null,
      grade: r.achievement && `${r.achievement.label.value}=${r.achievement.level}`,
      extras: r.extras.map((e) => e.text.value),
    }));

  it.each<[string, string[]]>([
    ['環境目標', ['１　水のきれいなまち', '１－１　堀を守る', '１－２　蛍を呼ぶ']],
    ['目指すまちの姿', ['Ⅰ　水のきれいなまち', '(1)　堀を守る', '(2)　蛍を呼ぶ']],
    ['望ましい環境像', ['目標１　水のきれいなまち', '方向１　堀を守る', '方向２　蛍を呼ぶ']],
  ])('reads the levels below %s, and the grade beside the words', (goal, texts) => {
    const found = read(goal, texts);
    expect(found.map((r) => r.category)).toEqual([
      [texts[0], texts[1]],
      [texts[0], texts[1]],
      [texts[0], texts[2]],
    ]);
    expect(found.map((r) => [r.objective, r.grade, r.extras])).toEqual([
      [null, 'Ｂ=achieved', ['Ａ']],
      [null, 'Ｄ=missed', ['Ｃ']],
      [null, 'Ｃ=partial', ['Ｂ']],
    ]);
  });

  it('leaves what a unit aims at', () => {
    const found = read('組織目標', ['１　水のきれいなまち', '１－１　堀を守る', '１－２　蛍を呼ぶ']);
    expect(found.map((r) => r.objective)).toEqual(Array(3).fill('１　水のきれいなまち'));
  });
});
