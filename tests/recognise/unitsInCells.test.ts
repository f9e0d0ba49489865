import { expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const items = () =>
  table([
    ['№', '課の目標', '取組内容'],
    ['1', '渡し船を毎日動かす。', '桟橋を点検する。'],
  ]);

it.each([
  [['【港　湾　課】', '港湾課長　堤　陽子']],
  [['港湾課', '課長　堤 陽子']],
  [['＜港湾課＞', '港湾課長 堤 陽子（つつみ ようこ）']],
  [['■ 港湾課　課長　堤　陽子']],
  [['【港湾課】　港湾課長　堤　陽子']],
])('a 課 and its head in a row of their own, %s, head what stands below', (row) => {
  const plan = recogniseBlocks([table([row], 'delimited'), items()]);
  expect(plan.departments.map((d) => [d.name.value, d.head?.name?.value])).toEqual([['港湾課', '堤 陽子']]);
  expect(plan.records.map((r) => r.department?.value)).toEqual(['港湾課']);
});

it.each([[['港湾課', '堤防の清掃']], [['港湾課', '市長　堤　陽子']]])('%s head nothing', (row) => {
  expect(recogniseBlocks([table([row], 'delimited'), items()]).departments).toEqual([]);
});
