import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const told = (one: string, two: string, three: string) => [
  paragraph(`${one}いまの状況\n舟が岸につながれたままです。`),
  paragraph(`${two}取り組むこと\n・船頭を育てます。\n・舟を直します。`),
  paragraph(`${three}到達目標\n・船頭の登録者数　45人\n・運航計画の公表`),
];

describe('labels with numbers, the same below each name', () => {
  it.each([
    ['in brackets', 'お約束１　渡し舟の再開', 'お約束２　灯台の公開', '(1) ', '(2) ', '(3) '],
    ['with a point', 'No.1 渡し舟の再開', 'No.2 灯台の公開', '１．', '２．', '３．'],
    ['in kana', '■ 渡し舟の再開', '■ 灯台の公開', 'ア　', 'イ　', 'ウ　'],
    ['below plain numbers', '１ 渡し舟の再開', '２ 灯台の公開', '（１）', '（２）', '（３）'],
  ])('tell of the item that it names: %s', (_, first, second, one, two, three) => {
    const read = records(
      paragraph('港湾部'),
      paragraph(first),
      ...told(one, two, three),
      paragraph(second),
      ...told(one, two, three),
    );
    const item = {
      department: '港湾部',
      currentState: '舟が岸につながれたままです。',
      measures: '・船頭を育てます。\n・舟を直します。',
      criteria: ['船頭の登録者数　45人', '運航計画の公表'],
      indicators: [{ name: '船頭の登録者数', values: [{ kind: 'target', value: 45 }] }],
    };
    expect(read).toMatchObject([
      { ...item, title: '渡し舟の再開' },
      { ...item, title: '灯台の公開' },
    ]);
    expect(read.some((r) => r.category)).toBe(false);
  });

  it('are sections of a level where numbered lists below them count the items', () => {
    const level = (name: string) => [
      paragraph(name),
      paragraph('(1) 現状\n①舟が岸につながれている。\n②灯台が閉じている。'),
      paragraph('(2) 取組内容\n①船頭を育てる。\n②灯台を開く。'),
    ];
    const read = records(...level('柱１　港の再生'), ...level('柱２　丘の再生'));
    expect(read).toMatchObject([
      { category: ['柱１　港の再生'], number: '①', measures: '船頭を育てる。' },
      { category: ['柱１　港の再生'], number: '②', measures: '灯台を開く。' },
      { category: ['柱２　丘の再生'], number: '①' },
      { category: ['柱２　丘の再生'], number: '②' },
    ]);
  });

  it('are sections of a level where a register below them names the items', () => {
    const level = (name: string, item: string) => [
      paragraph(name),
      paragraph('(1) 現状と課題\n舟が岸につながれている。'),
      paragraph('(2) 取組内容'),
      table([
        ['番号', '取組項目', '担当課'],
        ['1', item, '港湾課'],
      ]),
    ];
    const read = records(...level('柱１　港の再生', '渡し舟の再開'), ...level('柱２　丘の再生', '灯台の公開'));
    expect(read.map((r) => r.title)).toEqual(['渡し舟の再開', '灯台の公開']);
  });
});

it('matches numbered items below ３．達成目標 with those of the sections before it', () => {
  const read = records(
    paragraph('港湾部'),
    paragraph('１．現状\n（１）舟が岸につながれている。\n（２）灯台が閉じている。'),
    paragraph('２．取組内容\n（１）船頭を育てる。\n（２）灯台を開く。'),
    paragraph('３．達成目標\n（１）船頭の登録者数　45人\n（２）公開日数　60日'),
  );
  expect(read).toMatchObject([
    { number: '（１）', measures: '船頭を育てる。', criteria: ['船頭の登録者数　45人'] },
    { number: '（２）', measures: '灯台を開く。', criteria: ['公開日数　60日'] },
  ]);
});

it('matches a number right before the first entry of a list: ①・…', () => {
  const read = records(
    paragraph('港湾部'),
    paragraph('１．本年度の目標\n①渡し舟を再び出す。\n②灯台を開く。'),
    paragraph('２．目標達成のための手段\n①船頭を育てる。\n②灯台を直す。'),
    paragraph('３．達成基準\n①・船頭の登録者数　45人\n・運航計画の公表\n②公開日数　60日'),
  );
  expect(read).toMatchObject([
    { number: '①', criteria: ['船頭の登録者数　45人', '運航計画の公表'] },
    { number: '②', criteria: ['公開日数　60日'] },
  ]);
});
