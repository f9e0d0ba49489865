import { describe, expect, it } from 'vitest';
import { line, paragraph, recogniseBlocks, records, type TestCell, table } from './blocks.js';

const across = (text: string, n: number): TestCell => ({ text, across: n, shaded: true });

describe('forms', () => {
  it('go on with pairs of labels and values below a row under heads', () => {
    const found = records(
      table([
        [
          { text: '具体的取組', shaded: true },
          '1-1-1',
          across('桟橋の修繕', 2),
          { text: '担当課', shaded: true },
          '港湾課',
        ],
        [across('当年度の取組実績', 3), across('課題と改善策', 3)],
        [
          { text: '桟橋を12か所直した。', across: 3 },
          { text: '人手が足りないため、当番を決める。', across: 3 },
        ],
        [
          { text: '実績値', shaded: true },
          '84.3%',
          { text: '業績目標の達成状況', shaded: true },
          '達成',
          { text: '戦略に対する取組の有効性', shaded: true },
          'ア',
        ],
      ]),
    );
    expect(found[0]).toMatchObject({
      progress: [{ status: '桟橋を12か所直した。', nextSteps: '人手が足りないため、当番を決める。' }],
      achievement: { level: 'achieved' },
    });
  });

  it('have evaluations by whoever gives them', () => {
    const found = records(
      table([
        ['事務事業名', { text: '産直の朝市', across: 3 }],
        ['担当部署', { text: '水産課', across: 3 }],
        [{ text: '一次評価', shaded: true }, { text: '担当課', shaded: true }, 'Ｂ', '客が増えた。'],
        [{ text: '二次評価', shaded: true }, '評価委員会', 'Ａ', '妥当である。'],
      ]),
    );
    expect(found[0]?.divisions).toEqual(['水産課']);
    expect(found[0]?.achievement).toMatchObject({ label: 'Ａ' });
  });

  it('tell below DO what was done, and ／ is a missing value', () => {
    const found = records(
      table([
        ['事務事業名', { text: '産直の朝市', across: 4 }],
        [
          { text: 'DO', down: 4, shaded: true },
          { text: '実施内容（R6）', shaded: true },
          { text: '朝市を12回開いた。', across: 3 },
        ],
        [across('指標名', 1), across('区分', 1), across('R6', 1), across('R7', 1)],
        [{ text: '朝市の客', down: 2 }, '計画', '900', '950'],
        ['実績', '870', '／'],
      ]),
    );
    expect(found[0]).toMatchObject({
      progress: [{ fiscalYear: 2024, status: '朝市を12回開いた。' }],
      indicators: [{ name: '朝市の客', values: [{ value: 900 }, { value: 950 }, { kind: 'result', value: 870 }] }],
    });
  });

  it.each([
    ['到達点（R7年度末）', '朝市の客の数 900人', ['朝市の客の数 900人']],
    ['到達点（R7年度末）', '紙の申込書の廃止', ['紙の申込書の廃止']],
    ['達成目標（数値）', '・朝市の客の数　900人\n・出店の数　12店', ['朝市の客の数　900人', '出店の数　12店']],
  ])('%s: %s is a criterion', (label, value, criteria) => {
    const found = records(
      table([
        ['取組名', '産直の朝市'],
        ['取組内容', '朝市を開きます。'],
        [label, value],
      ]),
    );
    expect(found[0]?.criteria).toEqual(criteria);
  });

  it('どうなったか（年度末の取組状況） is what the bracket calls it', () => {
    const found = records(
      table([
        ['取組名', '産直の朝市'],
        ['どうなったか\n（年度末の取組状況）', '朝市を12回開いた。'],
      ]),
    );
    expect(found[0]).toMatchObject({ progress: [{ status: '朝市を12回開いた。' }] });
  });

  it('a figure on each line is a result for each indicator', () => {
    const found = records(
      table([
        ['取組名', '産直の朝市'],
        ['達成目標', '・朝市の客の数　900人\n・出店の数　12店'],
        ['実績値', '870人\n14店'],
      ]),
    );
    expect(found[0]).toMatchObject({
      indicators: [
        { values: [{ value: 900 }, { kind: 'result', value: 870 }] },
        { values: [{ value: 12 }, { kind: 'result', value: 14 }] },
      ],
    });
  });

  it('so are those in brackets before what was done', () => {
    const found = records(
      table([
        ['取組名', '産直の朝市'],
        ['達成目標', '・朝市の客の数　900人\n・出店の数　12店'],
        ['年度末の状況', '【実績　客870人、出店14店】\n雨の日が多かった。'],
      ]),
    );
    expect(found[0]).toMatchObject({
      indicators: [
        { values: [{ value: 900 }, { kind: 'result', value: 870 }] },
        { values: [{ value: 12 }, { kind: 'result', value: 14 }] },
      ],
    });
  });
});

