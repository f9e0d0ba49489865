import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const years = (first: string, second: string) => [
  [{ text: '実施工程', down: 2 }, '令和６年度', '令和７年度'],
  [first, second],
];

describe('a form below a numbered heading', () => {
  it.each([
    ['（１）', '（２）'],
    ['①', '②'],
    ['1-1-1 ', '1-1-2 '],
  ])('tells of the item that the heading names, years included: %s', (first, second) => {
    const form = (aim: string, ...steps: [string, string]) =>
      table([['目指す方向', { text: aim, across: 2 }], ...years(...steps), ['所管課', { text: '公園課', across: 2 }]]);
    const read = records(
      paragraph('基本方針Ⅰ 緑を守る'),
      paragraph('施策１ 緑と花'),
      paragraph(`${first}花壇の手入れ`),
      form('花を絶やさない。', '土づくり', '植え付け'),
      paragraph(`${second}住民意見の反映`),
      form('望まれる花を植える。', '聞き取り', '公表'),
    );
    expect(read).toMatchObject([
      {
        number: first.trim(),
        title: '花壇の手入れ',
        category: ['基本方針Ⅰ 緑を守る', '施策１ 緑と花'],
        objective: '花を絶やさない。',
        divisions: ['公園課'],
      },
      { number: second.trim(), title: '住民意見の反映', objective: '望まれる花を植える。' },
    ]);
  });

  it.each([
    ['柱Ⅰ　', '取組①'],
    ['基本目標１　', '取組（１）'],
    ['施策の方向１　', '取組 1'],
  ])('that opens with its own number and name stands below a level: %s, %s', (level, number) => {
    const across = (text: string) => ({ text, across: 3 });
    const read = records(
      paragraph(`${level}水辺の暮らし`),
      table([
        [number, '渡し場の再生', '担当課', '交通課'],
        ['目的', across('人の往来を取り戻す。')],
        ['取組内容', across('渡し船を借り上げる。')],
      ]),
    );
    expect(read).toMatchObject([{ title: '渡し場の再生', category: [`${level}水辺の暮らし`], divisions: ['交通課'] }]);
  });

  it('may be a header over a single row', () => {
    const form = (...row: string[]) => table([['課題', '目標', '取組内容', '担当課'], row]);
    const read = records(
      paragraph('１ 緑と花'),
      paragraph('（１）花壇の手入れ'),
      form('担い手が少ない。', '花を絶やさない。', '団体を募る。', '公園課'),
      paragraph('（２）並木の植え替え'),
      form('木が古い。', '木陰を増やす。', '古い木から植え替える。', '道路課'),
    );
    expect(read).toMatchObject([
      { title: '花壇の手入れ', category: ['１ 緑と花'], currentState: '担い手が少ない。', divisions: ['公園課'] },
      { title: '並木の植え替え', measures: '古い木から植え替える。' },
    ]);
  });

  it.each([
    ['目標', { outcome: '花壇を二つ増やし、花を植えました。' }],
    ['取組内容・目標', { outcome: '花壇を二つ増やし、花を植えました。' }],
    ['取組内容', { status: '花壇を二つ増やし、花を植えました。' }],
  ])('may be a header over a single row with what was done, beside %s', (aim, told) => {
    const form = (...row: string[]) => table([[aim, '実績'], row]);
    const read = records(
      paragraph('１ 緑と花\n◆花壇の手入れ'),
      form('・花壇を増やします。', '花壇を二つ増やし、花を植えました。'),
      paragraph('◆並木の植え替え'),
      form('・並木を植え替えます。', '並木の半分を植え替えました。'),
    );
    expect(read).toMatchObject([{ title: '花壇の手入れ', progress: [told] }, { title: '並木の植え替え' }]);
  });

  it('is a short register where the same header stands over several rows elsewhere', () => {
    const register = (...rows: string[][]) => table([['課題', '目標', '取組内容', '担当課'], ...rows]);
    const read = records(
      paragraph('（１）緑と花'),
      register(['担い手が少ない。', '花を絶やさない。', '団体を募る。', '公園課']),
      paragraph('（２）道と橋'),
      register(
        ['木が古い。', '木陰を増やす。', '植え替える。', '道路課'],
        ['橋が古い。', '安全に渡る。', '直す。', '道路課'],
      ),
    );
    expect(read).toHaveLength(3);
    expect(read[0]).toMatchObject({ category: ['（１）緑と花'] });
    expect(read[0]).not.toHaveProperty('title');
  });

  it('goes on with the item that another form names', () => {
    const read = records(
      table([
        ['事業名', '花壇の手入れ'],
        ['目的', '花を絶やさない。'],
      ]),
      paragraph('２ 評価'),
      table([
        ['達成度', '達成'],
        ['今後の方針', '続ける。'],
      ]),
    );
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ title: '花壇の手入れ', objective: '花を絶やさない。' });
  });
});

it.each([
  ['担当', '公園課', '期間', '令和６年度～令和７年度'],
  ['期間', '令和６年度', '担当課', '公園課'],
])('reads years beside their label as its value: %s, %s, %s, %s', (...row) => {
  const [record] = records(
    paragraph('① 花壇の手入れ'),
    table([
      row,
      ['課題', { text: '担い手が少ない。', across: 3 }],
      ['ねらい', { text: '花を絶やさない。', across: 3 }],
    ]),
  );
  expect(record).toMatchObject({ title: '花壇の手入れ', divisions: ['公園課'], currentState: '担い手が少ない。' });
  expect(record?.extras).toMatchObject([{ label: '期間' }]);
});
