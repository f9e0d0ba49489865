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

  /** Two forms with the rules of one table, and the labels of either. */
  const forms = (left: readonly string[], right: readonly string[]): Table[] => {
    const rows = [...left.keys()].map((i) => 100 + 30 * i);
    const glyphs = rows.flatMap((y, i) => [
      ...set(left[i] as string, 105, y + 5),
      ...set('川を守る。', 165, y + 5),
      ...set(right[i] as string, 275, y + 5),
      ...set('港を守る。', 335, y + 5),
    ]);
    const xs = [100, 160, 260, 270, 330, 430];
    const bottom = 100 + 30 * rows.length;
    const rules = [...xs.map((x) => vRule(x, 100, bottom)), ...[...rows, bottom].map((y) => hRule(y, 100, 430))];
    return layoutPage(page({ glyphs, rules }), {}).blocks.filter((b): b is Table => b.kind === 'table');
  };

  it('are parted where forms of the same labels stand row beside row', () => {
    const labels = ['方針', '目標', '総括'];
    expect(forms(labels, labels).map((t) => [t.rows, t.columns])).toEqual([
      [3, 2],
      [3, 2],
    ]);
  });

  it('are one where both sides tell of other things', () => {
    expect(forms(['方針', '目標', '総括'], ['期間', '部署', '費用'])).toHaveLength(1);
    expect(forms(['番号', '水路', '水門'], ['番号', '灯台', '桟橋'])).toHaveLength(1);
  });

  /** Two forms with one line between them, the rows of the right one lower by `shift`. */
  const abreast = (shift: number, right: readonly string[]): Table[] => {
    const labels = ['願い', '手立て', '成果', '担い手'];
    const tops = [100, 130, 160, 190, 220];
    const beside = tops.map((y, i) => (i === 0 || i === 4 ? y : y + shift));
    const glyphs = labels.flatMap((label, i) => [
      ...set(label, 105, (tops[i] as number) + 12),
      ...set('川を守る。', 165, (tops[i] as number) + 12),
      ...set(right[i] as string, 265, (beside[i] as number) + 12),
      ...set('港を守る。', 325, (beside[i] as number) + 12),
    ]);
    const rules = [
      ...[100, 160, 260, 320, 430].map((x) => vRule(x, 100, 220)),
      ...tops.map((y) => hRule(y, 100, 260)),
      ...beside.map((y) => hRule(y, 260, 430)),
    ];
    return layoutPage(page({ glyphs, rules }), {}).blocks.filter((b): b is Table => b.kind === 'table');
  };

  it('are parted where forms of the same labels stand side by side without a strip, and their rows cross', () => {
    expect(abreast(8, ['願い', '手立て', '成果', '担い手']).map((t) => [t.rows, t.columns])).toEqual([
      [4, 2],
      [4, 2],
    ]);
  });

  it('are one where the rows are the same, or the labels are others or in another order', () => {
    expect(abreast(0, ['願い', '手立て', '成果', '担い手'])).toHaveLength(1);
    expect(abreast(8, ['期間', '部署', '費用', '場所'])).toHaveLength(1);
    expect(abreast(8, ['成果', '手立て', '願い', '担い手'])).toHaveLength(1);
  });
});
