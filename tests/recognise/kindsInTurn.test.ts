import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { withKindsInTurn } from '../../src/recognise/table/kindsInTurn.js';
import { linesToText } from '../../src/recognise/value.js';
import { type TestCell, table } from './blocks.js';

const three = (text: string): TestCell => ({ text, down: 3 });
const two = (text: string): TestCell => ({ text, down: 2 });
const HEAD = ['区分', '指標名', '', '令和5年度', '令和6年度'];
const rows = (one: string, other: string): TestCell[][] => [
  HEAD,
  ['活動指標', '便数', one, '3', '4'],
  [three('成果指標'), three('渡した客'), other, '2', '5'],
  [one, '30', '41'],
  [other, '28', '44'],
];

const read = (cells: TestCell[][], origin: 'aligned' | 'ruled' = 'aligned') =>
  withKindsInTurn({ ...table(cells), origin }, createLexicon())
    .cells.filter((c) => c.column < 2 && c.row > 0)
    .map((c) => `${linesToText(c.lines).value} ${c.row}+${c.rowSpan}`);

describe('names beside rows of two kinds in turn', () => {
  it.each([
    ['目標', '実績'],
    ['計画', '実績'],
    ['目標値', '実績値'],
    ['予定', '実績'],
  ])('begin with the first of them: %s, %s', (one, other) => {
    expect(read(rows(one, other))).toEqual(['活動指標 1+2', '便数 1+2', '成果指標 3+2', '渡した客 3+2']);
  });

  it('stay where rules set them', () => {
    expect(read(rows('目標', '実績'), 'ruled')).toContain('成果指標 2+3');
  });

  it('stay where each has its two rows, or the rows are of no such turn', () => {
    const right = [HEAD, [two('活動指標'), two('便数'), '目標', '3', '4'], ['実績', '2', '5']] as TestCell[][];
    const more = [
      [two('成果指標'), two('渡した客'), '目標', '30', '41'],
      ['実績', '28', '44'],
    ] as TestCell[][];
    expect(read([...right, ...more])).toEqual(['活動指標 1+2', '便数 1+2', '成果指標 3+2', '渡した客 3+2']);
    const mixed = rows('目標', '実績').map((r, i) => (i === 4 ? ['達成率', '93', '107'] : r));
    expect(read(mixed)).toContain('成果指標 2+3');
  });
});
