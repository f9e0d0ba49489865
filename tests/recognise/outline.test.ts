import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { headingStyle, withoutDecoration } from '../../src/recognise/outline/headingStack.js';
import { readLabelLines } from '../../src/recognise/outline/labelLines.js';
import { lines, paragraph, plain, recogniseBlocks, records, table, text } from './blocks.js';

const LEXICON = createLexicon();

describe('sections of numbered items', () => {
  it('take the same number for the same record', () => {
    const read = records(
      paragraph('土木部'),
      paragraph('【現状と課題】'),
      paragraph('① 橋が古くなっている。\n② 照明が暗い。'),
      paragraph('【部局目標】'),
      paragraph('① 橋の点検を終える。\n② 照明を替える。'),
      paragraph('【手段及び方策】'),
      paragraph('② 街路灯を順に替える。\n① 専門の業者に頼み、長い橋から~\n点検する。'),
    );
    expect(read).toMatchObject([
      {
        department: '土木部',
        number: '①',
        currentState: '橋が古くなっている。',
        objective: '橋の点検を終える。',
      },
      {
        number: '②',
        currentState: '照明が暗い。',
        objective: '照明を替える。',
        measures: expect.stringContaining('街路灯'),
      },
    ]);
  });

  it.each(['４ 達成指標', '【数値目標】', '■ 評価指標'])('tell in words what an item is measured by: %s', (heading) => {
    const read = records(
      paragraph('土木部'),
      paragraph('２ 部局目標'),
      paragraph('(1) 橋の点検を終える。\n(2) 照明を替える。'),
      paragraph(heading),
      paragraph('(1) ・点検した橋の数 30橋以上\n・補修の設計 2件\n(2) ・替えた照明の数 120基'),
    );
    expect(read).toMatchObject([
      {
        criteria: ['点検した橋の数 30橋以上', '補修の設計 2件'],
        indicators: [{ values: [{ comparator: 'gte', value: 30 }] }, { values: [{ value: 2 }] }],
      },
      { criteria: ['替えた照明の数 120基'], indicators: [{ name: '替えた照明の数' }] },
    ]);
  });

  it('do not begin with what explains the marks of an evaluation', () => {
    const read = records(
      paragraph('評価　Ａ：終えた　Ｂ：続けている　Ｃ：始めていない\nⅠ 安全な町\n1 橋の点検'),
      paragraph('土木部'),
      paragraph('【部局目標】'),
      paragraph('① 橋の点検を終える。'),
    );
    expect(read).toMatchObject([{ department: '土木部', objective: '橋の点検を終える。' }]);
  });

  it('take the number after the last for a number, also before a figure', () => {
    const goals = '1 橋を直します！ 達成\n2 30か所の街路灯を替えます！ 未達成\n3 4車線の道を通します！ 達成';
    const read = records(paragraph('土木部'), paragraph('目標'), paragraph(goals));
    expect(read).toMatchObject([
      { number: '1', objective: '橋を直します！', achievement: { label: '達成' } },
      { number: '2', objective: '30か所の街路灯を替えます！', achievement: { label: '未達成' } },
      { number: '3', objective: '4車線の道を通します！', achievement: { label: '達成' } },
    ]);
  });

  it('have the result stamped on an only goal', () => {
    const read = records(paragraph('出納室'), paragraph('目標'), paragraph('支払いを早くします！ 達成'));
    expect(read).toMatchObject([{ objective: '支払いを早くします！', achievement: { level: 'achieved' } }]);
  });

  it('go on below a title that every page repeats', () => {
    const title = '令和6年度 部局の約束';
    const read = records(
      ...['土木部', '福祉部', '水道部'].map((name) =>
        paragraph(
          `${title}\n部局名：${name}\n１ 現状と課題\n(1) ${name}の課題がある。\n${title}\n２ 部局目標\n(1) ${name}の課題を解く。`,
        ),
      ),
    );
    expect(read.map((r) => [r.department, r.currentState, r.objective])).toEqual(
      ['土木部', '福祉部', '水道部'].map((name) => [name, `${name}の課題がある。`, `${name}の課題を解く。`]),
    );
  });

  it('have the head of the department beside its name, read after the first label', () => {
    const blocks = [
      '花　園　部',
      '◆ 基本方針',
      '花園部長　三好 道代（みよし みちよ）~',
      '町を飾ります。',
      '◆ 重点目標',
    ];
    const plan = recogniseBlocks([...blocks.map(paragraph), paragraph('① 花を植える。')]);
    expect(plain(plan.departments)).toMatchObject([
      { name: '花園部', head: { name: '三好 道代', reading: 'みよし みちよ' }, policy: '町を飾ります。' },
    ]);
  });

  it('begin anew with a labelled department, however full the line above is', () => {
    const part = (name: string) =>
      paragraph(`（令和6年部長会資料）~\n部 局 名 ${name}\n１ 部局目標\n① ${name}の課題を解く。`);
    expect(records(part('土木部'), part('病院事務局')).map((r) => r.department)).toEqual(['土木部', '病院事務局']);
  });

  it('begin anew with a department', () => {
    const part = (name: string, goal: string) => [paragraph(name), paragraph('【部局目標】'), paragraph(`① ${goal}`)];
    const read = records(...part('土木部', '橋の点検を終える。'), ...part('福祉部', '検診を勧める。'));
    expect(read.map((r) => [r.department, r.objective])).toEqual([
      ['土木部', '橋の点検を終える。'],
      ['福祉部', '検診を勧める。'],
    ]);
  });

  it('leave ① in a sentence where it is', () => {
    const read = records(
      paragraph('土木部'),
      paragraph('【部局目標】'),
      paragraph('① 点検は、①の橋と②の橋を先に行う。'),
    );
    expect(read).toMatchObject([{ number: '①', objective: '点検は、①の橋と②の橋を先に行う。' }]);
  });
});

