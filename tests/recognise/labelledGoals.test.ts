import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const told = (goal: string, aim: string, way: string) => [
  [goal, { text: aim, across: 3 }],
  ['取組内容', { text: way, across: 3 }],
  ['目標値', '５回', '実績値', '６回'],
];

describe('goals that their labels number', () => {
  it('begin a record each, with what stands below them in the form', () => {
    const form = table([
      ...told('目標１', '川を楽しむ人を増やす。', '船を出す。'),
      ...told('目標２', '橋を守る。', '塗り直す。'),
    ]);
    expect(records(form)).toMatchObject([
      {
        number: '目標１',
        objective: '川を楽しむ人を増やす。',
        measures: '船を出す。',
        indicators: [{ values: [{ value: 5 }, { value: 6 }] }],
      },
      { number: '目標２', objective: '橋を守る。', measures: '塗り直す。' },
    ]);
  });

  it.each(['重点目標①', '【重点目標１】', '部局目標（１）', '年度目標 1'])('may be called %s', (label) => {
    const [record] = records(table(told(label, '川を楽しむ人を増やす。', '船を出す。')));
    expect(record).toMatchObject({ number: label.replace(/[【】]/g, ''), objective: '川を楽しむ人を増やす。' });
  });

  it('read alike in running text', () => {
    const flow = paragraph(
      '観光部\n目標１　川を楽しむ人を増やします。\n取組　船を出します。\n目標２　橋を守ります。\n取組　塗り直します。',
    );
    expect(records(flow)).toMatchObject([
      { department: '観光部', number: '目標１', objective: '川を楽しむ人を増やします。', measures: '船を出します。' },
      { department: '観光部', number: '目標２', objective: '橋を守ります。', measures: '塗り直します。' },
    ]);
  });

  it.each([
    ['川を楽しむ人の増加', { title: '川を楽しむ人の増加' }],
    ['桟橋の見える化', { title: '桟橋の見える化' }],
    ['川を楽しむ人を増やす', { objective: '川を楽しむ人を増やす' }],
  ])('are names in a form where they end in a noun: %s', (goal, read) => {
    const [record] = records(table(told('重点目標１', goal, '船を出す。')));
    expect({ title: record?.title, objective: record?.objective }).toEqual(read);
  });

  it('are names on lines of their own above the forms that tell of them', () => {
    const told = (way: string) =>
      table([
        ['背景', '船頭が減っている。'],
        ['取組内容', way],
      ]);
    const read = records(
      paragraph('約束１　川を楽しむ人を増やします'),
      told('船を出す。'),
      paragraph('約束２　橋を守ります'),
      told('塗り直す。'),
    );
    expect(read).toMatchObject([
      { number: '約束１', title: '川を楽しむ人を増やします', measures: '船を出す。' },
      { number: '約束２', title: '橋を守ります', measures: '塗り直す。' },
    ]);
    expect(read.filter((r) => 'objective' in r)).toEqual([]);
  });

  it.each(['今年度の３つの目標', '私たちの二つの約束', '今年度の重点目標'])(
    'may be sentences without a full stop below %s',
    (label) => {
      const goal = (sign: string, text: string, name: string) =>
        `${sign}　${text}\n［取組］船頭を募り、便を増やします。\n［指標］${name}\n令和５年度 20人 → 令和６年度 30人`;
      const flow = paragraph(
        `観光部\n${label}\n${goal('①', '川を楽しむ人を増やします', '乗客の数')}\n${goal('②', '橋を守ります', '職人の数')}`,
      );
      expect(records(flow)).toMatchObject([
        {
          department: '観光部',
          number: '①',
          objective: '川を楽しむ人を増やします',
          indicators: [{ name: '乗客の数' }],
        },
        { department: '観光部', number: '②', objective: '橋を守ります', indicators: [{ name: '職人の数' }] },
      ]);
    },
  );

  it('are names where a goal of their own stands below them', () => {
    const told = '【現状】人が来ない。\n【目標】にぎわう川辺。\n【取組】船を出す。';
    const flow = paragraph(`観光部\n①　川を楽しむ人を増やします\n${told}\n②　橋を守ります\n${told}`);
    expect(records(flow)).toMatchObject([
      { title: '川を楽しむ人を増やします', objective: 'にぎわう川辺。' },
      { title: '橋を守ります', objective: 'にぎわう川辺。' },
    ]);
  });

  it('share what stands above the first of them', () => {
    const shared = [['現状と課題', { text: '川辺に人がいない。', across: 3 }]];
    const form = table([
      ...shared,
      ...told('目標１', '川を楽しむ。', '船を出す。'),
      ...told('目標２', '橋を守る。', '塗る。'),
    ]);
    expect(records(form)).toMatchObject([
      { number: '目標１', currentState: '川辺に人がいない。' },
      { number: '目標２', currentState: '川辺に人がいない。' },
    ]);
  });

  it('are names where what they aim at is told below them', () => {
    const form = table([
      ['重点目標１', '川辺のにぎわいの創出'],
      ['目指す姿', '誰もが川を楽しんでいる。'],
      ['重点目標２', '橋の長寿命化'],
      ['目指す姿', '橋が安全に渡れる。'],
    ]);
    expect(records(form)).toMatchObject([
      { number: '重点目標１', title: '川辺のにぎわいの創出', objective: '誰もが川を楽しんでいる。' },
      { number: '重点目標２', title: '橋の長寿命化', objective: '橋が安全に渡れる。' },
    ]);
  });

  it.each([
    [
      'a number before the label counts sections',
      [
        ['１ 今年度の目標', '川を楽しむ人を増やす。'],
        ['２ 取組内容', '船を出す。'],
      ],
    ],
    [
      'the goals of an item that has a name are its own',
      [
        ['事業名', '遊覧船'],
        ['目標１', '川を楽しむ。'],
        ['目標２', '橋を守る。'],
      ],
    ],
  ])('are not every number: %s', (_, rows) => {
    const read = records(table(rows));
    expect(read).toHaveLength(1);
    expect(read[0]?.number).toBeUndefined();
  });

  it('are names where 目標 stands below them', () => {
    const form = table([
      ['重点目標１', '川遊びの普及'],
      ['目　標', '川を楽しむ人を増やします。'],
      ['取組内容', '船を出します。'],
    ]);
    expect(records(form)).toMatchObject([
      { number: '重点目標１', title: '川遊びの普及', objective: '川を楽しむ人を増やします。' },
    ]);
  });
});

