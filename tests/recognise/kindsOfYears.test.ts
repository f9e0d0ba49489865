import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const spanning = (text: string) => ({ text, down: 2 });
const LEGEND = paragraph('◎：予定を上回る　○：予定どおり　△：予定に遅れ');

describe('planned and done in rows of their own, under years', () => {
  it.each([
    ['計画', '実績'],
    ['予定', '実施状況'],
    ['目標', '結果'],
  ])('are a schedule and its results: %s, %s', (planned, done) => {
    const form = table([
      ['番号', '取組項目', '担当課', '区分', 'R5', 'R6'],
      ...[
        [spanning('1'), spanning('渡し舟の再開'), spanning('観光課'), planned, '検討', '試行'],
        [done, '○', '◎'],
        [spanning('2'), spanning('船着場の修繕'), spanning('建設課'), planned, '設計', '→'],
        [done, '△', '－'],
      ],
    ]);
    expect(records(LEGEND, form)).toMatchObject([
      {
        title: '渡し舟の再開',
        schedule: [
          {
            step: planned,
            years: [
              { fiscalYear: 2023, text: '検討' },
              { fiscalYear: 2024, text: '試行' },
            ],
          },
        ],
        progress: [
          { fiscalYear: 2023, achievement: { label: '○', meaning: '予定どおり', level: 'achieved' } },
          { fiscalYear: 2024, achievement: { label: '◎', level: 'exceeded' } },
        ],
      },
      { title: '船着場の修繕', progress: [{ fiscalYear: 2023, achievement: { label: '△', level: 'partial' } }] },
    ]);
  });

  it('tell in words how it went', () => {
    const form = table([
      ['番号', '取組項目', '担当課', '区分', 'R5', 'R6'],
      [spanning('1'), spanning('渡し舟の再開'), spanning('観光課'), '計画', '検討', '試行'],
      ['実績', '船頭を募った。', '三度運んだ。'],
      [spanning('2'), spanning('船着場の修繕'), spanning('建設課'), '計画', '設計', '→'],
      ['実績', '図面を引いた。', '杭を打った。'],
    ]);
    expect(records(form)).toMatchObject([
      {
        progress: [
          { fiscalYear: 2023, status: '船頭を募った。' },
          { fiscalYear: 2024, status: '三度運んだ。' },
        ],
      },
      { schedule: [{ step: '計画' }] },
    ]);
  });

  it.each([
    ['実績', '実績', 'outcome'],
    ['取組実績', '取組実績', 'status'],
    ['実績 beside 成果', '成果', 'status'],
  ])('tell what came of a goal that the item has: %s', (_, last, field) => {
    const done = last === '成果' ? '実績' : last;
    const more = last === '成果' ? [[last, '客が増えた。', '客が倍になった。']] : [];
    const over = (text: string) => ({ text, down: 2 + more.length });
    const form = table([
      ['番号', '取組項目', '目標', '区分', 'R5', 'R6'],
      [over('1'), over('渡し舟の再開'), over('川を楽しむ人を増やす。'), '計画', '検討', '試行'],
      [done, '船頭を三人雇い入れました。', '夏の間に三度運びました。'],
      ...more,
      [over('2'), over('船着場の修繕'), over('安心して乗り降りできる。'), '計画', '設計', '施工'],
      [done, '古い図面を引き直しました。', '新しい杭を六本打ちました。'],
      ...more,
    ]);
    expect(records(form)).toMatchObject([
      { progress: [{ [field]: '船頭を三人雇い入れました。' }, { [field]: '夏の間に三度運びました。' }] },
      { progress: [{ [field]: '古い図面を引き直しました。' }, { [field]: '新しい杭を六本打ちました。' }] },
    ]);
  });

  it.each([
    ['実績', [], 'outcome'],
    ['実績', [['成果', '客が増えた。', '客が倍になった。']], 'status'],
  ])('do so in a form, unless 成果 has a row of its own: %s %j', (done, more, field) => {
    const across = (text: string) => ({ text, across: 2 });
    const [record] = records(
      table([
        ['取組名', across('渡し舟の再開')],
        ['取組内容', across('船頭を募る。')],
        ['目標', across('川を楽しむ人を増やす。')],
        ['年度', 'R5', 'R6'],
        ['計画', '検討', '試行'],
        [done, '船頭を三人雇い入れました。', '夏の間に三度運びました。'],
        ...more,
      ]),
    );
    expect(record?.progress).toMatchObject([
      { fiscalYear: 2023, [field]: '船頭を三人雇い入れました。' },
      { fiscalYear: 2024, [field]: '夏の間に三度運びました。' },
    ]);
  });

  it.each<[string, TestCell[][]]>([
    [
      'what both tell stands over the years',
      [
        [spanning('番号'), spanning('取組項目'), spanning('区分'), { text: '年度別の予定及び取組状況', across: 2 }],
        ['R5', 'R6'],
      ],
    ],
    [
      'results alone stand over the years',
      [
        [spanning('番号'), spanning('取組項目'), spanning(''), { text: '進捗状況', across: 2 }],
        ['R5', 'R6'],
      ],
    ],
    [
      'plan and actual stand over them',
      [
        [spanning('番号'), spanning('取組項目'), spanning('項目'), { text: '計画・実績', across: 2 }],
        ['R5', 'R6'],
      ],
    ],
    [
      'one head stands over all',
      [
        [spanning('番号'), spanning('取組項目'), { text: '各年度の取組状況', across: 3 }],
        ['区分', 'R5', 'R6'],
      ],
    ],
    ['nothing stands over them', [['番号', '取組項目', '進捗状況', 'R5', 'R6']]],
  ])('have rows of their own for the result and what follows: %s', (_, head) => {
    const five = (text: string) => ({ text, down: 4 });
    const form = table([
      ...head,
      [five('1-1'), five('渡し舟の再開'), '計画', '船頭の募集', '試行'],
      ['実施状況', '三人を雇った。', '三度運んだ。'],
      ['進捗度', '○', '△'],
      ['課題・今後の対応', '櫂が足りない。', '櫂を買い足す。'],
      [five('1-2'), five('船着場の修繕'), '計画', '設計', '施工'],
      ['実施状況', '図面を引いた。', '－'],
      ['進捗度', '○', '△'],
      ['課題・今後の対応', '－', '秋に始める。'],
    ]);
    expect(records(LEGEND, form)).toMatchObject([
      {
        title: '渡し舟の再開',
        schedule: [
          {
            years: [
              { fiscalYear: 2023, text: '船頭の募集' },
              { fiscalYear: 2024, text: '試行' },
            ],
          },
        ],
        progress: [
          {
            fiscalYear: 2023,
            status: '三人を雇った。',
            nextSteps: '櫂が足りない。',
            achievement: { label: '○', level: 'achieved' },
          },
          {
            fiscalYear: 2024,
            status: '三度運んだ。',
            nextSteps: '櫂を買い足す。',
            achievement: { label: '△', level: 'partial' },
          },
        ],
      },
      {
        title: '船着場の修繕',
        progress: [
          { fiscalYear: 2023, status: '図面を引いた。' },
          { fiscalYear: 2024, status: null, nextSteps: '秋に始める。', achievement: { label: '△' } },
        ],
      },
    ]);
  });
});