describe('running text', () => {
  it('takes labels set off by colons and brackets', () => {
    const read = records(
      paragraph('１ 安全なまち'),
      paragraph('（１） 橋の点検'),
      paragraph(
        '現状と課題：橋が古くなっている。\n目標：点検を終える。\n取組内容：長い橋から点検する。\n担当課：道路課',
      ),
      paragraph('（２） 照明の交換'),
      paragraph('現状と課題：照明が暗い。\n取組内容：街路灯を替える。'),
    );
    expect(read).toMatchObject([
      { title: expect.stringContaining('橋の点検'), currentState: '橋が古くなっている。', divisions: ['道路課'] },
      { title: expect.stringContaining('照明の交換'), measures: '街路灯を替える。' },
    ]);
    expect(read.map((r) => r.category)).toEqual([['１ 安全なまち'], ['１ 安全なまち']]);
  });

  it('joins lines that the page wrapped, and none that the writer ended', () => {
    const read = records(
      paragraph('土木部'),
      paragraph('【部局目標】'),
      paragraph('① 橋の点検を終え、傷みの大き~\nい橋から直す。\n② 照明を替える。'),
    );
    expect(read[0]?.objective).toBe('橋の点検を終え、傷みの大きい橋から直す。');
  });

  it('without a label is notes, and no record', () => {
    const plan = recogniseBlocks([paragraph('ごあいさつ'), paragraph('市民の皆様に、本市の取組をお知らせします。')]);
    expect(plan.records).toEqual([]);
    expect(JSON.stringify(plain(plan.notes))).toContain('市民の皆様に');
  });
});

it('reads sheets in lines whose labels only a space sets off from their values', () => {
  const sheet = (number: string, title: string, units: string, mark: string) =>
    [
      `目標番号 ${number}`,
      `目標項目 ${title}`,
      `担当課 ${units}`,
      '取組内容',
      '図面を引き、工事を頼む。',
      '期末報告（取組の成果）',
      '工事が済んだ。',
      `達成度 ${mark}~`,
      '来年度に向けた課題と方針',
      '手入れの仕方を定める。',
    ].join('\n');
  const read = records(
    paragraph('土木部'),
    paragraph(sheet('1', '橋の架け替えの推進', '道路課', '達成')),
    paragraph(sheet('2', '照明の取替え', '道路課、公園課', '一部達成')),
  );
  expect(read).toMatchObject([
    { number: '1', title: '橋の架け替えの推進', divisions: ['道路課'], achievement: { level: 'achieved' } },
    {
      number: '2',
      title: '照明の取替え',
      divisions: ['道路課', '公園課'],
      achievement: { level: 'partial' },
      progress: [{ outcome: '工事が済んだ。', nextSteps: '手入れの仕方を定める。' }],
    },
  ]);
});

