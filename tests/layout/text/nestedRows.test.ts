import { describe, expect, it } from 'vitest';
import { partUnits } from '../../../src/layout/text/register/items.js';
import type { Table } from '../../../src/model/block.js';
import { lay, rowsOf } from './helpers.js';

const LABELS = /^(?:番号|取組|進め方|指標|区分|担当|(?:令和)[0-9元]+年度)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));

/** A line as the converter prints it: each text at its place, or one space behind the text before it. */
const line = (...texts: readonly (readonly [number, string])[]): string =>
  texts.reduce((out, [x, text]) => `${out.padEnd(out ? Math.max(x, out.length + 1) : x)}${text}`, '');

const head = line(
  [0, '番号'],
  [4, '取組'],
  [15, '進め方'],
  [35, '指標'],
  [47, '区分'],
  [54, '令和3年度'],
  [62, '令和4年度'],
  [70, '令和5年度'],
);

const figures = (kind: string, ...own: readonly string[]): (readonly [number, string])[] => [
  [47, kind],
  ...own.map((f, k) => [56 + 8 * k, f] as const),
];

const table = (text: string): Table => {
  const found = lay(text, { isLabel }).blocks.find((b): b is Table => b.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
};

describe('rows of figures inside the items of a register', () => {
  const lines = [
    head,
    line(
      [4, '渡し船の桟橋の直し'],
      [15, '床板を替え、夜の明かりを増やして乗'],
      [35, '桟橋の利用者の数'],
      ...figures('計画', '40', '45', '50'),
    ),
    line([1, '1'], [15, '客が足元を確かめやすくします。'], ...figures('実績', '38', '46', '－')),
    line(...figures('進み具合', '△', '○', '－')),
    line(
      [4, '灯台の公開'],
      [15, '休日に灯台を開き、案内役の市民を育て'],
      [35, '灯台を訪ねた人の数'],
      ...figures('計画', '300', '400', '500'),
    ),
    line([1, '2'], [15, 'ます。'], ...figures('実績', '310', '390', '－')),
    line(...figures('進み具合', '○', '△', '－')),
    line(
      [4, '干潟の観察会の開催'],
      [15, '小学校と組んで観察会を開き、生き物の'],
      [35, '観察会の参加者の数'],
      ...figures('計画', '60', '60', '80'),
    ),
    line([1, '3'], [15, '記録を残します。'], ...figures('実績', '72', '58', '－')),
    line(...figures('進み具合', '◎', '△', '－')),
  ];
  const rows = rowsOf(table(lines.join('\n')));

  it('gives each item all rows that words name in turn', () => {
    expect(rows.filter((r) => r.some((c) => c.startsWith('[3x1]')))).toHaveLength(3);
    expect(rows.map((r) => r.at(-4))).toEqual(['区分', ...Array(3).fill(['計画', '実績', '進み具合']).flat()]);
  });

  it('keeps the name of the figures and the texts beside the number of their item', () => {
    expect(rows[1]?.slice(0, 2)).toEqual(['[3x1]1', '[3x1]渡し船の桟橋の直し']);
    expect(rows[4]?.slice(3, 4)).toEqual(['[3x1]灯台を訪ねた人の数']);
    expect(rows[7]?.slice(2, 3)).toEqual(['[3x1]小学校と組んで観察会を開き、生き物の↩/記録を残します。']);
  });
});

describe('items of rows of figures', () => {
  it('has an item about the rows whose middle its number stands in', () => {
    const heights = [0, 2, 4, 7, 10].map((y) => [y, y] as const);
    expect(partUnits(heights, [1, 7], false)).toEqual([2, 5]);
  });

  it('has an item above the rows that stand below its number', () => {
    const heights = [0, 1, 5, 6, 7].map((y) => [y, y] as const);
    expect(partUnits(heights, [0, 5], false)).toEqual([2, 5]);
  });

  it('leaves the first rows to what goes on from above', () => {
    const heights = [0, 2, 3].map((y) => [y, y] as const);
    expect(partUnits(heights, [2.5], true)).toEqual([1, 3]);
  });
});