describe('rows across a form', () => {
  const across = (value: string) => [{ text: value, across: 2 }];
  const item = (name: string, aim: string) => [across(name), ['目標', aim], ['取組内容', `${aim}（詳細）`]];

  it('name its items, each told of by the same labels', () => {
    const form = table([
      ...item('重点項目１　川遊びの普及', '船を出す。'),
      ...item('重点項目２　橋の保全', '塗り直す。'),
    ]);
    expect(records(form)).toMatchObject([
      { number: '重点項目１', title: '川遊びの普及', objective: '船を出す。' },
      { number: '重点項目２', title: '橋の保全', objective: '塗り直す。' },
    ]);
  });

  it('head its parts where they are told of differently', () => {
    const form = table([
      ['取組名', '川遊びの普及'],
      across('１ 今年度の目標'),
      ['目標', '船を出す。'],
      across('２ 年度末の結果'),
      ['実施状況', '船を出した。'],
    ]);
    expect(records(form)).toMatchObject([{ title: '川遊びの普及', objective: '船を出す。' }]);
  });

  it.each([
    ['目標１　川遊びの普及', '目標２　橋の保全'],
    ['重点目標（１）　川遊びの普及', '重点目標（２）　橋の保全'],
    ['【目標①】川遊びの普及', '【目標②】橋の保全'],
  ])('name their records in words without a verb, above what is told: %s', (first, second) => {
    const sections = '○ 現状・課題\n・船が古い。\n○ 取組内容\n・船を直す。';
    const read = records(paragraph(`観光部\n${first}\n${sections}\n${second}\n${sections}`));
    expect(read).toMatchObject([{ title: '川遊びの普及' }, { title: '橋の保全' }]);
    expect(read.map((r) => r.objective)).toEqual([undefined, undefined]);
  });

  it.each([
    '目標１　川を楽しむ人を増やす',
    '目標１　川を楽しむ人を増やします',
    '重点目標（１）　川のごみをなくしましょう',
    '【目標①】川辺を汚さない',
  ])('name their records as headings do, where no full stop ends them: %s', (line) => {
    const flow = paragraph(`観光部\n${line}\n【現状】\n船が古い。\n【取組】\n船を直す。`);
    const [record] = records(flow);
    expect(record).toMatchObject({ title: line.replace(/^.*[　】]/, ''), currentState: '船が古い。' });
    expect(record?.objective).toBeUndefined();
  });

  it('stay goals where a full stop ends what is to be', () => {
    const flow = paragraph('観光部\n目標１　川を楽しむ人を増やす。\n現状\n船が古い。\n取組\n船を直す。');
    expect(records(flow)).toMatchObject([{ objective: '川を楽しむ人を増やす。', currentState: '船が古い。' }]);
  });

  it('name the item of a sheet that tells its aim below', () => {
    const head = table([
      ['番号', '観-1', '所属', '観光課'],
      ['重点目標', { text: '川遊びの普及', across: 3 }],
    ]);
    const read = records(head, paragraph('１ 目指すべき姿\n誰もが川に親しむ。\n２ 手段\n船を出す。'));
    expect(read).toMatchObject([{ number: '観-1', title: '川遊びの普及', objective: '誰もが川に親しむ。' }]);
  });
});
