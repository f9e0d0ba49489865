import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const rows = (kinds: [string, string], order: (kind: string, name: string) => string[]): TestCell[][] =>
  ['渡し場の再開', '夜の図書館'].flatMap((title, i) => [
    [
      ...[`${i + 1}`, title, `${title}を進める。`].map((text) => ({ text, down: 2 })),
      ...order(kinds[0], `${title}の回数`),
      '3回',
      '4回',
    ],
    [...order(kinds[1], `${title}の利用者数`), '30人', '41人'],
  ]);

describe('what sorts the indicators of an item', () => {
  it.each<[string, TestCell[][]]>([
    [
      'beside their names',
      [
        ['番号', '事業名', '目的', '指標区分', '指標名', '目標値', '実績値'],
        ...rows(['アウトプット', 'アウトカム'], (kind, name) => [kind, name]),
      ],
    ],
    [
      'under the same head',
      [
        [...['番号', '事業名', '目的'].map((text) => ({ text, down: 2 })), { text: '指標', across: 4 }],
        ['区分', '指標名', '目標値', '実績値'],
        ...rows(['活動', '成果'], (kind, name) => [kind, name]),
      ],
    ],
    [
      'behind their names',
      [
        ['番号', '事業名', '目的', '指標', '区分', '目標値', '実績値'],
        ...rows(['活動', '成果'], (kind, name) => [name, kind]),
      ],
    ],
  ])('is no level of the plan: %s', (_, cells) => {
    const [first] = records(table(cells));
    expect(first).toMatchObject({ title: '渡し場の再開', indicators: [{}, {}] });
    expect(first?.category).toBeUndefined();
    expect(first?.extras).toHaveLength(2);
  });

  it('stands right of the item: 区分 before it is a level', () => {
    const cells = [
      ['番号', '区分', '事業名', '指標名', '目標値', '実績値'],
      ['1', '暮らし', '渡し場の再開', '渡した客', '30人', '41人'],
      ['2', '学び', '夜の図書館', '来館者', '30人', '41人'],
    ];
    expect(records(table(cells)).map((r) => r.category)).toEqual([['暮らし'], ['学び']]);
  });
});

describe('rows below a block of sorted indicators', () => {
  const block: TestCell[][] = [
    ['事業名', { text: '渡し場の再開', across: 5 }],
    ['区分', '指標名', '単位', '令和5年度', '令和6年度', '令和7年度'],
    ['活動指標', '便数', '便', '3', '4', '－'],
    ['成果指標', '渡した客', '人', '30', '41', '50'],
  ];
  const indicators = [
    { name: '便数', values: [{ value: 3 }, { value: 4 }] },
    { name: '渡した客', values: [{ value: 30 }, { value: 41 }, { value: 50 }] },
  ];
  const wide = (text: string): TestCell => ({ text, across: 5 });

  it('tell of the item where their words reach over its years', () => {
    const [read] = records(
      table([...block, ['令和6年度の取組実績', wide('舟を直した。')], ['今後の方針', wide('船頭を育てる。')]]),
    );
    expect(read?.indicators).toMatchObject(indicators);
    expect(read?.progress).toMatchObject([{ fiscalYear: 2024, status: '舟を直した。', nextSteps: '船頭を育てる。' }]);
  });

  it('are pairs of their own where labels stand under its years', () => {
    const costs: TestCell[] = ['事業費（千円）', '前年度決算', '120', '当年度決算', '140', ''];
    const [read] = records(table([...block, costs, ['今後の方針', wide('船頭を育てる。')]]));
    expect(read?.indicators).toMatchObject(indicators);
    expect(read?.indicators).toHaveLength(2);
    expect(JSON.stringify(read?.extras)).toContain('140');
    expect(JSON.stringify(read)).toContain('船頭を育てる。');
  });

  it('tell of the item, too, under a label that nobody knows', () => {
    const [read] = records(table([...block, ['岸に着けなかった訳', wide('風が強かった。')]]));
    expect(read?.indicators).toMatchObject(indicators);
    expect(read?.extras).toMatchObject([{ label: '岸に着けなかった訳', text: '風が強かった。' }]);
  });

  it.each<[string, TestCell[]]>([
    ['事業費（千円）', [{ text: '事業費（千円）', across: 3 }, '決算', '120', '140', '150']],
    ['決算額', ['事業費', { text: '決算額（千円）', across: 3 }, '120', '140', '150']],
  ])('are costs where they say so: %s', (words, costs) => {
    const [read] = records(
      table([
        ['事業名', { text: '渡し場の再開', across: 6 }],
        ['区分', '指標名', '単位', '', '令和5年度', '令和6年度', '令和7年度（目標）'],
        [
          { text: '成果指標', down: 2 },
          { text: '渡した客', down: 2 },
          { text: '人', down: 2 },
          '目標',
          '30',
          '41',
          '50',
        ],
        ['実績', '28', '44', ''],
        costs,
      ]),
    );
    expect(read?.indicators).toMatchObject([{ name: '渡した客' }]);
    expect(JSON.stringify(read?.extras)).toContain(words);
  });

  it('are of the block still where an indicator has no figures', () => {
    const [read] = records(table([...block, ['成果指標', wide('設定していない。')]]));
    expect(read?.indicators).toMatchObject(indicators);
  });

  it('are items still where the block is part of a register', () => {
    const register = table([
      ['政策目標', '番号', '事業名', '指標名', '令和5年度', '令和6年度', '令和7年度', '担当課'],
      ['豊かな岸', '1', '渡し場の再開', '便数', '3便', '4便', '5便', '港湾課'],
      ['', '2', '桟橋の修繕', '－', '見直し', '評価', '検証', '港湾課'],
      ['豊かな山', '3', '灯台の公開', '来館者', '30人', '41人', '50人', '観光課'],
    ]);
    const read = records({ ...register, origin: 'aligned' });
    expect(read.map((r) => r.title)).toEqual(['渡し場の再開', '桟橋の修繕', '灯台の公開']);
  });
});

describe('a sort above the name of an indicator', () => {
  it.each(['【活動指標】', '（成果指標①）', '〈指標２〉', '[KPI]'])(
    '%s above the name in its cell is no part of it',
    (sort) => {
      const [first] = records(
        table([
          ['番号', '事業名', '指標名', '単位', '目標値', '実績値'],
          ['1', '渡し場の再開', `${sort}\n渡した人の数`, '人', '300', '280'],
          ['2', '夜の図書館', `${sort}借りた本の数`, '冊', '90', '95'],
        ]),
      );
      expect(first?.indicators).toMatchObject([{ name: '渡した人の数' }]);
    },
  );
});
