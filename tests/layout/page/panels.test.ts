import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Block } from '../../../src/model/block.js';
import type { Glyph, Rule } from '../../../src/model/page.js';
import { gridRules, page, set } from './glyphs.js';

const options = {
  isLabel: (text: string): boolean => /^(?:担当|ねらい|めやす)$/.test(text),
  namesUnit: (text: string): boolean => /^\S{2,4}部$/.test(text),
};
const blocksOf = (glyphs: Glyph[], rules: Rule[]): readonly Block[] =>
  layoutPage(page({ glyphs, rules }), options).blocks;
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines.map((l) => l.text.value) : []));

const panel = (x: number, y: number, unit: string, name: string): Glyph[] =>
  [unit, `１　${name}`, '担当　水路課', 'ねらい　川を澄ませる。', 'めやす　魚の数　30匹'].flatMap((t, i) =>
    set(t, x, y + 14 * i),
  );

describe('panels whose frames touch', () => {
  it('are read one after the other', () => {
    const blocks = blocksOf(
      [...panel(60, 104, '水路部', '川底の掃除'), ...panel(300, 104, '農林部', '棚田の手入れ')],
      gridRules([50, 290, 530], [100, 180]),
    );
    expect(linesOf(blocks).filter((t) => /部$|^１/.test(t))).toEqual([
      '水路部',
      '１　川底の掃除',
      '農林部',
      '１　棚田の手入れ',
    ]);
    expect(blocks.filter((b) => b.kind === 'table' && b.columns === 2 && b.origin === 'ruled')).toEqual([]);
  });

  it('may have their names in cells of their own, and stand below one another', () => {
    const blocks = blocksOf(
      [
        ...set('水路部', 60, 104),
        ...panel(60, 124, '部の宣言', '川底の掃除').slice(0),
        ...set('農林部', 60, 204),
        ...panel(60, 224, '部の宣言', '棚田の手入れ'),
      ],
      gridRules([50, 530], [100, 120, 200, 220, 300]),
    );
    expect(linesOf(blocks).filter((t) => /部$|^１/.test(t))).toEqual([
      '水路部',
      '１　川底の掃除',
      '農林部',
      '１　棚田の手入れ',
    ]);
  });

  it('may be one, of a department with a table in it, beside a text', () => {
    const inner = [
      ['１', '川底の掃除'],
      ['２', '水草の刈取り'],
    ].flatMap(([n = '', name = ''], i) => [...set(n, 64, 184 + 20 * i), ...set(name, 104, 184 + 20 * i)]);
    const guide = ['この紙面の見方', '各部の目標をお知らせします。', 'ご意見をお寄せください。'];
    const text = guide.flatMap((t, i) => set(t, 300, 104 + 14 * i));
    const rules = [...gridRules([50, 290, 530], [100, 230]), ...gridRules([60, 100, 270], [180, 200, 220])];
    const blocks = blocksOf([...panel(60, 104, '水路部', '川底の掃除'), ...inner, ...text], rules);
    expect(linesOf(blocks)).toEqual(expect.arrayContaining(['水路部', 'この紙面の見方']));
    expect(
      blocks.filter((b) => b.kind === 'table' && b.origin === 'ruled').map((t) => t.kind === 'table' && t.rows),
    ).toEqual([2]);
  });

  it('are a table where one of the cells is none', () => {
    const blocks = blocksOf(
      [...panel(60, 104, '水路部', '川底の掃除'), ...set('今年の夏に終える。', 300, 104)],
      gridRules([50, 290, 530], [100, 180]),
    );
    expect(blocks.map((b) => b.kind)).toEqual(['table']);
  });
});
