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

describe('parts of the year with the steps beside them', () => {
  const months = ['4～6月', '7～9月', '10～12月', '1～3月'];
  const register = (names: string, outer: string, item: string, parts: readonly string[]) =>
    table([
      [
        { text: '番号', down: 2 },
        { text: item, down: 2 },
        { text: '進め方', down: 2 },
        { text: outer, across: 5 },
      ],
      [names, ...parts],
      [
        { text: '1', down: 2 },
        { text: '湯の道の再生', down: 2 },
        { text: '職人と相談しながら、石畳を敷き直す。', down: 2 },
        '設計',
        '測量',
        '図面',
        '',
        '',
      ],
      ['工事', '', '', '入札', '着工'],
      ['2', '湯量の保全', '井戸の水位を毎月調べる。', '調査', '委託', '観測', '観測', '公表'],
    ]);

  it.each([
    ['項目', 'スケジュール', '重点課題', months],
    ['取組内容', '年間スケジュール', '重点目標', ['４月～６月', '７月～９月', '10月～12月', '１月～３月']],
    ['工程', '実施計画', '取組項目', ['4月から6月', '7月から9月', '10月から12月', '1月から3月']],
    ['実施項目', '令和6年度のスケジュール', '事業名', ['第１四半期', '第２四半期', '第３四半期', '第４四半期']],
  ])('are told by step, and %s below %s names no item beside %s', (names, outer, item, parts) => {
    const [q1, q2, q3, q4] = parts;
    const read = records(register(names, outer, item, parts));
    expect(read.map((r) => [r.number, r.title])).toEqual([
      ['1', '湯の道の再生'],
      ['2', '湯量の保全'],
    ]);
    expect(read[0]?.schedule).toEqual([
      { step: '設計', years: [{ fiscalYear: 2024, text: `${q1} 測量 ${q2} 図面` }] },
      { step: '工事', years: [{ fiscalYear: 2024, text: `${q3} 入札 ${q4} 着工` }] },
    ]);
  });
});

describe('parts of the year in a text, whose head stands over one of them', () => {
  const register = (names: string) =>
    table(
      [
        ['番号', '重点課題', '進め方', '', '', 'スケジュール', ''],
        ['', '', '', names, '4～6月', '7～9月', '10～12月'],
        ['1', '湯の道の再生', '石畳を敷き直す。', '設計', '測量', '図面', ''],
        ['2', '湯量の保全', '井戸の水位を調べる。', '調査', '委託', '観測', '観測'],
      ],
      'aligned',
    );

  it.each(['項目', '工程', '実施項目'])('have their steps below %s beside them', (names) => {
    const read = records(register(names));
    expect(read.map((r) => r.title)).toEqual(['湯の道の再生', '湯量の保全']);
    expect(read[0]?.schedule).toEqual([
      { step: '設計', years: [{ fiscalYear: 2024, text: '4～6月 測量 7～9月 図面' }] },
    ]);
  });

  it('have them also where the text lost the number of an item', () => {
    const text = register('項目');
    const cells = text.cells.map((c) => (c.row === 3 && c.column === 0 ? { ...c, lines: [] } : c));
    expect(records({ ...text, cells }).map((r) => r.title)).toEqual(['湯の道の再生', '湯量の保全']);
  });

  it('have none below what is told of the item', () => {
    expect(records(register('担当課'))[0]).toMatchObject({ divisions: ['設計'] });
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
