import { describe, expect, it } from 'vitest';
import { joinRepeated } from '../../../src/layout/text/repeatedCells.js';
import { joinGroups } from '../../../src/layout/text/repeatedGroups.js';
import { lay } from './helpers.js';

const AIM = '花を絶やさないまちをつくる。';
const MEANS = '団体を募り、苗を配って育ててもらう。';

describe('the text of a merged cell in every cell that it covered', () => {
  it('is one cell again, down and across', () => {
    const placed = joinRepeated([
      ['目標１', '取組名', '花壇の手入れ', '担当課', '公園課'],
      ['目標１', '内容', AIM, AIM, AIM],
      ['目標１', '手段', MEANS, MEANS, MEANS],
      ['目標１', '結果', '花壇が増えた。', '達成度', '達成度'],
      ['目標１', '結果', '花壇が増えた。', '○', '○'],
    ]);
    expect(placed).toContainEqual({ row: 0, column: 0, rowSpan: 5, columnSpan: 1 });
    expect(placed).toContainEqual({ row: 1, column: 2, rowSpan: 1, columnSpan: 3 });
    expect(placed).toContainEqual({ row: 3, column: 2, rowSpan: 2, columnSpan: 1 });
    expect(placed).toContainEqual({ row: 3, column: 3, rowSpan: 1, columnSpan: 2 });
    expect(placed).toContainEqual({ row: 4, column: 3, rowSpan: 1, columnSpan: 2 });
  });

  it('is one cell where only one text, a long one, stands in all columns', () => {
    const long = '苗を育てる団体が増え、市の外からも見に来る人が多い一年でした。';
    expect(
      joinRepeated([
        ['部名', '緑の部', '部長', '林 みどり'],
        ['総括', long, long, long],
      ]),
    ).toContainEqual({ row: 1, column: 1, rowSpan: 1, columnSpan: 3 });
  });

  it('is one cell beside a whole form', () => {
    expect(
      joinRepeated([
        ['重点目標', '現状', '花壇が少ない。'],
        ['重点目標', '目標', AIM],
        ['重点目標', '取組', MEANS],
      ])?.[0],
    ).toEqual({ row: 0, column: 0, rowSpan: 3, columnSpan: 1 });
  });

  it.each([
    [
      'equal figures and steps',
      [
        ['取組', '令和６年度', '令和７年度'],
        ['花壇', '実施', '実施'],
        ['並木', '120', '120'],
      ],
    ],
    [
      'one sentence that is told of two years',
      [
        ['取組', '令和６年度', '令和７年度'],
        ['花壇', '苗を配り、会員を募って続ける。', '苗を配り、会員を募って続ける。'],
        ['並木', '木を選ぶ。', '植え替える。'],
      ],
    ],
    [
      'sentences under years',
      [
        ['年度', 'R6', 'R7', 'R8'],
        ['状況', AIM, AIM, MEANS],
        ['成果', MEANS, MEANS, AIM],
      ],
    ],
    [
      'sentences beside others',
      [
        ['区分', '前期', '中期', '後期'],
        ['状況', AIM, AIM, `${AIM}続ける。`],
        ['成果', MEANS, MEANS, AIM],
        ['課題', `${MEANS}続ける。`, AIM, AIM],
      ],
    ],
    [
      'a unit on every row of a register',
      [
        ['部名', '取組'],
        ['緑政部', '花壇'],
        ['緑政部', '並木'],
      ],
    ],
  ])('is none of these: %s', (_, rows) => expect(joinRepeated(rows)).toBeNull());

  it.each([
    ['pipes', (row: readonly string[]) => `| ${row.join(' | ')} |`],
    ['tabs', (row: readonly string[]) => row.join('\t')],
  ])('is known in a table with %s', (_, toLine) => {
    const rows = [
      ['目標１', '取組名', '花壇の手入れ', '担当課', '公園課'],
      ['目標１', '内容', AIM, AIM, AIM],
      ['目標１', '手段', MEANS, MEANS, MEANS],
    ];
    const [table] = lay(`${rows.map(toLine).join('\n')}\n`).blocks.filter((b) => b.kind === 'table');
    expect(table).toMatchObject({ rows: 3, columns: 5, origin: 'ruled' });
    expect(table?.kind === 'table' && table.cells.find((c) => c.row === 1 && c.column === 2)?.columnSpan).toBe(3);
  });
});

describe('rows that come in groups', () => {
  const rows = (...names: readonly [string, string][]) => [
    ['指標', '指標', '区分', 'R5', 'R6', '最終目標'],
    ...names.flatMap(([sort, name], i) => [
      [sort, name, '目標値', '10', '12', `${i + 1}0`],
      [sort, name, '実績値', '9', '12', `${i + 1}0`],
    ]),
  ];

  it('have one cell for what is said anew in each row of a group', () => {
    const placed = joinGroups(rows(['活動指標', '清掃の回数'], ['成果指標', '参加者数']));
    expect(placed).toContainEqual({ row: 0, column: 0, rowSpan: 1, columnSpan: 2 });
    expect(placed).toContainEqual({ row: 1, column: 1, rowSpan: 2, columnSpan: 1 });
    expect(placed).toContainEqual({ row: 3, column: 5, rowSpan: 2, columnSpan: 1 });
    // 12 is both: what was aimed at and what came of it.
    expect(placed).toContainEqual({ row: 2, column: 4, rowSpan: 1, columnSpan: 1 });
  });

  it.each([
    ['one group alone', rows(['活動指標', '清掃の回数'])],
    ['the same name in all rows', rows(['活動指標', '清掃の回数'], ['活動指標', '清掃の回数'])],
    [
      'names of their own',
      [
        ['取組', '区分', '内容'],
        ['花壇', '新規', '植える。'],
        ['並木', '継続', '刈る。'],
        ['芝生', '新規', '蒔く。'],
        ['生垣', '継続', '刈る。'],
      ],
    ],
  ])('are not found in %s', (_, texts) => {
    expect(joinGroups(texts)).toBeNull();
  });
});
