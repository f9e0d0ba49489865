import { expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

it.each([
  ['河川部', '河川部長'],
  ['教育委員会事務局', '教育部長'],
  ['会計課', '会計管理者'],
  ['議会事務局', '議会事務局長'],
])('%s and beside it the post of its head, %s', (department, post) => {
  const [found] = recogniseBlocks([table([['部局名', department, post, '堤 陽子']])]).departments;
  expect([found?.name.value, found?.head?.title?.value, found?.head?.name?.value]).toEqual([
    department,
    post,
    '堤 陽子',
  ]);
});
