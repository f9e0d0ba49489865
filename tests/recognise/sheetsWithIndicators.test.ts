import { describe, expect, it, test } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

describe('a sheet about one measure on two pages', () => {
  const sheet = (number: string, name: string, sorts: string, below: string) => [
    table([
      ['施策番号', number, '施策名', name],
      ['施策の展開方向', { text: '船着場を直します。', across: 3 }],
    ]),
    paragraph('２ 成果指標の状況'),
    table([
      ['№', '指標名（単位）', '基準値（令和２年度）', sorts, '令和５年度', '令和６年度', '達成率'],
      ...[
        ['①', '乗った人の数（人）', '300', '400', '450', '380', '410', '91％'],
        ['②', '運んだ荷の数（個）', '20', '40', '45', '38', '41', '91％'],
      ].flatMap(([mark = '', of = '', base = '', a = '', b = '', c = '', d = '', rate = '']): TestCell[][] => [
        [...[mark, of, base].map((text) => ({ text, down: 2 })), '目標', a, b, { text: rate, down: 2 }],
        ['実績', c, d],
      ]),
    ]),
    paragraph(`${below}${number}　${name}`),
    paragraph('３ 施策の評価'),
    table([
      ['取組の成果', '客が増えた。'],
      ['総合評価', 'Ａ'],
    ]),
    paragraph('４ 施策を構成する事務事業'),
    paragraph('（単位：千円）'),
    table([
      ...[
        ['番号', '事務事業名', '担当課'].map((text) => ({ text, down: 2 })),
        [
          { text: '事業費', across: 2 },
          { text: '方向性', down: 2 },
        ],
      ].reduce<TestCell[][]>((all, part) => [[...(all[0] ?? []), ...part]], []),
      ['令和５年度決算', '令和６年度予算'],
      ['１', '桟橋の修繕', '港湾課', '1,200', '1,300', '継続'],
      ['２', '渡し船の運航', '交通課', '3,400', '3,500', '拡充'],
    ]),
  ];

  it.each([
    ['区分', '施策'],
    ['種別', '施策'],
    ['区分', ''],
  ])('has one record, whose indicators are counted before their names: %s, %s', (sorts, below) => {
    const read = records(
      ...sheet('２－４', '渡し船の利用', sorts, below),
      ...sheet('２－５', '水辺の散策', sorts, below),
    );
    expect(read).toMatchObject(
      [
        ['２－４', '渡し船の利用'],
        ['２－５', '水辺の散策'],
      ].map(([number, title]) => ({
        number,
        title,
        measures: '船着場を直します。',
        achievement: { label: 'Ａ' },
        progress: [{ outcome: '客が増えた。' }],
        indicators: [
          {
            name: '乗った人の数',
            values: [{ value: 300 }, { value: 400 }, { value: 450 }, { value: 380 }, { value: 410 }],
          },
          { name: '運んだ荷の数', values: [{ value: 20 }, { value: 40 }, { value: 45 }, { value: 38 }, { value: 41 }] },
        ],
        extras: expect.arrayContaining([
          expect.objectContaining({ text: '１　桟橋の修繕　港湾課　1,200　1,300　継続' }),
          expect.objectContaining({ text: '２　渡し船の運航　交通課　3,400　3,500　拡充' }),
        ]),
      })),
    );
    expect(read.flatMap((r) => r.category ?? [])).toEqual([]);
  });
});

describe('a sheet with its indicators and its costs under the same years', () => {
  const form = (...rows: TestCell[][]) =>
    table([
      ['事務事業名', { text: '水車小屋の公開', across: 2 }, '整理番号', { text: '12', across: 2 }],
      [{ text: '区分', across: 3 }, '単位', '令和５年度（実績）', '令和６年度（計画）'],
      ...rows,
      [{ text: '投入量', down: 3 }, { text: '一般財源', across: 2 }, '千円', '90', '110'],
      [{ text: 'その他', across: 2 }, '千円', '10', '20'],
      [{ text: '事業費計', across: 2 }, '千円', '100', '130'],
    ]);
  const named = (name: string, ...values: number[]) => ({ name, values: values.map((value) => ({ value })) });

  it.each(['ア', '①', 'Ａ', '1'])(
    'names the only indicator of a sort marked %s, and costs nobody knows by name',
    (mark) => {
      const [read] = records(
        form(
          [{ text: '活動指標', down: 2 }, mark, '公開した日数', '日', '30', '31'],
          ['イ', '案内した回数', '回', '8', '9'],
          ['成果指標', mark, '訪れた人数', '人', '400', '420'],
        ),
      );
      expect(read?.indicators).toMatchObject([
        named('公開した日数', 30, 31),
        named('案内した回数', 8, 9),
        named('訪れた人数', 400, 420),
      ]);
    },
  );
});

test.each(['全体総括（成果・反省点）', '全体総括（成果と反省点）'])('%s of an item tells what came of it', (label) => {
  expect(
    records(
      table([
        ['事業名', '水車小屋の公開', '番号', '12'],
        ['事業内容', { text: '水車を直す。', across: 3 }],
        [label, { text: '客が増えた。', across: 3 }],
      ]),
    ),
  ).toMatchObject([{ progress: [{ outcome: '客が増えた。' }] }]);
});
