import { expect, test } from 'vitest';
import { topsBesideMiddles } from '../../../src/layout/aligned/labelMiddles.js';
import { column } from './pages.js';

const EVEN = [100, 115, 130, 145, 160, 175];
const TEXTS = column(['球根を配り、花壇を', '増やします。', '公園緑地課', 'あ', 'い', 'う'], 150, EVEN);
const single = (n: number) => Array.from({ length: n }, (_, i) => ({ from: i, to: i + 1 }));

test.each([
  ['texts of two, one and three lines', [107.5, 130, 160], [95, 125, 140]],
  ['texts of one line each', [100, 115, 130, 145, 160, 175], [95, 110, 125, 140, 155, 170]],
  ['labels a little off', [109, 128.5, 162], [95, 125, 140]],
  ['labels at the tops of their texts', [100, 130, 145], null],
  ['a line without a label', [107.5, 130, 152.5], null],
  ['a label without a line', [107.5, 130, 160, 190], null],
])('%s', (_, heights, tops) => {
  const labels = column(
    heights.map(() => '目標'),
    50,
    heights,
  );
  expect(topsBesideMiddles(single(labels.length), labels, TEXTS)).toEqual(tops);
});

test('a label of two lines stands where its middle is', () => {
  const labels = column(['取組', '内容', '担当課', '成果'], 50, [100, 115, 130, 160]);
  const grouped = [
    { from: 0, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
  ];
  expect(topsBesideMiddles(grouped, labels, TEXTS)).toEqual([95, 125, 140]);
});