describe('labels of several lines', () => {
  it.each<[string, string, string | null, number]>([
    ['one line', '現状と課題\n橋が古い。', 'currentState', 1],
    ['broken in the middle', '課題と次年度\n以降の方針\n順に直す。', 'nextSteps', 2],
    ['a number before it', '３．手段及び\n方策\n長い橋から。', 'measures', 2],
    ['a sentence', '橋の点検を終える。', null, 0],
  ])('%s', (_, value, field, count) => {
    const read = readLabelLines(lines(value), 0, LEXICON);
    expect(read?.reading.field ?? null).toBe(field);
    expect(read?.count ?? 0).toBe(count);
  });
});

describe('headings', () => {
  it.each<[string, string | null, number | null]>([
    ['基本目標１ 安全なまち', 'named:基本目標', null],
    ['施策１－２ 道を守る', 'named:施策', null],
    ['■ 柱１ 緑を育てる', 'named:柱', null],
    ['第１の柱　緑を育てる', 'named:第の柱', null],
    ['第二の視点：水辺を守る', 'named:第の視点', null],
    ['第１の柱を立て直す', null, null],
    ['安全なまち', null, null],
    ['・橋を直す', null, null],
  ])('%s', (value, style, ordinal) => {
    const read = headingStyle(value);
    expect(read?.style ?? null).toBe(style);
    expect(read?.ordinal ?? null).toBe(ordinal);
  });

  it.each([
    ['（１）橋の点検', '（ア）橋の点検'],
    ['(1) 橋の点検', '(一) 橋の点検'],
    ['(1) 橋の点検', '(a) 橋の点検'],
    ['① 橋の点検', '㋐ 橋の点検'],
    ['1. 橋の点検', '一、橋の点検'],
    ['第１章 安全', '第１節 橋の点検'],
    ['1-1 橋の点検', '1-1-1 橋の点検'],
  ])('%s stands on another level than %s', (one, other) => {
    expect(headingStyle(one)?.style).not.toBe(headingStyle(other)?.style);
  });

  it.each([
    ['１．安全なまち', '２．豊かなまち'],
    ['（１）橋の点検', '（２）照明の交換'],
    ['第１章 安全', '第２章 豊かさ'],
    ['Ⅰ 安全', 'Ⅱ 豊かさ'],
  ])('%s and %s are of one style', (one, other) => {
    expect(headingStyle(one)?.style).toBe(headingStyle(other)?.style);
    expect([headingStyle(one)?.ordinal, headingStyle(other)?.ordinal]).toEqual([1, 2]);
  });

  it.each([
    ['■ 安全なまち', '安全なまち'],
    ['安全なまち', '安全なまち'],
    ['■', '■'],
  ])('%s bears its mark as an ornament', (given, bare) => {
    expect(withoutDecoration(text(given)).value).toBe(bare);
  });
});

describe('a heading that names a record', () => {
  const below = '（取組内容）花壇を増やす。\n（達成基準）\n・花壇の数　20か所';

  it.each([
    ['① 花壇の手入れ ［公園課］', '①', '花壇の手入れ', ['公園課']],
    ['(2) 花壇の手入れ（担当：公園課、土木課）', '(2)', '花壇の手入れ', ['公園課', '土木課']],
    ['No.3 花壇の手入れ', 'No.3', '花壇の手入れ', undefined],
    ['施策1-2　花壇の手入れ', '施策1-2', '花壇の手入れ', undefined],
    ['■ 施策３ 花壇の手入れ【公園課】', '施策３', '花壇の手入れ', ['公園課']],
    ['① 花壇の手入れ（春と秋）', '①', '花壇の手入れ（春と秋）', undefined],
  ])('%s', (heading, number, title, divisions) => {
    const [read, ...more] = records(paragraph('公園部'), paragraph('Ⅰ 緑の町'), paragraph(heading), paragraph(below));
    expect(more).toEqual([]);
    expect(read).toMatchObject({ number, title, category: ['Ⅰ 緑の町'], measures: '花壇を増やす。' });
    expect(read?.divisions).toEqual(divisions);
    expect(read?.criteria).toEqual(['花壇の数　20か所']);
  });

  it('may have its first label in a form of its own', () => {
    const form = table([['担当課', '公園課']], 'aligned');
    const item = (name: string) => [paragraph(name), form, paragraph('【目標】\n町を花で飾る。')];
    const read = records(paragraph('重点項目１ 緑の町'), ...item('No.1 花壇の手入れ'), ...item('No.2 街路樹の剪定'));
    expect(read.map((r) => [r.number, r.title, r.divisions, r.category])).toEqual([
      ['No.1', '花壇の手入れ', ['公園課'], ['重点項目１ 緑の町']],
      ['No.2', '街路樹の剪定', ['公園課'], ['重点項目１ 緑の町']],
    ]);
  });

  it('heads a category where a register follows', () => {
    const register = table([
      ['事業名', '担当課'],
      ['花壇の手入れ', '公園課'],
    ]);
    expect(records(paragraph('１ 緑の町'), register)).toMatchObject([
      { title: '花壇の手入れ', category: ['１ 緑の町'] },
    ]);
  });
});

