import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Table } from '../../../src/model/block.js';
import type { Rule } from '../../../src/model/page.js';
import { hRule, page, set, vRule } from './glyphs.js';

const XS = [100, 200, 215, 270, 400];
const column = (x: number, ...rows: [string, number][]) => rows.flatMap(([text, y]) => set(text, x, y));
const TEXTS = [
  ...column(110, ['役割', 105], ['水を守る。', 135], ['課題', 195], ['管が古い。', 225]),
  ...column(225, ['番号', 105], ['1', 135], ['2', 180], ['3', 225]),
  ...column(280, ['目標', 105], ['管を直す', 135], ['水源を守る', 180], ['料金を見直す', 225]),
];
const frame: Rule[] = [...XS.map((x) => vRule(x, 100, 250)), hRule(100, 100, 400), hRule(250, 100, 400)];
const tablesOf = (rules: Rule[]): Table[] =>
  layoutPage(page({ glyphs: TEXTS, rules }), {}).blocks.filter((b): b is Table => b.kind === 'table');

describe('two tables in one frame', () => {
  it('are parted at the blank strip when their rows cross', () => {
    const left = [130, 190, 220].map((y) => hRule(y, 100, 200));
    const right = [130, 160, 210].map((y) => hRule(y, 215, 400));
    expect(tablesOf([...frame, ...left, ...right]).map((t) => [t.rows, t.columns])).toEqual([
      [4, 1],
      [4, 2],
    ]);
  });

  it('are one where the rows of one side keep to those of the other', () => {
    const left = [130, 190].map((y) => hRule(y, 100, 200));
    const right = [130, 160, 190, 220].map((y) => hRule(y, 215, 400));
    expect(tablesOf([...frame, ...left, ...right])).toHaveLength(1);
  });
});
