import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (label: string, [outer, level, first, second]: readonly string[]) => [
  table([
    [label, outer as string],
    ['基本施策', level as string],
    ['関係課', '港湾課'],
  ]),
  ...[first, second].map((name) =>
    table([
      ['個別施策', name as string],
      ['めざす姿', '川辺が安全である。'],
      ['取組方針', '水路を直す。'],
    ]),
  ),
];

it.each([
  ['まちの将来像', ['Ｃ　川と暮らすまち', 'Ｃ２　水辺をひらく', 'Ｃ２－１　桟橋の修繕', 'Ｃ２－２　灯台の公開']],
  ['めざすまち', ['C 川と暮らすまち', 'C2 水辺をひらく', 'C2-1 桟橋の修繕', 'C2-2 灯台の公開']],
  [
    'まちづくりの方針',
    ['３　川と暮らすまち', '３－２　水辺をひらく', '３－２－１　桟橋の修繕', '３－２－２　灯台の公開'],
  ],
])('what the number of a level counts on is a level above it: %s', (label, names) => {
  const [outer, level, first, second] = names;
  const category = [outer, level];
  expect(records(...sheet(label, names))).toMatchObject([
    { category, number: first?.split(/[\s　]/)[0], title: '桟橋の修繕' },
    { category, number: second?.split(/[\s　]/)[0], title: '灯台の公開' },
  ]);
});
