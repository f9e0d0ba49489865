import { describe, expect, it, test } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const tall = (text: string, down = 2): TestCell => ({ text, down });

const LEGEND = paragraph('Ａ：目標を達成した Ｂ：一部を達成した');

describe('two labels for the height of the others, in a header of two rows', () => {
  const WANTED = [
    { number: '1', title: '水車の修理', divisions: ['農林課'], measures: '水車の軸を取り替える。' },
    { number: '2', title: '渡し船の運航', divisions: ['交通課', '観光課'], measures: '船の便を増やす。' },
  ];

  it('stand over the two rows of each record', () => {
    const found = records(
      LEGEND,
      table([
        [tall('番号'), '事業名', '担当課', { text: '事業費（千円）', across: 2 }, tall('評価'), tall('今後の方針')],
        ['事業の概要', '取組状況', 'R5', 'R6'],
        [{ text: '施策１　水辺を守る', across: 7 }],
        [tall('1'), '水車の修理', '農林課', tall('120'), tall('150'), tall('Ａ'), tall('続ける。')],
        ['水車の軸を取り替える。', '・軸を取り替えた。'],
        [tall('2'), '渡し船の運航', '交通課、観光課', tall('80'), tall('90'), tall('Ｂ'), tall('便を見直す。')],
        ['船の便を増やす。', '・便を増やした。'],
      ]),
    );
    expect(found).toMatchObject(WANTED);
    expect(found).toMatchObject([
      { progress: [{ status: '・軸を取り替えた。', nextSteps: '続ける。' }], achievement: { label: 'Ａ' } },
      { progress: [{ status: '・便を増やした。', nextSteps: '便を見直す。' }], achievement: { label: 'Ｂ' } },
    ]);
  });

  it('do so where separators know no spans', () => {
    const found = records(
      table(
        [
          ['番号', '事業名', '事業の概要', '評価'],
          ['', '担当課', '', ''],
          ['1', '水車の修理', '水車の軸を取り替える。', 'Ａ'],
          ['', '農林課', '', ''],
          ['2', '渡し船の運航', '船の便を増やす。', 'Ｂ'],
          ['', '交通課、観光課', '', ''],
        ],
        'delimited',
      ),
    );
    expect(found).toMatchObject(WANTED);
  });

  it('may be three', () => {
    const found = records(
      table([
        ['事業名', tall('事業の概要', 3), tall('評価', 3)],
        ['担当課'],
        ['事業番号'],
        ['水車の修理', tall('水車の軸を取り替える。', 3), tall('Ａ', 3)],
        ['農林課'],
        ['1'],
        ['渡し船の運航', tall('船の便を増やす。', 3), tall('Ｂ', 3)],
        ['交通課、観光課'],
        ['2'],
      ]),
    );
    expect(found).toMatchObject(WANTED);
  });

  it('may be kinds of figures', () => {
    const found = records(
      table([
        [tall('No.'), '事業名', tall('成果指標'), tall('単位'), '目標値'],
        ['担当課', '実績値'],
        [tall('1'), '渡し船の運航', tall('乗った人の数'), tall('人'), '3,000'],
        ['交通課', '2,510'],
      ]),
    );
    expect(found).toMatchObject([
      {
        title: '渡し船の運航',
        divisions: ['交通課'],
        indicators: [
          {
            name: '乗った人の数',
            values: [
              { kind: 'target', value: 3000 },
              { kind: 'result', value: 2510 },
            ],
          },
        ],
      },
    ]);
  });

  it('are read as one where each record has one row', () => {
    const found = records(
      table([
        [tall('番号'), tall('事業名'), '担当', tall('事業の概要')],
        ['課名'],
        ['1', '水車の修理', '農林課', '水車の軸を取り替える。'],
        ['2', '渡し船の運航', '交通課、観光課', '船の便を増やす。'],
      ]),
    );
    expect(found).toMatchObject(WANTED);
  });
});

test.each([
  ['必要性', '有効性'],
  ['妥当性', '公平性'],
])('%s and %s beside 達成状況 are no results', (one, other) => {
  const found = records(
    LEGEND,
    table([
      ['No.', '事業名', one, '達成状況', other],
      ['1', '水車の修理', 'Ａ', 'Ｂ', 'Ａ'],
      ['2', '渡し船の運航', 'Ｂ', 'Ａ', 'Ｂ'],
    ]),
  );
  expect(found.map((r) => r.achievement)).toMatchObject([{ label: 'Ｂ' }, { label: 'Ａ' }]);
});
