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

it.each([
  ['部　長　小坂　　康　弘（こさか　やすひろ）', '部長', '小坂 康 弘', 'こさか やすひろ'],
  ['部 長　樋口ノ　　守【ひぐちの　まもる】', '部長', '樋口ノ 守', 'ひぐちの まもる'],
  ['局 長　堤　陽子（つつみ　ようこ）', '局長', '堤 陽子', 'つつみ ようこ'],
  ['部　長　大　木　　つぐみ（おおき　つぐみ）', '部長', '大 木 つぐみ', 'おおき つぐみ'],
  ['河 川 部 長　堤　陽　子', '河川部長', '堤 陽 子', undefined],
])('a post set with spaces, %s', (cell, title, name, reading) => {
  const [found, ...more] = recogniseBlocks([
    table([
      ['河　川　部', cell],
      ['基 本 方 針', '水辺のまちをつくる。'],
    ]),
  ]).departments;
  expect(more).toEqual([]);
  expect([found?.name.value, found?.head?.title?.value]).toEqual(['河川部', title]);
  expect([found?.head?.name?.value, found?.head?.reading?.value]).toEqual([name, reading]);
});

it.each([
  ['部 長 氏 名', '部長'],
  ['部長名', '部長'],
  ['部局長の氏名', '部局長'],
  ['職・氏名', undefined],
])('beside %s stands a name; the post is %s', (label, title) => {
  const [found] = recogniseBlocks([table([['部局名', '河川部', label, '堤 陽子']])]).departments;
  expect([found?.head?.title?.value, found?.head?.name?.value]).toEqual([title, '堤 陽子']);
});
