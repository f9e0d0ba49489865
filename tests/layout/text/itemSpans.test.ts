import { describe, expect, it } from 'vitest';
import { withItemSpans } from '../../../src/layout/text/itemSpans.js';
import { type TestCell, table } from '../../recognise/blocks.js';

const HEAD = ['施策', '主な事業', '指標', '単位', '目標', '実績', '評価'];
const spans = (...rows: TestCell[][]) =>
  withItemSpans(table([HEAD, ...rows], 'aligned'))
    .cells.filter((c) => c.row > 0 && (c.lines.length > 0 || c.rowSpan > 1))
    .map(
      (c) => `${c.row}${c.rowSpan > 1 ? `+${c.rowSpan}` : ''},${c.column} ${c.lines.map((l) => l.text.value).join('')}`,
    );

describe('rows of a register below a numbered name', () => {
  it('are of its item, and what that has one of spans them', () => {
    expect(
      spans(
        ['(1) 桟橋の手入れ', '・板の張替え', '乗った人', '人', '40', '42', '○'],
        ['', '', '便数', '便', '12', '11', ''],
        ['(2) 灯台の公開', '・公開の日', '来た人', '人', '30', '28', '△'],
      ),
    ).toEqual([
      ...['1+2,0 (1) 桟橋の手入れ', '1+2,1 ・板の張替え', '1,2 乗った人', '1,3 人', '1,4 40', '1,5 42', '1+2,6 ○'],
      ...['2,2 便数', '2,3 便', '2,4 12', '2,5 11'],
      ...['3,0 (2) 灯台の公開', '3,1 ・公開の日', '3,2 来た人', '3,3 人', '3,4 30', '3,5 28', '3,6 △'],
    ]);
  });

  it('are one row where no column has two texts', () => {
    expect(
      spans(
        ['(1) 桟橋の手入れ', '・板の張替え', '乗った人', '', '', '', ''],
        ['', '', '', '人', '40', '42', '○'],
        ['(2) 灯台の公開', '・公開の日', '来た人', '人', '30', '28', '△'],
      ).slice(0, 8),
    ).toEqual([
      ...['1,0 (1) 桟橋の手入れ', '1,1 ・板の張替え', '1,2 乗った人', '1,3 人', '1,4 40', '1,5 42', '1,6 ○'],
      '2,0 (2) 灯台の公開',
    ]);
  });

  it('leave a figure in its row, and a text that reaches into another item with its own', () => {
    expect(
      spans(
        ['(1) 桟橋の手入れ', '・板の張替え', '乗った人', '人', '40', '42', { text: '○', down: 3 }],
        ['', '', '便数', '便', '', '11'],
        ['(2) 灯台の公開', '・公開の日', '来た人', '人', '30', '28'],
        ['', '', '公開の日', '日', '8', '', '△'],
      ).filter((c) => /,[456] /.test(c)),
    ).toEqual(['1,4 40', '1,5 42', '1+2,6 ○', '2,5 11', '3,4 30', '3,5 28', '3+2,6 △', '4,4 8']);
  });

  it.each<[string, TestCell[]]>([
    ['a heading', [{ text: '柱２ 海辺を楽しむ', across: 7 }]],
    ['a sum', ['', '', '小　計', '', '70', '70', '']],
    ['a text in its column', ['灯台の公開', '・公開の日', '来た人', '人', '30', '28', '△']],
  ])('end above %s', (_, other) => {
    const own = ['(1) 桟橋の手入れ', '・板の張替え', '乗った人', '人', '40', '42', '○'];
    const read = spans(
      own,
      other,
      ['', '', '便数', '便', '12', '11', ''],
      ['(2) 水門', '・戸', '開いた数', '回', '2', '3', '○'],
    );
    expect(read.filter((c) => c.includes('+'))).toEqual([]);
  });

  it('of a sum has nothing of the item above', () => {
    const down = (text: string) => ({ text, down: 2 });
    const read = spans(
      [down('1-1'), down('・板の張替え'), '乗った人', '人', '40', '42', '○'],
      ['', '', '小　計', '40', '42'].slice(2).concat('', ''),
      ['1-2', '・公開の日', '来た人', '人', '30', '28', '△'],
    );
    expect(read.filter((c) => /^[12][+,]/.test(c) && !/^1,[2-6]/.test(c))).toEqual([
      ...['1,0 1-1', '1,1 ・板の張替え', '2,2 小　計', '2,3 40', '2,4 42'],
    ]);
  });
});