describe('a heading that heads records', () => {
  const items = (...names: string[]) => names.map((n) => `${n}\n内容：町を飾ります。\n担当：公園課`).join('\n');
  const read = (...parts: string[]) => records(...parts.map(paragraph)).map((r) => [r.title, r.category]);

  it.each([
    ['■ 緑の約束', '■ 水の約束', '緑の約束', '水の約束'],
    ['【緑の約束】', '【水の約束】', '緑の約束', '水の約束'],
    ['▼緑の約束', '▼水の約束', '緑の約束', '水の約束'],
  ])('by an ornament alone: %s', (one, other, ...bare) => {
    expect(
      read('今年の取り組みをお知らせします。', one, items('１．花壇', '２．街路樹'), other, items('３．噴水')),
    ).toEqual([
      ['花壇', [bare[0]]],
      ['街路樹', [bare[0]]],
      ['噴水', [bare[1]]],
    ]);
  });

  it.each(['●', '■', '○', '◆'])('several times with %s alone, with labels below', (mark) => {
    const one = `${mark} 花壇の手入れ\n【現状】草が多い。\n【取組】草を取ります。`;
    const other = `${mark} 噴水の修理\n【現状】水が出ない。\n【取組】直します。`;
    const both = records(paragraph('１ 今年度の重点項目'), paragraph(one), paragraph(other));
    expect(both).toMatchObject([
      { title: '花壇の手入れ', currentState: '草が多い。', measures: '草を取ります。' },
      { title: '噴水の修理', currentState: '水が出ない。', measures: '直します。' },
    ]);
    expect(records(paragraph(one)).map((r) => r.title)).toEqual([undefined]);
  });

  it('by the number after the last, however full the line before is', () => {
    const item = (n: number) => `１－１－（${n}）花壇${n}\n取組内容：花を植えます。\n目標：町を飾り、人を集める~`;
    expect(records(paragraph(`${item(1)}\n${item(2)}`)).map((r) => [r.number, r.title, r.objective])).toEqual([
      ['１－１－（1）', '花壇1', '町を飾り、人を集める'],
      ['１－１－（2）', '花壇2', '町を飾り、人を集める'],
    ]);
  });

  it('and keeps a sentence under a label of names with its record', () => {
    const pledge =
      '１．花壇\n公約：花を植えます。\n取組状況：植えました。\n達成度：Ａ\nＡ：達成　Ｂ：取組中　Ｃ：未着手';
    expect(records(paragraph(pledge))).toMatchObject([
      {
        title: '花壇',
        extras: [{ label: '公約：', text: '花を植えます。' }],
        achievement: { label: 'Ａ', meaning: '達成', level: 'achieved' },
      },
    ]);
  });

  it('but an ornament above anything else is part of the text', () => {
    expect(read('１．花壇\n取組：花を植えます。\n■ 駅前の花壇\n水もやります。')).toEqual([['花壇', undefined]]);
  });

  it('however its words read: ２ 重点目標 above １ … above 目標：…', () => {
    const goals = '１ 花壇の手入れ\n目標：町を飾ります。\n取組：花を植えます。\n２ 噴水の修理\n目標：水を流します。';
    expect(records(paragraph('公園部'), paragraph('◆ 重点目標'), paragraph(goals))).toMatchObject([
      {
        department: '公園部',
        number: '１',
        title: '花壇の手入れ',
        objective: '町を飾ります。',
        measures: '花を植えます。',
      },
      { number: '２', title: '噴水の修理', objective: '水を流します。' },
    ]);
  });

  it('without 第３章 改革の取組項目, a part of the document', () => {
    const register = table([
      ['取組項目', '取組内容'],
      ['1-1 花壇', '植えます。'],
    ]);
    const parts = [
      '第１章 策定に当たって\n１ 趣旨',
      '町は古くなりました。',
      '第２章 財政状況\n① 税が減った\n② 費用が増えた',
    ];
    const inPlan = records(...[...parts, '第３章 改革の取組項目', '基本方針１　緑の町'].map(paragraph), register);
    expect(inPlan).toMatchObject([{ number: '1-1', title: '花壇', category: ['基本方針１　緑の町'] }]);
  });
});