describe('outlines', () => {
  it('items may be sorted before anything is told of them', () => {
    const item = (n: string, name: string, sort: string) => [
      paragraph(`（${n}）${name}`),
      paragraph(`区分：${sort}`),
      paragraph(`取組内容：${name}を進めます。`),
      paragraph('担当課：港湾課'),
    ];
    const found = records(
      paragraph('基本方針１　水辺の再生'),
      ...item('１', '桟橋の修繕', '継続'),
      ...item('２', '岸の灯', '新規'),
    );
    expect(found.map((r) => [r.number, r.title, r.category])).toEqual([
      ['（１）', '桟橋の修繕', ['基本方針１　水辺の再生']],
      ['（２）', '岸の灯', ['基本方針１　水辺の再生']],
    ]);
  });

  it('name who does it in brackets on a line of its own, and a cost behind ※', () => {
    const item = (n: number, name: string) => [
      paragraph(`重点施策${n} ${name}`),
      paragraph('【担当課：港湾課、海の科学館】'),
      paragraph('（ねらい）\n歩いて楽しい岸にします。'),
      paragraph(`（今後の取組）\n${name}を続けます。\n※令和６年度決算額：86,415千円`),
    ];
    const found = records(...item(1, '桟橋の修繕'), ...item(2, '岸の灯'));
    expect(found).toMatchObject([
      {
        divisions: ['港湾課', '海の科学館'],
        progress: [{ nextSteps: '桟橋の修繕を続けます。' }],
        extras: [{ text: '86,415千円' }],
      },
      { divisions: ['港湾課', '海の科学館'] },
    ]);
  });

  it('１ 概要 before any item, and remarks below a heading, are notes', () => {
    const plan = recogniseBlocks(
      [
        paragraph('１　概要'),
        paragraph('本計画に掲げる14の取組の進捗状況を取りまとめたものです。'),
        { ...paragraph(''), lines: ['２　現状と課題', '※ 金額の単位は千円', '※ 「―」は該当なし'].map((l) => line(l)) },
        table([
          ['番号', '取組項目', '取組内容'],
          ['1', '桟橋の修繕', '床板を替えます。'],
        ]),
      ],
      2024,
    );
    expect(plan.records.map((r) => r.title?.value)).toEqual(['桟橋の修繕']);
    expect(plan.notes.map((n) => n.text.value).join('\n')).toContain('14の取組');
  });

  it('１年を振り返って（部長の総括） below goals is the summary of the department', () => {
    const plan = recogniseBlocks(
      [
        paragraph('港湾部'),
        table([['部の仕事', '岸の管理']]),
        ...['(1) 桟橋の修繕', '(2) 岸の灯'].map((name) =>
          table([
            ['重点目標', name],
            ['取組内容', '当番を決めます。'],
            ['成果', '予定の仕事を終えた。'],
          ]),
        ),
        table([['１年を振り返って\n（部長の総括）', '岸が明るくなりました。']]),
      ],
      2024,
    );
    expect(plan.departments.map((d) => d.summary?.value)).toEqual(['岸が明るくなりました。']);
  });
});
