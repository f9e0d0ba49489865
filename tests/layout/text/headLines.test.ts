import { describe, expect, it } from 'vitest';
import { headLinesOf } from '../../../src/layout/text/aligned/headLines.js';
import { wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

const headsOf = (lines: readonly string[]): boolean[] => {
  const source = lines.join('\n');
  return headLinesOf(source, wordsOf(source), isLabel);
};

describe('the lines of a head', () => {
  it('hold labels and no number of an item, which is the value of a form', () => {
    expect(headsOf(['整理番号   取組名   担当課   目標値', '水門   鍵の型   水門管理   三本'])).toEqual([true, false]);
    expect(headsOf(['整理番号   No.3   担当課   水門管理', '取組名   鍵のそろえ直し'])[0]).toBe(false);
    expect(headsOf(['整理番号   №3   担当課   水門管理', '取組名   鍵のそろえ直し'])[0]).toBe(false);
  });
});

describe('labels in the middle of the lines of their texts', () => {
  const above = '             桟橋の板が傷み雨の日に滑るとの声                    順に板を替えて手すりを付ける';
  const labels = '現状と課題                                     取組の方向';
  it.each([
    ['are no head', '             が寄せられている', false],
    ['are one over texts below them', '板が古い     が寄せられている', true],
  ])('%s', (_, below, isHead) => {
    expect(headsOf([above, labels, below])[1]).toBe(isHead);
  });
});

it('labels of a form above and below the middle of a row are no halves of one in a head', () => {
  const lines = ['取組実績', '          必要性     有効性     総合評価', '評価', '          高       中       Ａ'];
  expect(headsOf(lines)[0]).toBe(false);
});
