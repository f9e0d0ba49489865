import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const HEADS = ['No.', '目標', '取組内容', '状況'];
const register = (...names: string[]) =>
  table([HEADS, ...names.map((name, i) => [String(i + 1), name, `${name}ための工事をする。`, '○'])]);
const FORM = table([
  ['部の仕事', '港を守る。'],
  ['部の基本方針', '急がず進める。'],
]);
const read = (...blocks: Block[]) => {
  const { records, departments, notes } = recogniseBlocks(blocks);
  return {
    units: records.map((r) => [r.department?.value ?? null, ...r.divisions.map((d) => d.value)]),
    heads: departments.map((d) => [d.name.value, d.head?.title?.value, d.head?.name?.value]),
    told: departments.map((d) => [d.duties?.value, d.policy?.value]),
    categories: records.flatMap((r) => r.category),
    notes,
  };
};

describe('a unit right above a table', () => {
  it.each([
    ['■港湾部長', '■桟橋課', '■灯台課', ['港湾部', '港湾部長', undefined]],
    ['【港湾部長】', '【桟橋課長】', '【灯台課長】', ['港湾部', '港湾部長', undefined]],
    ['港湾部長の目標', '桟橋課長の目標', '灯台課長の目標', ['港湾部', undefined, undefined]],
    ['◆ 港湾部長　堀 早月', '◆ 桟橋課', '◆ 灯台課', ['港湾部', '港湾部長', '堀 早月']],
    ['港湾部', '（１）桟橋課', '（２）灯台課', ['港湾部', undefined, undefined]],
  ])('does what it lists: %s, %s, %s', (department, first, second, head) => {
    const { units, heads, told, categories, notes } = read(
      ...[paragraph(department), FORM, register('港を深くする', '港を広げる')],
      ...[paragraph(first), register('桟橋を直す', '桟橋を延ばす')],
      ...[paragraph(second), register('灯を替える')],
    );
    const own = [['港湾部'], ['港湾部']];
    expect(units).toEqual([...own, ...[1, 2].map(() => ['港湾部', '桟橋課']), ['港湾部', '灯台課']]);
    expect(heads.map((h) => h.map((v) => v ?? undefined))).toEqual([head]);
    expect(told).toEqual([['港を守る。', '急がず進める。']]);
    expect(categories).toEqual([]);
    expect(notes).toEqual([]);
  });

  it('stands below a note of how the table is to be read', () => {
    const { units } = read(
      paragraph('港湾部'),
      ...[paragraph('■桟橋課\n（単位：件）'), register('桟橋を直す')],
      ...[paragraph('■灯台課\n（単位：件）'), register('灯を替える')],
    );
    expect(units).toEqual([
      ['港湾部', '桟橋課'],
      ['港湾部', '灯台課'],
    ]);
  });

  it('is no division of what the table says another does', () => {
    const other = (name: string, division: string) =>
      table([
        ['No.', '目標', '取組内容', '担当課'],
        ['1', name, `${name}ための工事をする。`, division],
      ]);
    const { units } = read(
      paragraph('港湾部'),
      ...[paragraph('■桟橋課'), other('桟橋を直す', '施設課')],
      ...[paragraph('■灯台課'), other('灯を替える', '施設課')],
    );
    expect(units).toEqual([
      ['港湾部', '施設課'],
      ['港湾部', '施設課'],
    ]);
  });

  it('may be who publishes the only list', () => {
    expect(read(paragraph('港湾部'), paragraph('桟橋課'), register('桟橋を直す')).units).toEqual([['港湾部']]);
  });

  it('stands in the department that the form below it names, which has a head and a mission of its own', () => {
    const sheet = (unit: string, department: string, name: string) => [
      paragraph(unit),
      table([
        ['所 属 部', department, '課 長 名', name],
        ['課の使命', { text: '港を守る。', across: 3 }],
      ]),
    ];
    const { units, heads, told, notes } = read(
      ...[...sheet('桟 橋 課', '港湾部', '堀 早月'), register('桟橋を直す', '桟橋を延ばす')],
      ...[...sheet('花壇課', '公園部', '森 弥生'), register('花を植える')],
    );
    expect(units).toEqual([
      ['港湾部', '桟橋課'],
      ['港湾部', '桟橋課'],
      ['公園部', '花壇課'],
    ]);
    expect(heads.map(([name, post]) => [name, post])).toEqual([
      ['港湾部', undefined],
      ['公園部', undefined],
    ]);
    expect(told.flat()).toEqual([undefined, undefined, undefined, undefined]);
    expect(notes.map((n) => [n.heading?.value, n.text.value])).toEqual([
      ['課長名', '堀 早月'],
      ['課の使命', '港を守る。'],
      ['課長名', '森 弥生'],
      ['課の使命', '港を守る。'],
    ]);
  });
});
