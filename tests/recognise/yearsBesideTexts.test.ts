import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

it('years with a text beside each tell how it went, in a table that tells what came of the item', () => {
  const [read] = records(
    table([
      ['項目番号', '12', '実施項目名', '桟橋の修繕'],
      ['取組内容', { text: '傷んだ桟橋を直す。', across: 3 }],
    ]),
    table([
      ['令和５年度', { text: '桟橋の傷みを調べた。', across: 3 }],
      ['令和６年度', { text: '板を替え、手すりを付けた。', across: 3 }],
      ['令和６年度の成果', { text: '雨の日も渡れるようになった。', across: 3 }],
      ['令和６年度評価', 'Ａ', '評価理由', '計画のとおりに終えたため。'],
    ]),
  );
  expect(read?.progress).toMatchObject([
    { fiscalYear: 2023, status: '桟橋の傷みを調べた。', outcome: null },
    { fiscalYear: 2024, status: '板を替え、手すりを付けた。', outcome: '雨の日も渡れるようになった。' },
  ]);
});
