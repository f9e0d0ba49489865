import { describe, expect, it } from 'vitest';
import { findPosters } from '../../../src/layout/page/posters.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { block, line } from '../aligned/pages.js';

const LABELS = new Set(['基本方針', '部の仕事', '目　標']);
const down = (name: string, x: number, y: number) => [...name].map((c, i) => line(c, x, y + i * 16));
const read = (...glyphs: ReturnType<typeof line>[]) =>
  findPosters(glyphsToSegments(glyphs.flat()), (text) => LABELS.has(text))?.map((part) =>
    part.map((s) => s.text.value),
  );

/** Two halves of 240 points whose lines keep to heights of their own. */
const halves = (y: number) => [
  block('部長　渡瀬 汀\n基本方針\n川と里をつなぐ\n部の仕事\n渡し船と棚田を守る仕事をしています。', 60, y, 17),
  block('目　標\n１ 渡し船の便を増やします！\n２ 棚田の水路を直します！\n３ 里道の草を刈ります！', 300, y + 8, 15),
];
const left = ['部長　渡瀬 汀', '基本方針', '川と里をつなぐ', '部の仕事', '渡し船と棚田を守る仕事をしています。'];
const right = ['目　標', '１ 渡し船の便を増やします！', '２ 棚田の水路を直します！', '３ 里道の草を刈ります！'];

describe('a poster without rules is read half by half', () => {
  it.each(['川守部', '舟運局', '議会事務局', '里道整備課'])('under its name, set downwards: %s', (name) => {
    expect(read(line('令和8年度 部長の約束', 180, 60, 14), ...down(name, 40, 110), ...halves(100))).toEqual([
      ['令和8年度 部長の約束'],
      [name],
      left,
      right,
    ]);
  });

  it('with a row of its own below, and another poster after it', () => {
    const text = block('渡し船の便は目標どおり増やしました。\n水路は来年度に直します。', 300, 215, 14);
    const parts = read(
      ...down('川守部', 40, 110),
      ...halves(100),
      line('総括', 40, 222),
      text,
      ...down('舟運局', 40, 270),
      ...halves(255),
    );
    expect(parts?.map((p) => p.slice(0, 2))).toEqual([
      ['川守部'],
      left.slice(0, 2),
      right.slice(0, 2),
      ['渡し船の便は目標どおり増やしました。', '総括'],
      ['舟運局'],
      left.slice(0, 2),
      right.slice(0, 2),
    ]);
  });

  it('where a letter of the name stands close before a line', () => {
    const parts = read(...down('川守部', 47, 134), ...halves(100));
    expect(parts).toEqual([['川守部'], left, right]);
  });

  it.each([
    ['a word that names no unit', down('取組欄', 40, 110)],
    ['no name at all', []],
  ])('but not with %s', (_, name) => {
    expect(read(...name, ...halves(100))).toBeUndefined();
  });

  it('whose lines stand at the same heights', () => {
    const [texts] = halves(100) as [ReturnType<typeof line>];
    const goals = block('目　標\n① 渡し船の便を増やします。\n② 棚田の水路を直します。', 300, 100, 17);
    expect(read(...down('川守部', 40, 110), texts, goals)?.map((p) => p.length)).toEqual([1, 5, 3]);
  });

  it('but not where the halves are rows of a table', () => {
    const rows = ['渡し船', '棚田', '里道', '桟橋'].flatMap((t, i) => [
      line(t, 60, 100 + i * 16),
      line(`${t}を直します。`, 300, 100 + i * 16),
    ]);
    expect(read(...down('川守部', 40, 108), ...rows)).toBeUndefined();
  });
});
