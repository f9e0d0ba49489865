import { describe, expect, it, test } from 'vitest';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

const head = (number: string, title: string) => [
  ['取組No.', number, '取組項目', title],
  ['担当課', { text: '公園課', across: 3 }],
];

describe('a form', () => {
  it('reads values beside and below their labels', () => {
    const read = records(
      table([
        ...head('1', '花壇の手入れ'),
        [{ text: '現状と課題', across: 4 }],
        [{ text: '花壇が荒れている。', across: 4 }],
        ['取組内容', { text: '花を植える。\n水をやる。', across: 3 }],
        ['今後の方針', { text: '住民に委ねる。', across: 3 }],
      ]),
    );
    expect(read).toMatchObject([
      {
        number: 'No.1',
        title: '花壇の手入れ',
        divisions: ['公園課'],
        currentState: '花壇が荒れている。',
        measures: '花を植える。\n水をやる。',
        progress: [{ nextSteps: '住民に委ねる。' }],
      },
    ]);
  });

  it('gives a record a form, wherever the next begins', () => {
    const body = (text: string) => [['取組内容', { text, across: 3 }]];
    const one = [...head('1', '花壇の手入れ'), ...body('花を植える。')];
    const two = [...head('2', '道の補修'), ...body('穴を埋める。')];
    const wanted = [
      { number: 'No.1', measures: '花を植える。' },
      { number: 'No.2', measures: '穴を埋める。' },
    ];
    expect(records(table(one), table(two))).toMatchObject(wanted);
    expect(records(table([...one, ...two]))).toMatchObject(wanted);
  });

  it('reads an indicator in cells of its own', () => {
    const read = records(
      table([...head('1', '検診の勧め'), ['指標', '受診率', '目標値', '50％以上'], ['実績値', '48％', '単位', '％']]),
    );
    expect(read[0]?.indicators).toMatchObject([
      {
        name: '受診率',
        values: [
          { kind: 'target', comparator: 'gte', value: 50 },
          { kind: 'result', value: 48 },
        ],
      },
    ]);
  });

  it.each([
    ['with none beside it', (text: string) => [{ text, across: 4 }]],
    ['with one beside it that only groups', (text: string) => ['達成指標', { text, across: 3 }]],
  ])('takes the kind of a figure from the label in its cell, %s', (_, row) => {
    const [read] = records(
      table([...head('1', '花壇の手入れ'), row('実績値：植えた株 80株'), row('見込値：植えた株 90株')]),
    );
    expect(read?.indicators).toMatchObject([
      { name: '植えた株', values: [{ kind: 'result', value: 80 }] },
      { name: '植えた株', values: [{ kind: 'forecast', value: 90 }] },
    ]);
  });

  it('reads a block of figures with a year a row', () => {
    const read = records(
      table([
        ...head('1', '検診の勧め'),
        [{ text: '成果指標', down: 3 }, '名称', '年度', '目標値'],
        [{ text: '受診率', down: 2 }, '令和6年度', '50％'],
        ['令和7年度', '55％'],
      ]),
    );
    expect(read[0]?.indicators).toMatchObject([
      {
        name: '受診率',
        values: [
          { fiscalYear: 2024, value: 50, kind: 'target' },
          { fiscalYear: 2025, value: 55, kind: 'target' },
        ],
      },
    ]);
  });

  it('binds texts and steps to years across', () => {
    const read = records(
      table([
        ...head('1', '会議の電子化').map((row) => [...row]),
        [{ text: '工程', down: 2 }, '実施事項', '令和6年度', '令和7年度'],
        ['端末の貸出し', '試行', '運用'],
      ]),
      table([
        ['', '令和6年度', '令和7年度'],
        ['取組状況', '部長会議で試した。', '全ての会議に広げた。'],
        ['歳出の効果額（千円）', '120', '△30'],
      ]),
    );
    expect(read[0]?.schedule).toEqual([
      {
        step: '端末の貸出し',
        years: [
          { fiscalYear: 2024, text: '試行' },
          { fiscalYear: 2025, text: '運用' },
        ],
      },
    ]);
    expect(read[0]?.progress).toMatchObject([
      { fiscalYear: 2024, status: '部長会議で試した。', expenditureEffect: { yen: 120_000 } },
      { fiscalYear: 2025, status: '全ての会議に広げた。', expenditureEffect: { yen: -30_000 } },
    ]);
  });

  it('takes the last evaluation, and keeps the others', () => {
    const read = records(
      table([...head('1', '花壇の手入れ'), ['中間評価', 'Ｂ', '期末評価', 'Ａ']]),
      paragraph('Ａ：目標を達成した Ｂ：一部を達成した Ｃ：達成できなかった'),
    );
    expect(read[0]).toMatchObject({
      achievement: { label: 'Ａ', meaning: '目標を達成した', level: 'achieved' },
      extras: [{ label: '中間評価', text: 'Ｂ' }],
    });
  });

  it('takes the chosen option', () => {
    const read = records(
      table([...head('1', '花壇の手入れ'), ['今後の方向', { text: '□拡充 ☑継続 □縮小', across: 3 }]]),
    );
    expect(read[0]?.extras).toEqual([{ label: '今後の方向', text: '継続' }]);
  });

  it('names an unknown label once, and keeps its text', () => {
    const sheet = (n: string) =>
      table([...head(n, '花壇の手入れ'), ['取組内容', '花を植える。', { text: 'おもい', shaded: true }, '花の町に']]);
    const plan = recogniseBlocks([sheet('1'), sheet('2')]);
    expect(JSON.stringify(plan.records.map((r) => r.extras.map((x) => x.text.value)))).toBe(
      '[["花の町に"],["花の町に"]]',
    );
    expect(plan.diagnostics.filter((d) => d.code === 'label-unknown').length).toBeLessThanOrEqual(1);
  });

  it('takes a remark under 目標値 as header, also where the name of the indicator begins beside it', () => {
    const read = records(
      table([
        ...head('4', '花壇の手入れ'),
        [{ text: '指標①', down: 4 }, '名称', { text: '年度', down: 2 }, '目標値'],
        [{ text: '手入れする花壇の数', down: 3 }, '（各年度末現在）'],
        ['R6', '12か所'],
        ['R7', '15か所'],
      ]),
    );
    expect(read[0]?.indicators).toMatchObject([
      {
        name: '手入れする花壇の数',
        values: [
          { fiscalYear: 2024, value: 12 },
          { fiscalYear: 2025, value: 15 },
        ],
      },
    ]);
  });

  it.each(['通院の割合（3か月以上）', '75歳以上の参加率', '第3次計画の進捗率'])(
    'takes a name with digits as the name of the figures below it: %s',
    (name) => {
      const read = records(
        table(
          [
            ['取組No.', '5', '取組項目', '通いの場'],
            ['取組内容', '場を開く。', '', ''],
            ['指標①', name, '年度', '目標値'],
            ['', '', 'R6', '40%'],
            ['', '', 'R7', '45%'],
          ],
          'delimited',
        ),
      );
      expect(read[0]?.indicators).toMatchObject([{ name, values: [{ value: 40 }, { value: 45 }] }]);
    },
  );

  it('takes what was done in a year for the progress of that year, where its outcome stands beside it', () => {
    const read = records(
      table([...head('6', '花壇の手入れ'), ['取組の概要', { text: '花を植える。', across: 3 }]]),
      table([
        ['', '令和5年度', '令和6年度'],
        ['実施内容', '土を入れ替えた。', '苗を配った。'],
        ['成果', '花が増えた。', '人が増えた。'],
      ]),
    );
    expect(read).toMatchObject([
      {
        measures: '花を植える。',
        progress: [
          { fiscalYear: 2023, status: '土を入れ替えた。', outcome: '花が増えた。' },
          { fiscalYear: 2024, status: '苗を配った。', outcome: '人が増えた。' },
        ],
      },
    ]);
  });

  it.each([
    ['千枚', 1000, '枚'],
    ['百万円', 1_000_000, '円'],
    ['万回', 10_000, '回'],
    ['枚', 1, '枚'],
  ])('applies the multiplier of a unit column: %s', (unit, multiplier, bare) => {
    const read = records(
      table(head('7', '紙を減らす')),
      table([
        ['指標名', '単位', '令和5年度', '令和6年度'],
        ['使った紙', unit, '30', '20'],
      ]),
    );
    expect(read[0]?.indicators).toMatchObject([
      {
        values: [
          { value: 30 * multiplier, unit: bare },
          { value: 20 * multiplier, unit: bare },
        ],
      },
    ]);
  });

  it('takes the departments of a poster for departments, though labels stand in their column', () => {
    const part = (name: string, goal: string) => [
      [{ text: name, down: 2 }, `${name}長\nかわ さち\n川 幸`, { text: `目標\n1 ${goal}！ 達成`, down: 2 }],
      [`部の仕事\n${name}の仕事をします。`],
      [{ text: '総括' }, { text: `${name}はよくやった。`, across: 2 }],
    ];
    const plan = recogniseBlocks([table([...part('土木部', '橋を直します'), ...part('水道部', '管を替えます')])]);
    expect(plan.departments.map((d) => [d.name.value, d.head?.name?.value, d.summary?.value])).toEqual([
      ['土木部', '川 幸', '土木部はよくやった。'],
      ['水道部', '川 幸', '水道部はよくやった。'],
    ]);
  });
});