describe('a small table of years below an item', () => {
  const item = '1-(1)-① 橋の修繕（担当：土木課）\n【現状】古い橋があります。\n【取組】順に直します。';
  const years = ['令和６年度', '令和７年度', '令和８年度'];
  const rows: Record<string, string[]> = {
    figures: ['修繕した橋の数（橋）', '2', '3', '5'],
    more: ['点検を終えた割合（％）', '40', '60', '-'],
    steps: ['取組', '設計', '工事', '→'],
  };
  const steps = [{ step: '取組', years: [{ text: '設計' }, { text: '工事' }, { text: '→' }] }];
  const bridges = {
    name: '修繕した橋の数',
    unit: '橋',
    values: [{ value: 2, fiscalYear: 2024 }, { value: 3 }, { value: 5 }],
  };

  it.each([
    ['年　度', ['figures'], [bridges], undefined],
    [
      '年度',
      ['figures', 'more'],
      [bridges, { name: '点検を終えた割合', values: [{ value: 40 }, { value: 60 }] }],
      undefined,
    ],
    ['年度', ['steps'], undefined, steps],
    ['年度', ['figures', 'steps'], [bridges], steps],
    ['', ['figures', 'steps'], [bridges], steps],
  ])('%s: %s', (corner, names, indicators, schedule) => {
    const below = table([[corner, ...years], ...names.map((n) => rows[n] as string[])]);
    const [read, next, ...more] = records(
      paragraph(item),
      below,
      paragraph('1-(1)-② 道の修繕（担当：土木課）\n【取組】直します。'),
    );
    expect(more).toEqual([]);
    expect(read).toMatchObject({ number: '1-(1)-①', title: '橋の修繕', measures: '順に直します。' });
    expect(next).toMatchObject({ number: '1-(1)-②', title: '道の修繕' });
    if (indicators) expect(read?.indicators).toMatchObject(indicators);
    else expect(read?.indicators).toBeUndefined();
    if (schedule) expect(read?.schedule).toMatchObject(schedule);
    else expect(read?.schedule).toBeUndefined();
  });
});

describe('a letter', () => {
  it('closes with words that are of no record', () => {
    const pledges = '１．花壇\n内容：花を植えます。\n進捗：半分を植えました。';
    const [read] = records(paragraph(pledges), paragraph('今後とも、皆様のご理解を~\nお願いいたします。'));
    expect(read).toMatchObject({ title: '花壇', progress: [{ status: '半分を植えました。' }] });
  });
});

describe('結果 below a goal', () => {
  it.each([
    ['達成', { label: '達成' }, undefined],
    ['一部達成', { label: '一部達成' }, undefined],
    ['花壇を十か所に増やしました。', undefined, '花壇を十か所に増やしました。'],
  ])('%s', (told, achievement, outcome) => {
    const goals = `1 花壇を増やします。\n結果：${told}\n2 木を植えます。\n結果：${told}`;
    const [read] = records(paragraph('公園部'), paragraph('【今年度の目標】'), paragraph(goals));
    expect(read).toMatchObject({ number: '1', objective: '花壇を増やします。' });
    if (achievement) expect(read?.achievement).toMatchObject(achievement);
    else expect(read?.achievement).toBeUndefined();
    if (outcome) expect(read?.progress).toMatchObject([{ outcome }]);
  });
});

