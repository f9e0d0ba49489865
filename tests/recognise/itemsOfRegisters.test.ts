import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

it.each([
  ['No.', '具体的な施策', '主な取組'],
  ['番号', '施策', '取組内容'],
])('what is short and numbered names the item, a level between them: %s | %s | %s', (...head) => {
  const read = records(
    table([
      [...head, 'KPI', '目標値', '担当課'],
      ['1', { text: '（１）島の暮らし', down: 2 }, '渡し船の増便', '乗った人の数', '300人', '交通課'],
      ['2', '港の灯りの更新', '灯りの数', '20基', '港湾課'],
    ]),
  );
  expect(read).toMatchObject([
    { title: '渡し船の増便', category: ['（１）島の暮らし'] },
    { title: '港の灯りの更新', category: ['（１）島の暮らし'] },
  ]);
});

it.each(['施設名', '施設の名称', '対象施設'])('a facility left of what is done with it is the item: %s', (label) => {
  const read = records(
    paragraph('４ 施設類型別の取組状況'),
    paragraph('（１）港の施設'),
    table([
      ['No.', label, '取組内容', '所管課'],
      ['1', '渡船待合所', '床を張り替える。', '港湾課'],
      ['2', '灯台記念館', '地元へ譲る。', '文化課'],
    ]),
  );
  expect(read).toMatchObject([
    { title: '渡船待合所', measures: '床を張り替える。', category: ['（１）港の施設'] },
    { title: '灯台記念館', measures: '地元へ譲る。', category: ['（１）港の施設'] },
  ]);
});

it('what is to be done in each year is a timetable', () => {
  const year = (name: string) => ({ text: name, across: 2 });
  const [record] = records(
    table([
      [
        { text: '事業番号', down: 2 },
        { text: '事業名', down: 2 },
        { text: '事業の概要', down: 2 },
        year('令和６年度'),
        year('令和７年度'),
      ],
      ['内容', '事業費', '内容', '事業費'],
      ['11', '渡し船の更新', '古い船を替える。', '設計', '1,200', '建造', '9,800'],
      ['12', '桟橋の補修', '床板を替える。', '調査', '800', '工事', '3,100'],
    ]),
  );
  expect(record).toMatchObject({
    measures: '古い船を替える。',
    schedule: [
      {
        years: [
          { fiscalYear: 2024, text: '設計' },
          { fiscalYear: 2025, text: '建造' },
        ],
      },
    ],
  });
});

it('a label above lines that explain the marks opens no list of criteria', () => {
  const read = records(
    paragraph(
      '評価の基準\n５ 計画を上回って実施した\n４ 計画どおり実施した\n３ 一部を実施した\n２ 実施に至らなかった\n１ 未着手',
    ),
    table([
      ['番号', '事業名', '取組内容', '評価'],
      ['1', '渡し船の増便', '便を増やす。', '４'],
      ['2', '港の灯りの更新', '灯りを替える。', '１'],
    ]),
  );
  expect(read.map((r) => r.title)).toEqual(['渡し船の増便', '港の灯りの更新']);
});
