import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/block.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { kindLinesApart } from '../../src/recognise/table/kindLinesApart.js';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const HEAD = ['番号', '取組', '担当課', '区分', '効果額（歳入）R5', 'R6', '今後'];
const apart = (rows: readonly (readonly TestCell[])[], origin: Table['origin'] = 'ruled') => {
  const [read] = kindLinesApart([table(rows, origin)], createLexicon()) as [Table];
  return read.cells
    .filter((c) => c.row > 0)
    .map(
      (c) =>
        `${c.row}${c.rowSpan > 1 ? `+${c.rowSpan}` : ''},${c.column} ${c.lines.map((l) => l.text.value).join('/')}`,
    );
};

describe('kinds of figures that share a cell', () => {
  it('are a row each, with the figures beside them', () => {
    expect(
      apart([HEAD.slice(1), ['桟橋の貸出し', '港湾課', '計画\n実績', '1,200\n980', '1,300\n△40', '宣伝を\n増やす。']]),
    ).toEqual([
      '1+2,0 桟橋の貸出し',
      '1+2,1 港湾課',
      '1,2 計画',
      '1,3 1,200',
      '1,4 1,300',
      '1+2,5 宣伝を/増やす。',
      '2,2 実績',
      '2,3 980',
      '2,4 △40',
    ]);
  });

  it.each<[string, TestCell[]]>([
    ['a figure that nothing places', ['桟橋', '港湾課', '計画\n実績', '1,200\n980', '1,300', '宣伝する。']],
    ['texts alone beside them', ['桟橋', '港湾課', '計画\n実績', '板を\n選ぶ', '板を\n替える', '宣伝する。']],
    ['words of another sort', ['桟橋', '港湾課', '東港\n西港', '1,200\n980', '1,300\n1,100', '宣伝する。']],
    ['one kind twice', ['桟橋', '港湾課', '計画\n計画', '1,200\n980', '1,300\n1,100', '宣伝する。']],
  ])('stay where they are beside %s', (_, row) => {
    expect(apart([HEAD.slice(1), row]).filter((c) => c.includes('+'))).toEqual([]);
  });

  it('tell of the year that each figure stands under', () => {
    const { records } = recogniseBlocks(
      [
        table([
          HEAD.map((h) => h.replace('R5', '令和５年度').replace('R6', '令和６年度')),
          ['1', '桟橋の貸出し', '港湾課', '計画\n実績', '1,200\n980', '1,300\n1,450', '宣伝を増やす。'],
          ['2', '灯台の公開', '灯台課', '計画\n実績', '300\n310', '300\n280', '公開の日を増やす。'],
        ]),
      ],
      2024,
    );
    expect(records.map((r) => [r.title?.value, ...r.divisions.map((d) => d.value)])).toEqual([
      ['桟橋の貸出し', '港湾課'],
      ['灯台の公開', '灯台課'],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/1,200980|300310/);
  });
});
