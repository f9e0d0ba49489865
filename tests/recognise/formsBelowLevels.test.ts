import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const item = (name: string, ...more: readonly (readonly TestCell[])[]) =>
  table([
    ['基本事業', name, '担当課', '桟橋課'],
    ['主な取組', { text: '板を取り替える。', across: 3 }],
    ['実施状況（６年度）', { text: '板を取り替えた。', across: 3 }],
    ...more,
  ]);
const level = (name: string, department: string, aim: string) => [
  paragraph(name),
  table([
    ['主管部', department, '関係課', '航路課、観光課'],
    ['めざす姿', { text: aim, across: 3 }],
  ]),
];
const FIRST = level('施策１－１　渡し場の再生', '港湾部', '誰もが川を渡れる。');
const read = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks([...blocks], 2024).records.map((r) => ({
    title: r.title?.value,
    department: r.department?.value,
    divisions: r.divisions.map((d) => d.value),
    category: r.category.map((c) => c.value),
    objective: r.objective?.value,
    extras: r.extras.map((e) => e.label?.value),
  }));

describe('a small form below the heading of a level, above forms that name its items', () => {
  const told = { department: '港湾部', divisions: ['桟橋課'], extras: ['関係課'] };
  const second = { ...told, category: ['施策１－２　灯台の保存'], objective: '灯台が守られている。' };

  it('tells of the level, and holds for each of its items', () => {
    const blocks = [
      ...FIRST,
      item('①　桟橋の修繕'),
      item('②　浮桟橋の設置'),
      ...level('施策１－２　灯台の保存', '港湾部', '灯台が守られている。'),
      item('①　灯台の塗替え'),
    ];
    const first = { ...told, category: ['施策１－１　渡し場の再生'], objective: '誰もが川を渡れる。' };
    expect(read(...blocks)).toEqual([
      { ...first, title: '桟橋の修繕' },
      { ...first, title: '浮桟橋の設置' },
      { ...second, title: '灯台の塗替え' },
    ]);
  });

  it('leaves to an item what that tells itself', () => {
    const [own] = read(...FIRST, item('①　桟橋の修繕', ['目的', { text: '桟橋を長く使う。', across: 3 }]));
    expect(own).toMatchObject({ objective: '桟橋を長く使う。', extras: ['関係課', 'めざす姿'] });
  });

  it('is about an item itself where no form below it names one', () => {
    const sheets = read(...FIRST, ...level('施策１－２　灯台の保存', '港湾部', '灯台が守られている。'));
    expect(sheets.map((r) => r.title)).toEqual(['渡し場の再生', '灯台の保存']);
  });
});
