import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks } from './blocks.js';

const told = (goal: string, [grade, status]: readonly [string, string], grades: string) =>
  `${goal}\n${grade}\n${grades}\n${status}\nもう一隻の船を借りました。`;

describe('goals in sentences of their own, with labels below each', () => {
  it.each([
    ['港湾部のミッション', '１．渡し場の整備', '重点項目', ['達成度', '取り組み状況']],
    ['港湾部の約束', '(1) 渡し場の整備', '重点事項', ['【評価】', '【取組の成果】']],
    ['港湾部', 'Ⅰ　渡し場の整備', '重点施策', ['達成状況', '取組結果']],
  ] as const)('%s: the numbered heading is a level', (department, heading, label, labels) => {
    const { records } = recogniseBlocks([
      paragraph(department),
      paragraph(`${label}\n${heading}`),
      paragraph(told('桟橋の灯を明るくします。', labels, '達成')),
      paragraph(told('渡し船の便を朝夕に増やします。', labels, '未達成')),
      paragraph(told('待合所に腰掛けを置く。', labels, '達成')),
    ]);
    expect(records.map((r) => r.objective?.value)).toEqual([
      '桟橋の灯を明るくします。',
      '渡し船の便を朝夕に増やします。',
      '待合所に腰掛けを置く。',
    ]);
    expect(records.map((r) => [r.department?.value, r.category.map((c) => c.value), r.title])).toEqual(
      Array(3).fill(['港湾部', [heading], null]),
    );
    expect(records.map((r) => r.achievement?.level)).toEqual(['achieved', 'missed', 'achieved']);
  });

  it('no goal is a sentence that says how things stand', () => {
    const { records } = recogniseBlocks([
      paragraph('１．渡し場の整備'),
      paragraph(
        '桟橋が傷んでいます。\n取組\n桟橋を直します。\n結果\n直しました。\n灯が暗くなっています。\n取組\n灯を替えます。',
      ),
    ]);
    expect(records.map((r) => r.objective)).not.toContainEqual(
      expect.objectContaining({ value: '灯が暗くなっています。' }),
    );
  });

  it('a single goal below each numbered heading leaves the heading a name', () => {
    const { records } = recogniseBlocks([
      paragraph('１．渡し場の整備\n桟橋の灯を明るくします。\n達成度\n達成'),
      paragraph('２．棚田の保全\n水路を直します。\n達成度\n未達成'),
    ]);
    expect(records.map((r) => r.title?.value)).toEqual(['渡し場の整備', '棚田の保全']);
  });

  it('no goal is the rest of what the label before it announces', () => {
    const item = (name: string) =>
      `① ${name}\n［取組］桟橋の灯を一つずつ新しくして、島の人が乗り降りするときの~\n足もとを明るくします。\n［指標］替えた灯の数`;
    const { records } = recogniseBlocks([
      paragraph(item('夜の桟橋')),
      paragraph(item('朝の桟橋')),
      paragraph(item('昼の桟橋')),
    ]);
    expect(records.map((r) => r.objective?.value)).not.toContain('足もとを明るくします。');
  });
});