describe('a list whose entries name records', () => {
  const list = (...entries: string[]) => records(paragraph('公園部'), ...entries.map(paragraph));

  it('with who does it, how it went and what an arrow tells', () => {
    const read = list(
      '○ 花壇の手入れ（担当：公園課） 達成度 達成\n→ 花を植えた。~\n水もやった。',
      '○ 街路樹の剪定（担当：公園課、土木課） 達成度 未着手\n→ まだ切っていない。',
    );
    expect(read).toMatchObject([
      { title: '花壇の手入れ', divisions: ['公園課'], achievement: { label: '達成' }, department: '公園部' },
      { title: '街路樹の剪定', divisions: ['公園課', '土木課'], achievement: { label: '未着手' } },
    ]);
    expect(read.map((r) => r.progress)).toMatchObject([[{ status: '花を植えた。水もやった。' }], [{}]]);
  });

  it.each(['→', '⇒'])('with %s before labels of their own', (arrow) => {
    const read = list(
      `○ 花壇の手入れ（公園課）\n${arrow}実施状況：花を~\n植えた。\n${arrow}今後の予定：水をやる。`,
      `○ 街路樹の剪定（公園課）\n${arrow}実施状況：枝を切った。\n${arrow}今後の予定：葉を集める。`,
    );
    expect(read.map((r) => r.progress)).toMatchObject([
      [{ status: '花を植えた。', nextSteps: '水をやる。' }],
      [{ status: '枝を切った。', nextSteps: '葉を集める。' }],
    ]);
  });

  it('with who does it alone, where several say so above their text', () => {
    const read = list(
      '■ 重点取組\n(1) 緑の町\n○ 花壇の手入れ〔障がい支援課〕\n駅前に花を植えます。\n【数値目標】花壇の数 20か所',
      '(2) 水の町\n○ 噴水の修理〔公園課、土木課〕\n古い噴水を~\n直します。\n○ 水路の清掃〔土木課〕\n・春に行います。\n・秋にも行います。',
    );
    expect(read).toMatchObject([
      {
        title: '花壇の手入れ',
        category: ['(1) 緑の町'],
        divisions: ['障がい支援課'],
        measures: '駅前に花を植えます。',
      },
      { title: '噴水の修理', category: ['(2) 水の町'], measures: '古い噴水を直します。' },
      { title: '水路の清掃', category: ['(2) 水の町'], measures: '・春に行います。\n・秋にも行います。' },
    ]);
    expect(read[0]?.indicators).toMatchObject([{ name: '花壇の数', values: [{ value: 20 }] }]);
    const told = list('・花壇の手入れ（公園課）\n花を植えました。\n・噴水の修理（土木課）\nまだ直していません。');
    expect(told).toMatchObject([{ progress: [{ status: '花を植えました。' }] }, { title: '噴水の修理' }]);
  });

  it('not with one of these alone', () => {
    const inside = '① 町を飾る\n【取組状況】\n・花壇の手入れ（公園課）\n花を植えた。\n・噴水の修理（土木課）\n直した。';
    expect(list(inside)).toHaveLength(1);
    expect(list('○ 花壇の手入れ（公園課）\n○ 街路樹の剪定（土木課）')).toEqual([]);
  });
});

describe('labels in brackets', () => {
  it('end one another, and keep the figures of an indicator with its name', () => {
    const read = records(
      paragraph('第１　港湾局'),
      paragraph('(1) 灯台の塗り替え'),
      paragraph(
        '【目標】灯台を白くする。\n【成果指標】塗り終えた灯台の数　目標 1,150基　実績 1,162基\n【達成状況】達成\n【これからの課題と方向性】船からの見え方を確かめる。',
      ),
    );
    expect(read).toMatchObject([
      {
        department: '港湾局',
        title: '灯台の塗り替え',
        objective: '灯台を白くする。',
        achievement: { label: '達成' },
        progress: [{ nextSteps: '船からの見え方を確かめる。' }],
      },
    ]);
    expect(read[0]?.indicators).toMatchObject([
      { name: '塗り終えた灯台の数', values: [{ value: 1150 }, { kind: 'result', value: 1162 }] },
    ]);
  });

  it('may follow one another on a line', () => {
    const read = records(
      paragraph('港湾局'),
      paragraph('(1) 灯台の塗り替え'),
      paragraph('【担当課】海事課【目標】灯台を白くする。【達成状況】未達成【今後の課題】人手が~\n足りない。'),
    );
    expect(read).toMatchObject([
      {
        title: '灯台の塗り替え',
        divisions: ['海事課'],
        objective: '灯台を白くする。',
        achievement: { label: '未達成' },
        progress: [{ nextSteps: '人手が足りない。' }],
      },
    ]);
  });
});
