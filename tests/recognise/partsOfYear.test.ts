import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

const body = [
  ['① 温泉街を歩ける道にする。', '・歩行者数 300人', '測量', '設計', '－', '工事'],
  ['② 湯の量を守る。', '', '井戸の調査', '採湯量の協議', '計画の策定', '公表'],
];
const steps = (q: string[]) => [
  { step: q[0], years: [{ fiscalYear: 2024, text: '測量' }] },
  { step: q[1], years: [{ fiscalYear: 2024, text: '設計' }] },
  { step: q[3], years: [{ fiscalYear: 2024, text: '工事' }] },
];

describe('parts of the year across a register', () => {
  it.each([
    ['below 予定', ['第１四半期', '第２四半期', '第３四半期', '第４四半期'], ''],
    ['with their months', ['第１四半期', '第２四半期', '第３四半期', '第４四半期'], '\n４～６月'],
  ])('hold the steps of its schedule: %s', (_, quarters, months) => {
    const form = table([
      [
        { text: '目標', down: 2 },
        { text: '達成のめやす', down: 2 },
        { text: '予定', across: 4 },
      ],
      quarters.map((q) => `${q}${months}`),
      ...body,
    ]);
    expect(records(form)).toMatchObject([{ number: '①', criteria: ['歩行者数 300人'], schedule: steps(quarters) }, {}]);
  });

  it('need no word above them', () => {
    const quarters = ['第１四半期', '第２四半期', '第３四半期', '第４四半期'];
    const [first] = records(
      table([['目標', '達成のめやす', ...quarters.map((q) => `${q} 4～6月`)], ...body], 'delimited'),
    );
    expect(first).toMatchObject({ schedule: steps(quarters) });
  });

  it('with figures below them are no schedule', () => {
    const [first] = records(
      table([
        ['目標', '取組内容', '上半期', '下半期'],
        ['① 湯の量を守る。', '井戸を調べる。', '3回', '5回'],
        ['② 道を直す。', '工事をする。', '1か所', '2か所'],
      ]),
    );
    expect(first?.schedule).toBeUndefined();
  });
});

describe('parts of the year beside one another in a form', () => {
  const form = (label: string, ...row: string[]) =>
    table([
      ['番号', '1', '取組項目', { text: '湯の量', across: 2 }],
      ['取組内容', { text: '井戸を調べる。', across: 4 }],
      [label, ...row],
    ]);

  it.each(['進め方', 'スケジュール', '年間の予定'])('are the steps of what announces them: %s', (label) => {
    const [first] = records(form(label, '上半期', '測量、設計', '下半期', '工事'));
    expect(first).toMatchObject({
      measures: '井戸を調べる。',
      schedule: [
        { step: '上半期', years: [{ fiscalYear: 2024, text: '測量、設計' }] },
        { step: '下半期', years: [{ fiscalYear: 2024, text: '工事' }] },
      ],
    });
  });

  it('are none where they tell what was done', () => {
    const [first] = records(form('進め方', '上半期', '測量をした。', '下半期', '工事をした。'));
    expect(first?.schedule).toBeUndefined();
  });
});

describe('a division named with its head', () => {
  const form = table([
    ['目標', '取組内容'],
    ['① 湯の量を守る。', '井戸を調べる。'],
    ['② 道を直す。', '工事をする。'],
  ]);
  it.each(['■ 温泉課（課長　堀　早月）', '温泉課　課長　堀　早月', '【温泉課】課長　堀　早月'])(
    'heads a part: %s',
    (heading) => {
      const plan = recogniseBlocks([paragraph(heading), form]);
      expect(plan.departments).toMatchObject([
        { name: { value: '温泉課' }, head: { title: { value: '課長' }, name: { value: '堀 早月' } } },
      ]);
      expect(plan.records).toMatchObject([{ department: { value: '温泉課' } }, { department: { value: '温泉課' } }]);
    },
  );

  it('alone heads none', () => {
    expect(recogniseBlocks([paragraph('■ 温泉課'), form]).departments).toEqual([]);
  });
});
