import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (head: string, first: string, second: string) =>
  records(
    table([
      ['取組項目', '担当課', head],
      ['桟橋の点検', '航路課', first],
      ['灯の交換', '公園課', second],
    ]),
  );

describe('options with boxes in a column of a register', () => {
  it.each(['達成状況', '年度末点検', '評価結果'])('are the grade that is chosen: %s', (head) => {
    const found = register(head, '■達成\n□一部達成\n□未達成', '□達成\n□一部達成\n☑未達成');
    expect(found).toMatchObject([
      { achievement: { label: '達成', level: 'achieved' } },
      { achievement: { label: '未達成', level: 'missed' } },
    ]);
    for (const record of found) expect(record).not.toHaveProperty('extras');
  });

  it('are kept as printed where none is chosen', () => {
    const [first] = register('達成状況', '□達成\n□未達成', '■達成\n□未達成');
    expect(first).not.toHaveProperty('achievement');
  });

  it('say how it is done, and are no text of the item', () => {
    const [first] = register('実施方法', '■直営　□委託', '□直営　■委託');
    expect(first).not.toHaveProperty('measures');
    expect(first).toMatchObject({ extras: [{ label: '実施方法', text: '直営' }] });
  });
});

const several = (grades: string, names: string, targets: string, results: string) =>
  records(
    table([
      ['取組項目', '担当課', '指標名', '目標値', '実績値', '中間点検', '年度末点検'],
      ['② 桟橋の点検\n③ 灯の交換', '② 航路課\n③ 公園課', names, targets, results, grades, grades],
    ]),
  );

describe('one row of several numbered items', () => {
  const found = several(
    '② ■達成\n□未達成\n③ □達成\n■未達成',
    '② 点検の回数\n③ 替えた灯（累計）',
    '② 12回\n③ 18基',
    '② 14回\n③ －',
  );

  it('has for each its own figures', () => {
    expect(found.map((r) => r.indicators)).toMatchObject([
      [
        {
          name: '点検の回数',
          values: [
            { kind: 'target', value: 12 },
            { kind: 'result', value: 14 },
          ],
        },
      ],
      [{ name: '替えた灯（累計）', values: [{ kind: 'target', value: 18 }] }],
    ]);
  });

  it('has for each the option that is chosen, the last of two grades being its own', () => {
    expect(found).toMatchObject([
      { achievement: { label: '達成' }, extras: [{ label: '中間点検', text: '達成' }] },
      { achievement: { label: '未達成' }, extras: [{ label: '中間点検', text: '未達成' }] },
    ]);
  });
});
