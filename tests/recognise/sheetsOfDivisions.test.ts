import { describe, expect, it, test } from 'vitest';
import { paragraph, plain, recogniseBlocks, records, type TestCell, table } from './blocks.js';

/** A sheet of one division: who it is, what it is for, its goals and what came of them. */
const sheet = (
  [unit, post]: readonly [string, string],
  [division, head]: readonly [string, string],
  rows: readonly TestCell[][],
) =>
  table([
    [
      { text: '部局名', across: 2 },
      { text: '産業部', across: 2 },
      unit,
      { text: division, across: 2 },
      post,
      { text: head, across: 2 },
    ],
    [
      { text: '組織の使命', across: 2 },
      { text: `${division}は町の産業を支える。`, across: 8 },
    ],
    [{ text: '■今年度の重点目標', across: 10 }],
    [
      { text: '№', down: 2 },
      { text: '目標項目\n（何を）', down: 2 },
      { text: '目標の内容', across: 3 },
      { text: '難易度\n(A･B･C)', down: 2 },
      { text: '目標達成時期\n（いつまでに）', down: 2 },
      { text: '目標達成の状況【output・input】', across: 2 },
      '成果分析【outcome】',
    ],
    ['目標指標の内容', '目標の基準値', '目標値', '①実績値', '②取組・行動内容（行った取組）', '③達成による成果'],
    ...rows,
  ]);

const TWO = [
  ['1', '直売所の充実', '出荷者数', '40人', '50人', 'Ａ', '令和７年３月', '52人', '説明会を開いた。', '品数が増えた。'],
  ['2', '茶園の再生', '再生面積', '－', '３ha', 'Ｂ', '令和７年２月', '２ha', '草を刈った。', '茶を摘めた。'],
];

describe('sheets of divisions', () => {
  test.each<[string, string]>([
    ['課室所名', '課室所長名'],
    ['課・室・所名', '課・室・所長氏名'],
    ['課所名', '課所長'],
    ['室課名', '室課長名'],
  ])('give it to each goal of the list: %s, %s', (unit, post) => {
    const labels = [unit, post] as const;
    const { records: found, departments } = recogniseBlocks(
      [
        paragraph('※ 難易度　Ａ：大いに努力を要する　Ｂ：努力を要する'),
        sheet(labels, ['農政課', '松原 茂'], TWO),
        sheet(
          labels,
          ['商工課', '竹内 梢'],
          [['1', '空き店舗の活用', '入居数', '２件', '５件', 'Ｂ', '', '４件', '', '']],
        ),
      ],
      2024,
    );
    expect(
      found.map((r) => [r.department?.value, plain(r.divisions), r.title?.value, r.progress[0]?.status?.value]),
    ).toEqual([
      ['産業部', ['農政課'], '直売所の充実', '説明会を開いた。'],
      ['産業部', ['農政課'], '茶園の再生', '草を刈った。'],
      ['産業部', ['商工課'], '空き店舗の活用', undefined],
    ]);
    expect(found[0]?.achievement).toBeNull();
    expect(found[0]?.indicators.map((i) => [i.name?.value, i.values.map((v) => v.kind)])).toEqual([
      ['出荷者数', ['baseline', 'target', 'result']],
    ]);
    expect(departments).toMatchObject([{ head: null, duties: null }]);
  });

  it('leave a list alone that names its own divisions', () => {
    const found = records(
      table([
        ['部局名', '産業部', '課名', '農政課'],
        ['No.', '取組項目', '担当課', '取組内容'],
        ['1', '直売所の充実', '商工課', '説明会を開く。'],
        ['2', '茶園の再生', '', '草を刈る。'],
      ]),
    );
    expect(found.map((r) => r.divisions)).toEqual([['商工課'], undefined]);
  });

  test.each<[string, TestCell[]]>([
    ['in cells of their own', ['課　名', '農政課', '課　長', '松原 茂']],
    ['in one cell', ['課名', '農政課　課長　松原 茂']],
  ])('head the parts of a document without any 部, %s', (_, head) => {
    const list = table([
      ['番号', '目標項目', '取組内容', '達成基準'],
      ['①', '直売所の充実', '説明会を開く。', '年４回'],
      ['②', '茶園の再生', '草を刈る。', '３ha'],
    ]);
    const plan = recogniseBlocks([table([head]), list], 2024);
    expect(plan.records.map((r) => [r.department?.value, r.divisions.length])).toEqual([
      ['農政課', 0],
      ['農政課', 0],
    ]);
    expect(plain(plan.departments)).toMatchObject([{ name: '農政課', head: { name: '松原 茂' } }]);
  });
});
