import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

it('takes a numbered aim right before its own sentences for the level above the items', () => {
  const found = records(
    paragraph('港湾課'),
    table([
      ['ねらい', 'めざす姿', '取組項目', '手立て'],
      [
        { text: 'ねらい１ 海辺を守る', down: 2 },
        { text: '誰もが安心して海辺を歩いている。', down: 2 },
        '灯台の点検',
        '灯を替える。',
      ],
      ['柵の修繕', '錆びた所を塗る。'],
      ['ねらい２ 山を継ぐ', '山の仕事に若い人が就いている。', '林道の補修', '土砂を除く。'],
    ]),
  );
  expect(found.map((r) => [r.category, r.objective])).toEqual([
    [['ねらい１ 海辺を守る'], '誰もが安心して海辺を歩いている。'],
    [['ねらい１ 海辺を守る'], '誰もが安心して海辺を歩いている。'],
    [['ねらい２ 山を継ぐ'], '山の仕事に若い人が就いている。'],
  ]);
});
