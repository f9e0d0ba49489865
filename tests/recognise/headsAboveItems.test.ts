import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const item = (title: string, division: string) =>
  table([
    ['事業名', title, '担当課', division],
    ['事業の概要', { text: `${title}を進める。`, across: 3 }],
    ['実施状況', { text: `${title}を進めた。`, across: 3 }],
  ]);

const read = (head: readonly (readonly string[])[]) =>
  recogniseBlocks([
    table(head),
    paragraph('＜施策を構成する事業一覧＞'),
    item('桟橋の補修', '港湾課'),
    item('浮桟橋の設置', '港湾課'),
    paragraph('港の施策評価'),
    table(head.map(([label = '', value = '']) => [label, value.replace('港', '浜').replace('Ⅰ', 'Ⅱ')])),
    paragraph('＜施策を構成する事業一覧＞'),
    item('砂の補充', '海岸課'),
  ]);

describe('a form that places and describes a level above forms of its items', () => {
  it.each<[string, readonly (readonly string[])[], string[]]>([
    [
      '政策の方向',
      [
        ['政策の方向', 'Ⅰ 港とともに生きる'],
        ['施策名', 'Ⅰ－１ 港の再生'],
        ['施策所管局', '水産局'],
        ['施策の概要', '港を使いやすくします。'],
      ],
      ['Ⅰ 港とともに生きる', 'Ⅰ－１ 港の再生'],
    ],
    [
      '基本目標, with what is aimed at',
      [
        ['基本目標', 'Ⅰ 港とともに生きる'],
        ['施策名', '港の再生'],
        ['施策の目標', '港が使いやすくなっている。'],
        ['施策主管部局', '水産局'],
      ],
      ['Ⅰ 港とともに生きる', '港の再生'],
    ],
    [
      'the level alone',
      [
        ['施策名', '港の再生'],
        ['現状と課題', '港の岸が崩れている。'],
      ],
      ['港の再生'],
    ],
  ])('gives them their levels, and opens no record: %s', (_, head, category) => {
    const { records, notes, departments } = read(head);
    const other = category.map((c) => c.replace('港', '浜').replace('Ⅰ', 'Ⅱ'));
    expect(records.map((r) => [r.title?.value, r.category.map((c) => c.value)])).toEqual([
      ['桟橋の補修', category],
      ['浮桟橋の設置', category],
      ['砂の補充', other],
    ]);
    expect(records.map((r) => plain(r.objective) ?? plain(r.currentState))).toEqual([null, null, null]);
    expect(notes.map((n) => n.text.value)).toContain(
      head.at(-1)?.[1]?.endsWith('局') ? head[2]?.[1] : head.at(-1)?.[1],
    );
    const isOfUnit = head.some(([label]) => /局/.test(label ?? ''));
    expect(departments.map((d) => d.name.value)).toEqual(isOfUnit ? ['水産局'] : []);
  });

  it('is an item where nothing below it is named', () => {
    const { records } = recogniseBlocks([
      table([
        ['政策名', '港とともに生きる'],
        ['施策名', '港の再生'],
        ['施策の概要', '港を使いやすくします。'],
        ['実施状況', '岸を直した。'],
      ]),
    ]);
    expect(records.map((r) => [r.title?.value, r.measures?.value])).toEqual([['港の再生', '港を使いやすくします。']]);
  });
});
