import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const WHY = '船の遅れが目立った。';
const sheet = (...rows: readonly (readonly TestCell[])[]) =>
  records(
    table([['番号', '1', '取組項目', '渡し船の運航'], ['目的', { text: '毎日船が出る。', across: 3 }], ...rows]),
  )[0] as { progress?: { outcome?: string }[]; extras?: { label: string; text: string }[] };
const graded: readonly TestCell[] = ['総合評価', 'Ｂ', { text: WHY, across: 2 }];
const cameOf: readonly TestCell[] = ['取組の成果', { text: '夜の便を二つ増やした。', across: 3 }];

describe('why a grade was given', () => {
  it.each([
    ['after it', [graded, cameOf]],
    ['before it', [cameOf, graded]],
  ])('is kept apart where the outcome is told %s', (_, rows) => {
    const { progress, extras } = sheet(...rows);
    expect(progress).toMatchObject([{ outcome: '夜の便を二つ増やした。' }]);
    expect(extras).toEqual([{ label: '総合評価', text: WHY }]);
  });

  it('is the outcome where nothing else tells of it', () => {
    expect(sheet(graded).progress).toMatchObject([{ outcome: WHY }]);
  });

  it.each(['評価の理由', '判定理由', '達成度の理由'])('is kept under a label of its own: %s', (label) => {
    const { progress, extras } = sheet(['評価', { text: 'Ｂ', across: 3 }], [label, { text: WHY, across: 3 }]);
    expect(progress).toBeUndefined();
    expect(extras).toEqual([{ label, text: WHY }]);
  });

  it('is kept apart below the label of the evaluation, where the outcome is told above', () => {
    const { progress, extras } = sheet(
      cameOf,
      [{ text: '担当課評価', down: 2 }, '進捗状況', { text: '遅れている', across: 2 }],
      ['評価の理由', { text: WHY, across: 2 }],
    );
    expect(progress).toMatchObject([{ outcome: '夜の便を二つ増やした。' }]);
    expect(extras).toMatchObject([{ text: WHY }]);
  });
});
