import { expect, it } from 'vitest';
import { withHeadInOneRow } from '../../../src/layout/text/headsInOneRow.js';
import { table } from '../../recognise/blocks.js';
import { rowsOf } from './helpers.js';

const read = (...rows: string[][]) => rowsOf(withHeadInOneRow(table(rows, 'aligned')));

it.each([
  [
    'around a label in its middle is one row',
    [
      ['', '基準値', '目標値'],
      ['指標', '（令和４年度）', '（令和５年度）'],
      ['便数', '4', '6'],
    ],
    ['指標', '基準値/（令和４年度）', '目標値/（令和５年度）'],
  ],
  [
    'without such a label stays as it is',
    [
      ['指標', '基準値', '目標値'],
      ['', '（令和４年度）', '（令和５年度）'],
      ['便数', '4', '6'],
    ],
    ['指標', '基準値', '目標値'],
  ],
  [
    'over labels of its own stays as it is',
    [
      ['', '令和４年度', '令和５年度'],
      ['指標', '目標', '実績'],
      ['便数', '4', '6'],
    ],
    ['', '令和４年度', '令和５年度'],
  ],
])('a head %s', (_, rows, head) => expect(read(...rows)[0]).toEqual(head));