describe('labels and values in turn along a row', () => {
  const YEARS = [
    ['年度別計画', '令和６年度', '令和７年度', '令和８年度', '令和９年度', '令和10年度', ''],
    ['', '調査', '設計', '工事', '→', '→', ''],
  ];
  const pairs = (effect: string) => ['達成度', '達成', effect, '歳入', '120', '歳出', '45'];
  const read = (rows: readonly string[][]) =>
    records(table([['番号', '4', '取組項目', '桟橋の修繕', '', '', ''], ...rows], 'delimited'));

  test.each(['財政効果額（千円）', '効果額\n（単位：千円）'])('share the unit of %s', (effect) => {
    expect(read([pairs(effect)])).toMatchObject([
      { progress: [{ revenueEffect: { yen: 120_000 }, expenditureEffect: { yen: 45_000 } }] },
    ]);
  });

  it('stand under no years of a table above them', () => {
    expect(read([...YEARS, pairs('財政効果額（千円）')])).toMatchObject([
      {
        achievement: { label: '達成' },
        progress: [{ revenueEffect: { yen: 120_000 }, expenditureEffect: { yen: 45_000 } }],
      },
    ]);
  });
});

describe('words beside a shaded label', () => {
  it('are its value, though a label could be made of them', () => {
    const label = (text: string) => ({ text, shaded: true as const });
    const form = table([
      [label('番号'), '観-2', label('所属'), '観光課'],
      [label('取組項目'), { text: '地域活動の展開', across: 3 }],
      [label('現状'), { text: '担い手が減っている。', across: 3 }],
    ]);
    expect(records(form)).toMatchObject([{ title: '地域活動の展開', currentState: '担い手が減っている。' }]);
  });
});