describe('years down the rows of an item', () => {
  const head = ['No.', '取組項目', '担当課', '年度', '計画', '実施状況', '評価'];
  it('tell of one year each', () => {
    const form = table([
      head,
      [spanning('1'), spanning('渡し舟の再開'), spanning('観光課'), 'R5', '船頭の募集', '三人を雇った。', '○'],
      ['R6', '試行', '三度運んだ。', '△'],
      [spanning('2'), spanning('船着場の修繕'), spanning('建設課'), 'R5', '設計', '図面を引いた。', '○'],
      ['R6', '施工', '－', '◎'],
    ]);
    expect(records(LEGEND, form)).toMatchObject([
      {
        title: '渡し舟の再開',
        schedule: [
          {
            years: [
              { fiscalYear: 2023, text: '船頭の募集' },
              { fiscalYear: 2024, text: '試行' },
            ],
          },
        ],
        progress: [
          { fiscalYear: 2023, status: '三人を雇った。', achievement: { label: '○', level: 'achieved' } },
          { fiscalYear: 2024, status: '三度運んだ。', achievement: { label: '△', level: 'partial' } },
        ],
      },
      { title: '船着場の修繕', progress: [{ fiscalYear: 2023 }, { fiscalYear: 2024, status: null }] },
    ]);
  });

  it('are no such years where each item has one', () => {
    const form = table([
      ['No.', '取組項目', '年度', '実施状況', '評価'],
      ['1', '渡し舟の再開', 'R5', '三人を雇った。', '○'],
      ['2', '船着場の修繕', 'R6', '図面を引いた。', '△'],
    ]);
    expect(records(LEGEND, form)).toMatchObject([
      { achievement: { label: '○' }, extras: [{ label: '年度', text: 'R5' }] },
      { achievement: { label: '△' } },
    ]);
  });
});
