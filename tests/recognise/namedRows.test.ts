import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { filled, paragraph, recogniseBlocks, table } from './blocks.js';

const records = (...blocks: Block[]) => recogniseBlocks(blocks, 2024).records.map(filled);

const told = (aim: string, result = 65) =>
  paragraph(
    `【目標】\n${aim}\n指標：苗の本数\n目標 80株以上 実績 ${result}株\n【取組状況】\n苗を頼んだ。\n【成果】\n岸が緑になった。`,
  );
const box = (...cells: string[]) => table([cells]);
const onLine = (...pieces: string[]) => paragraph(pieces.join('　'));

describe.each([
  ['in a box', box],
  ['on one line', onLine],
])('the name of an item with who does it and how it went, %s', (_, named) => {
  it('opens the item below levels that count goals', () => {
    const read = records(
      paragraph('基本的方向１　水に親しむまち'),
      paragraph('重点目標①　岸の再生'),
      named('（１）葦の植栽', '担当課：公園課', '評価：Ａ'),
      told('葦を増やす。'),
      named('（２）堀の清掃', '担当課：河川課、公園課', '評価：Ｂ'),
      told('堀の水を澄ませる。', 72),
      paragraph('基本的方向２　山の仕事を継ぐまち'),
      paragraph('重点目標②　林の手入れ'),
      named('（１）林道の整備', '担当課：林務課', '評価：Ａ'),
      told('木を運び出せるようにする。', 90),
    );
    const first = ['基本的方向１　水に親しむまち', '重点目標①　岸の再生'];
    expect(read).toMatchObject([
      { category: first, number: '（１）', title: '葦の植栽', divisions: ['公園課'], achievement: { label: 'Ａ' } },
      { category: first, title: '堀の清掃', divisions: ['河川課', '公園課'], objective: '堀の水を澄ませる。' },
      { category: ['基本的方向２　山の仕事を継ぐまち', '重点目標②　林の手入れ'], title: '林道の整備' },
    ]);
    expect(read).toHaveLength(3);
  });

  it('is told of below it, its figures by one line', () => {
    const [record] = records(
      named('（１）葦の植栽', '担当課：公園課'),
      told('葦を増やす。'),
      named('（２）堀の清掃', '担当課：河川課'),
      told('堀の水を澄ませる。', 72),
    );
    expect(record).toMatchObject({
      objective: '葦を増やす。',
      indicators: [
        {
          name: '苗の本数',
          values: [
            { kind: 'target', comparator: 'gte', value: 80, unit: '株' },
            { kind: 'result', value: 65, unit: '株' },
          ],
        },
      ],
      progress: [{ status: '苗を頼んだ。', outcome: '岸が緑になった。' }],
    });
  });
});

it('leaves entries of a list with whom they are done by to the text that they stand in', () => {
  const read = records(
    table([
      ['取組名', '岸の再生'],
      ['取組内容', '（１）葦の植栽　担当課：公園課\n（２）堀の清掃　担当課：河川課'],
    ]),
  );
  expect(read).toMatchObject([{ title: '岸の再生' }]);
  expect(read).toHaveLength(1);
});
