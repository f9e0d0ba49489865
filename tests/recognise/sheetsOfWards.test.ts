import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const lexicon = createLexicon();

describe('labels of the sheets of wards and bureaus', () => {
  it.each([
    ['区の使命（何のためにあるのか）', 'duties'],
    ['区役所の役割', 'duties'],
    ['区民の役割', undefined],
    ['市区町村の役割', undefined],
    ['【撤退・再構築基準】', 'remarks'],
    ['中止・見直しの条件', 'remarks'],
    ['前年度までの実績', 'remarks'],
    ['昨年度までの主な取組', 'remarks'],
    ['戦略に対する取組の有効性', 'remarks'],
  ])('%s', (label, field) => expect(lexicon.readLabel(label)?.field).toBe(field));
});

describe('the aim of a unit beside its duties and its policy', () => {
  const form = (...rows: (readonly string[])[]) =>
    table([['所属名', '湊区役所'], ['所属長', '区長　浜野　海'], ...rows]);
  const DUTIES = ['区の使命\n（役割）', '渡し場と灯台を守る。'] as const;
  const POLICY = ['区運営の基本的な考え方', '桟橋を長く使う。'] as const;
  const item = table([
    ['取組名', '桟橋の修繕'],
    ['取組内容', '板を取り替える。'],
  ]);
  const read = (...rows: (readonly string[])[]) => recogniseBlocks([form(...rows), item], 2024);

  it('is no goal of an item', () => {
    const plan = read(['区の目標\n（めざすもの）', '誰もが川を渡れる区'], DUTIES, POLICY);
    expect(plan.records.map((r) => r.title?.value)).toEqual(['桟橋の修繕']);
    expect(plan.departments.map(plain)).toMatchObject([
      { name: '湊区役所', duties: '渡し場と灯台を守る。', policy: '桟橋を長く使う。' },
    ]);
    expect(plan.notes.map((n) => n.text.value)).toContain('誰もが川を渡れる区');
  });

  it('may be one where the form tells of the unit in nothing else', () => {
    const plan = recogniseBlocks([
      paragraph('湊区役所'),
      table([
        ['区の目標', '誰もが川を渡れる区'],
        ['取組内容', '板を替える。'],
      ]),
    ]);
    expect(plan.records.map((r) => r.objective?.value)).toEqual(['誰もが川を渡れる区']);
  });
});
