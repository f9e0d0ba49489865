import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

describe('goals in sentences, each with labels below it', () => {
  it.each([
    ['numbers', '１　橋を直します。', '２　道を広げます。', '１　花を植えます。', ['１', '２', '１']],
    ['circled numbers', '① 橋を直します。', '② 道を広げます。', '① 花を植えます。', ['①', '②', '①']],
    ['ornaments', '◎橋を直します。', '◎道を広げます。', '◎花を植えます。', [undefined, undefined, undefined]],
    ['no full stop', '(1) 橋の補修', '(2) 道の拡幅', '(1) 花の植栽', ['(1)', '(2)', '(1)']],
  ])('are a record each: %s', (_, first, second, third, numbers) => {
    const read = records(
      paragraph('建設部'),
      paragraph('◆今年度の目標'),
      paragraph(`${first}\n〔取り組むこと〕\n点検の結果を公表します。\n〔達成目標〕\n・補修した橋　12橋`),
      paragraph(`${second}\n〔取り組むこと〕\n土地を買います。\n〔達成目標〕\n・拡幅した道　300ｍ以上`),
      paragraph('公園部'),
      paragraph('◆今年度の目標'),
      paragraph(`${third}\n〔取り組むこと〕\n種をまきます。`),
    );
    expect(read.map((r) => r.number)).toEqual(numbers);
    expect(read).toMatchObject([
      {
        department: '建設部',
        measures: '点検の結果を公表します。',
        indicators: [{ name: '補修した橋', values: [{ kind: 'target', value: 12 }] }],
      },
      { department: '建設部', measures: '土地を買います。', indicators: [{ values: [{ comparator: 'gte' }] }] },
      { department: '公園部', measures: '種をまきます。' },
    ]);
  });

  it.each([
    [
      'are names where each tells its aim below',
      'めざすところ',
      { title: '橋を直します。', objective: '夜も渡れる橋。' },
    ],
    ['stay goals where none does', '取組内容', { objective: '橋を直します。', measures: '夜も渡れる橋。' }],
  ])('that a word counts %s', (_, label, first) => {
    const [one, two] = records(
      paragraph('建設部'),
      paragraph(`宣言１　橋を直します。\n現状　板が古い。\n${label}　夜も渡れる橋。`),
      paragraph(`宣言２　道を広げます。\n現状　幅が狭い。\n${label}　並んで歩ける道。`),
    );
    expect(one).toMatchObject({ number: '宣言１', currentState: '板が古い。', ...first });
    expect(two).toMatchObject({ number: '宣言２', currentState: '幅が狭い。' });
    expect(one).not.toHaveProperty(label === '取組内容' ? 'title' : 'measures');
  });

  it('run over several lines', () => {
    const read = records(
      paragraph('建設部'),
      paragraph('１ 古くなった橋を、長い~\n順に直します。\n【取組】\n点検する。'),
      paragraph('２ 道を広げます。\n【取組】\n土地を買う。'),
    );
    expect(read).toMatchObject([
      { number: '１', objective: '古くなった橋を、長い順に直します。', measures: '点検する。' },
      { number: '２', objective: '道を広げます。', measures: '土地を買う。' },
    ]);
  });

  it('are told from sections of numbered items, whose labels stand below the last', () => {
    const read = records(
      paragraph('建設部'),
      paragraph('【部局目標】\n① 橋を直します。\n② 道を広げます。'),
      paragraph('【手段及び方策】\n① 点検する。\n② 土地を買う。'),
    );
    expect(read).toMatchObject([
      { objective: '橋を直します。', measures: '点検する。' },
      { objective: '道を広げます。', measures: '土地を買う。' },
    ]);
  });
});

