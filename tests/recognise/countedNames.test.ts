import { describe, expect, it } from 'vitest';
import { readCountedName } from '../../src/recognise/outline/countedName.js';
import { paragraph, records, table } from './blocks.js';

const FIGURES = table([
  ['指標名', '目標値'],
  ['売上額', '20万円'],
]);

describe('a word that counts, and a name', () => {
  it.each([
    ['宣言１　泉を守る', '宣言１', 1, '泉を守る'],
    ['【約束その２】泉を守る', '約束その２', 2, '泉を守る'],
    ['◆提案③ 泉を守る', '提案③', 3, '泉を守る'],
    ['わたしの宣言（４）泉を守る', 'わたしの宣言（４）', 4, '泉を守る'],
    ['改革プランⅡ：泉を守る', '改革プランⅡ', 2, '泉を守る'],
    ['公約五　泉を守る', '公約五', 5, '泉を守る'],
    ['主要事業⑥泉を守る', '主要事業⑥', 6, '泉を守る'],
    ['推進項目（７）泉を守る', '推進項目（７）', 7, '泉を守る'],
    ['Action6 泉を守る', 'Action6', 6, '泉を守る'],
    ['お約束８　泉を守る', 'お約束８', 8, '泉を守る'],
    ['ご提案その９：泉を守る', 'ご提案その９', 9, '泉を守る'],
  ])('are told apart: %s', (text, number, ordinal, name) => {
    const read = readCountedName(text);
    expect(read && text.slice(...read.number)).toBe(number);
    expect(read?.ordinal).toBe(ordinal);
    expect(text.slice(read?.from)).toBe(name);
  });

  it.each([
    '図１　水位の推移',
    'Step1　小施策の全体像',
    'ＳＴＥＰ２　指標の状況',
    'ステップ３　評価',
    '参考資料２　泉の一覧',
    '令和７　泉',
    '泉の調査2件　済み',
    '宣言１',
    '１　泉を守る',
    '前年度末 ４５．２％　⇒　目標 ６０％',
    '達成率 45.2％',
  ])('are something else: %s', (text) => expect(readCountedName(text)).toBeNull());
});

describe('names that a word counts', () => {
  it.each([
    ['no label', '宣言１　', '宣言２　', { number: '宣言１' }],
    ['a label of something else', '取組１　', '取組２　', { number: '取組１' }],
    ['in brackets', '【約束①】', '【約束②】', { number: '約束①' }],
    ['in kanji', '【約束その一】', '【約束その二】', { number: '約束その一' }],
    ['with a colon', 'チャレンジ１：', 'チャレンジ２：', { number: 'チャレンジ１' }],
  ])('open a record each: %s', (_, first, second, one) => {
    const read = records(
      paragraph('産業部'),
      paragraph('【部の仕事】\n畑と港を守る。'),
      paragraph(`${first}直売所の出張`),
      paragraph('＜現状＞\n直売所が遠い。\n＜目指す姿＞\n近くで買える。'),
      paragraph(`${second}灯りの祭り`),
      paragraph('＜現状＞\n冬の客が少ない。\n＜目指す姿＞\n冬も人が来る。'),
    );
    expect(read).toMatchObject([
      { ...one, title: '直売所の出張', currentState: '直売所が遠い。', objective: '近くで買える。' },
      { title: '灯りの祭り', currentState: '冬の客が少ない。', objective: '冬も人が来る。' },
    ]);
  });

  it.each([
    [
      'forms',
      (now: string, aim: string) => [
        table([
          ['現況・課題', now],
          ['取組方針', aim],
          ['担当課', '農政課'],
        ]),
      ],
    ],
    ['tables of figures', (now: string, aim: string) => [paragraph(`現況・課題\n${now}\n取組方針\n${aim}`), FIGURES]],
  ])('open a record each where each stands above %s, whose first label is the same', (_, told) => {
    const read = records(
      paragraph('施策（１）　売る\n取組①　直売所の出張'),
      ...told('直売所が遠い。', '車で回る。'),
      paragraph('取組②　灯りの祭り'),
      ...told('冬の客が少ない。', '灯りをともす。'),
      paragraph('施策（２）　育てる\n取組①　畑の貸し出し'),
      ...told('畑が荒れている。', '畑を貸す。'),
    );
    expect(read).toMatchObject([
      { title: '直売所の出張', category: ['施策（１）　売る'], number: '取組①', currentState: '直売所が遠い。' },
      { title: '灯りの祭り', category: ['施策（１）　売る'], number: '取組②', measures: '灯りをともす。' },
      { title: '畑の貸し出し', category: ['施策（２）　育てる'], number: '取組①', measures: '畑を貸す。' },
    ]);
  });

  it('are measures where one of them stands above nothing that is told of it', () => {
    const form = table([
      ['現況・課題', '直売所が遠い。'],
      ['担当課', '農政課'],
    ]);
    const [first] = records(paragraph('１　売る'), form, paragraph('取組①　直売所を回す\n取組②　灯りをともす'), form);
    expect(first?.title).not.toBe('直売所を回す');
  });

  it('may be goals in whole sentences', () => {
    const read = records(
      paragraph('産業部'),
      paragraph('宣言１　畑を減らしません。\n＜取組＞\n担い手を探す。'),
      paragraph('宣言２　冬の客を増やします。\n＜取組＞\n祭りを開く。'),
    );
    expect(read).toMatchObject([
      { number: '宣言１', objective: '畑を減らしません。', measures: '担い手を探す。' },
      { number: '宣言２', objective: '冬の客を増やします。', measures: '祭りを開く。' },
    ]);
  });

  const promises = (label: string, told: (name: string) => string, stop = '') =>
    records(
      paragraph('産業部'),
      paragraph('【部の仕事】\n畑と港を守る。'),
      paragraph(
        `${label}\nお約束１　直売所を巡らせます${stop}\n${told('直売所')}\nお約束２　灯りの祭りを開きます${stop}\n${told('祭り')}`,
      ),
    );

  it.each(['【重点的な取組】', '■ 今年度のお約束'])('have a goal of their own below what was found: %s', (label) => {
    const told = (name: string) =>
      `〈現状〉\n${name}が遠い。\n〈今年度の目標〉\n${name}を三つにする。\n〈取組〉\n${name}を巡る。`;
    expect(promises(label, told)).toMatchObject([
      {
        number: 'お約束１',
        title: '直売所を巡らせます',
        currentState: '直売所が遠い。',
        objective: '直売所を三つにする。',
      },
      { number: 'お約束２', title: '灯りの祭りを開きます', currentState: '祭りが遠い。', measures: '祭りを巡る。' },
    ]);
  });

  it('are the goals where no other is told', () => {
    const told = (name: string) => `〈現状〉\n${name}が遠い。\n〈取組〉\n${name}を巡る。`;
    expect(promises('【重点的な取組】', told, '。')).toMatchObject([
      { number: 'お約束１', objective: '直売所を巡らせます。', measures: '直売所を巡る。' },
      { number: 'お約束２', objective: '灯りの祭りを開きます。', measures: '祭りを巡る。' },
    ]);
  });
});
