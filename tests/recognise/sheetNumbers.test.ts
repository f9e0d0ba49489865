import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (...numbers: string[]) =>
  table([
    numbers,
    ['事務事業名', { text: '渡り鳥の見守り', across: 5 }],
    ['目的', { text: '湿地を守る。', across: 5 }],
    ['成果', { text: '飛来した羽数を数えた。', across: 5 }],
  ]);

describe('numbers on a sheet about one item', () => {
  it.each([
    ['施策番号', '2-1', '整理番号', '014', '評価年度', '令和6年度'],
    ['政策コード', '2-1', '事業コード', '014', '会計区分', '一般会計'],
    ['整理番号', '014', '施策番号', '2-1', '会計', '一般会計'],
  ])('are the item’s and those of its level: %s %s %s %s', (...numbers) => {
    expect(records(sheet(...numbers))).toMatchObject([
      {
        number: '014',
        title: '渡り鳥の見守り',
        extras: expect.arrayContaining([{ label: expect.any(String), text: '2-1' }]),
      },
    ]);
  });

  it('begin an item each where nothing parts them', () => {
    const list = table([
      ['番号', '1', '番号', '2'],
      ['目的', '湿地を守る。', '目的', '森を守る。'],
    ]);
    expect(records(list).length).toBeGreaterThan(0);
  });
});

describe('what the marks beside a result mean', () => {
  const legend = 'Ｓ：目標を上回った\nＡ：目標を達成した\nＢ：目標を一部達成した';
  it.each([
    ['□Ｓ ☑Ａ □Ｂ', 'Ａ', 'achieved'],
    ['Ｓ', 'Ｓ', 'exceeded'],
  ])('is no text of the item: %s', (value, label, level) => {
    const form = table([
      ['事業名', { text: '渡り鳥の見守り', across: 2 }],
      ['成果', { text: '飛来した羽数を数えた。', across: 2 }],
      ['総合評価', value, legend],
    ]);
    const [record] = records(form);
    expect(record).toMatchObject({ achievement: { label, level }, progress: [{ outcome: '飛来した羽数を数えた。' }] });
    expect(record?.extras).toBeUndefined();
  });
});

describe('a row below a part that years head', () => {
  const years = (label: string, ...values: [string, string, string]) => [
    label,
    ...values.map((text, i) => (i < 2 ? { text, across: 2 } : text)),
  ];
  const form = (last: string[]) =>
    table([
      [
        { text: '改革項目', across: 2 },
        { text: '公用車の集中管理', across: 5 },
      ],
      [{ text: '実績', down: 3 }, ...years('年度', '令和4年度', '令和5年度', '令和6年度')],
      years('実施内容', '使用の実態を調べた。', '三課で試した。', '全庁で始めた。'),
      years('達成状況', '○', '△', '○'),
      [last[0] as string, ...years('次年度の方針', '課を選ぶ。', '予約を直す。', '台数を減らす。')],
    ]);

  it.each(['評価', '検証', '課題'])('belongs to the years over its cells: %s', (label) => {
    expect(records(form([label]))[0]?.progress).toMatchObject([
      { fiscalYear: 2022, nextSteps: '課を選ぶ。' },
      { fiscalYear: 2023, nextSteps: '予約を直す。' },
      { fiscalYear: 2024, nextSteps: '台数を減らす。' },
    ]);
  });
});
