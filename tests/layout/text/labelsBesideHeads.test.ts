import { expect, it } from 'vitest';
import { withLabelsBesideHeads } from '../../../src/layout/text/labelsBesideHeads.js';
import { type TestCell, table } from '../../recognise/blocks.js';
import { rowsOf } from './helpers.js';

const isLabel = (text: string): boolean => ['数値目標', '指標', '担当課'].includes(text);
const read = (...rows: TestCell[][]) => rowsOf(withLabelsBesideHeads(table(rows, 'aligned'), isLabel)).slice(1);
const last: TestCell[] = ['担当課', { text: '港湾課', across: 4 }];
const side = { text: '', down: 2 };

it('a label that stands before the heads of a table inside a form is that of its rows', () => {
  expect(read(last, [side, '数値目標', '指標', '現在', '目標'], ['', '便数', '4', '6'], last)).toEqual([
    ['[2x2]数値目標', '指標', '現在', '目標'],
    ['便数', '4', '6'],
    ['担当課', '[1x4]港湾課'],
  ]);
});

it.each([
  ['names below it', [side, '指標', '単位', '現在', '目標'], ['便数', '便', '4', '6']],
  ['no label', [side, '橋の数', '指標', '現在', '目標'], ['', '便数', '4', '6']],
])('%s: it is a head', (_, head, row) => {
  expect(read(last, head, row, last)[0]?.[0]).toBe('[2x1]');
});