describe('goals that their labels number', () => {
  const results = '【取組の成果】\n点検を終えた。\n【評価】Ｂ';

  it.each([
    ['目標①　橋を直す。', '目標②　道を広げる。', ['目標①', '目標②']],
    ['重点目標１：橋を直す。', '重点目標２：道を広げる。', ['重点目標１', '重点目標２']],
    ['【組織目標(1)】橋を直す。', '【組織目標(2)】道を広げる。', ['組織目標(1)', '組織目標(2)']],
  ])('are a record each: %s', (first, second, numbers) => {
    const read = records(paragraph('建設部'), paragraph(`${first}\n${results}`), paragraph(`${second}\n${results}`));
    expect(read.map((r) => r.number)).toEqual(numbers);
    expect(read).toMatchObject([
      { objective: '橋を直す。', progress: [{ outcome: '点検を終えた。' }], achievement: { label: 'Ｂ' } },
      { objective: '道を広げる。', progress: [{ outcome: '点検を終えた。' }], achievement: { label: 'Ｂ' } },
    ]);
  });

  it('may stand in a table of their own', () => {
    const read = records(
      paragraph('建設部'),
      table([['目標①', '橋を直す。']], 'aligned'),
      paragraph(results),
      table([['目標②', '道を広げる。']], 'aligned'),
      paragraph(results),
    );
    expect(read).toMatchObject([
      { number: '目標①', objective: '橋を直す。', achievement: { label: 'Ｂ' } },
      { number: '目標②', objective: '道を広げる。', achievement: { label: 'Ｂ' } },
    ]);
  });

  it('belong to the item that a form names', () => {
    const read = records(
      table([
        ['事業名', '橋の補修'],
        ['目標①', '橋を直す。'],
        ['目標②', '道を広げる。'],
      ]),
    );
    expect(read).toMatchObject([{ title: '橋の補修', objective: '橋を直す。\n道を広げる。' }]);
  });
});

describe('target and result in one line', () => {
  it.each(['【数値目標と実績】', '■ 目標値・実績値', '〔数値目標・実績〕'])('below %s', (heading) => {
    const read = records(
      paragraph('建設部'),
      paragraph(
        `目標①　橋を直す。\n${heading}\n補修した橋の数　目標値　12橋　実績値　９橋\n【取組の成果】\n三つ残った。`,
      ),
      paragraph('目標②　道を広げる。\n【取組の成果】\n終えた。'),
    );
    expect(read).toMatchObject([
      {
        indicators: [
          {
            name: '補修した橋の数',
            values: [
              { kind: 'target', fiscalYear: 2024, value: 12 },
              { kind: 'result', fiscalYear: 2024, value: 9 },
            ],
          },
        ],
        progress: [{ outcome: '三つ残った。' }],
      },
      { objective: '道を広げる。' },
    ]);
  });
});

describe('a label that the lexicon does not list', () => {
  it('ends the section above it where the lines repeat it', () => {
    const sheet = (title: string) => `${title}\n進捗状況：調べた。\n課題と対応の方針：人が足りない。`;
    const read = records(paragraph(sheet('１　橋の補修')), paragraph(sheet('２　道の拡幅')));
    expect(read).toMatchObject([
      { title: '橋の補修', progress: [{ status: '調べた。', nextSteps: '人が足りない。' }] },
      { title: '道の拡幅', progress: [{ status: '調べた。', nextSteps: '人が足りない。' }] },
    ]);
  });
});

describe('lines that seem full', () => {
  it('are goals, divisions and texts of their own where the same labels open several', () => {
    const sheet = (title: string, unit: string) =>
      `${title}~\n主 管 課：${unit}~\nね ら い：橋を長く使う。~\n進捗状況：調べた。`;
    const read = records(paragraph(sheet('１　橋の補修', '道路課')), paragraph(sheet('２　道の拡幅', '用地課')));
    expect(read).toMatchObject([
      { number: '１', title: '橋の補修', divisions: ['道路課'], objective: '橋を長く使う。' },
      { number: '２', title: '道の拡幅', divisions: ['用地課'], progress: [{ status: '調べた。' }] },
    ]);
  });
});

describe('a figure cut off from its name', () => {
  it('is the figure of the indicator before it', () => {
    const read = records(
      paragraph('建設部\n(1) 橋の補修'),
      table([['目 標', '橋を直す。']], 'aligned'),
      table([['指 標', '補修した橋の数', '約12橋']], 'aligned'),
    );
    expect(read).toMatchObject([
      { indicators: [{ name: '補修した橋の数', values: [{ comparator: 'approx', value: 12, unit: '橋' }] }] },
    ]);
  });
});
