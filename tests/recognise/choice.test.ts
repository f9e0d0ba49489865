import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

it.each(['□直営　■委託　□補助', '■直営　■委託　□補助'])('keeps the boxes of a form out of its texts: %s', (boxes) => {
  const [record] = records(
    table([
      ['番号', '4', '事業名', '花壇の手入れ'],
      ['実施方法', { text: boxes, across: 3 }],
      ['事業の手段', { text: '花を植える。', across: 3 }],
      ['今後の方針', { text: '続ける。', across: 3 }],
    ]),
  );
  expect(record).toMatchObject({ title: '花壇の手入れ', measures: '花を植える。' });
  expect(record?.extras).toHaveLength(1);
});
