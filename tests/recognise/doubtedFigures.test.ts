import { expect, test } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

test.each([
  ['400\n388', true],
  ['1,200人\n1,150人', true],
  ['400', false],
  ['400 人', false],
  ['400\n（令和６年度）', false],
  ['85%（1,200件）', false],
])('two figures in one place are a doubt: %j', (figure, isDoubted) => {
  const { records, diagnostics } = recogniseBlocks([
    table([
      ['番号', '取組名', '指標名', '目標値'],
      ['1', '渡し舟の再開', '乗客数', figure],
      ['2', '船着場の修繕', '桟橋の数', '10'],
    ]),
  ]);
  expect(records.map((r) => r.doubts.has('figure-ambiguous'))).toEqual([isDoubted, false]);
  expect(diagnostics.filter((d) => d.code === 'figure-ambiguous')).toHaveLength(isDoubted ? 1 : 0);
});
