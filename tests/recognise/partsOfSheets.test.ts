import { describe, expect, it } from 'vitest';
import { fieldOfInput } from '../../src/recognise/fields/fieldOfInput.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { linesToValue } from '../../src/recognise/value.js';
import { lines, paragraph, recogniseBlocks, records, type TestCell, table, text } from './blocks.js';

const tall = (text: string, down = 2): TestCell => ({ text, down });
const across = (text: string, n: number): TestCell => ({ text, across: n });

describe('a head that stands over the part of a form filled in first', () => {
  it('makes no figures of what is told in words', () => {
    const found = records(
      table([
        [across('計画（年度当初）', 6), across('年度末', 2)],
        ['No.', '組織目標', '重点取組', '取組内容', '指標', '目標値', '実績値', '評価'],
        [
          tall('1'),
          tall('岸を歩けるようにします。'),
          tall('桟橋の修繕'),
          tall('・床板の取替え'),
          '桟橋の数',
          '3本',
          '2本',
          tall('△'),
        ],
        ['手すりの長さ', '40m', '40m'],
        ['2', '灯を絶やしません。', '岸の灯', '・灯の取替え', '灯の数', '60基', '61基', '○'],
      ]),
    );
    expect(found).toMatchObject([
      { title: '桟橋の修繕', objective: '岸を歩けるようにします。', measures: '・床板の取替え' },
      { title: '岸の灯', measures: '・灯の取替え' },
    ]);
    expect(found.map((r) => (r.indicators as { name: string }[]).map((i) => i.name))).toEqual([
      ['桟橋の数', '手すりの長さ'],
      ['灯の数'],
    ]);
  });
});

describe('rows of indicators that a word sorts', () => {
  it('are read below 指標, which stands over the word and the name', () => {
    const [found] = records(
      table([
        ['事務事業名', across('岸の見回り', 5)],
        ['担当課', across('港湾課', 5)],
        [across('指標', 2), '単位', 'R4実績', 'R5目標', 'R5実績'],
        ['活動', '見回りの日数', '日', '110', '120', '121'],
        ['成果', '拾った流木', '本', '32', '30', '18'],
        ['今後の取組', across('当番を増やす。', 5)],
      ]),
    );
    expect(found).toMatchObject({
      indicators: [
        { name: '見回りの日数' },
        { name: '拾った流木', unit: '本', values: [{ value: 32 }, { value: 30 }, { value: 18 }] },
      ],
      progress: [{ nextSteps: '当番を増やす。' }],
    });
  });
});

describe('rows of an item among which one names what the next measure', () => {
  const register = (sum: string) =>
    records(
      table([
        [tall('番号'), tall('取組項目'), across('年度別計画・指標', 4), across('令和5年度効果額（千円）', 1)],
        ['区分', 'R4', 'R5', 'R6', '歳入'],
        [tall('1', 4), tall('桟橋の貸出し', 4), '計画', '検討', '実施', '→', tall(sum, 4)],
        ['指標', across('貸した桟橋（単位：本）', 3)],
        ['目標', '3', '5', '8'],
        ['実績', '2', '6', ''],
        [tall('2', 4), tall('岸の灯', 4), '計画', '調査', '設計', '工事', tall('0', 4)],
        ['指標', across('替えた灯（単位：基）', 3)],
        ['目標', '―', '―', '20'],
        ['実績', '―', '―', ''],
      ]),
    );

  it('have figures of that name, the rest are steps, and an amount beside all of them is of none of the kinds', () => {
    const found = register('1,200');
    expect(found).toMatchObject([
      {
        title: '桟橋の貸出し',
        schedule: [{ years: [{ fiscalYear: 2022, text: '検討' }, { text: '実施' }, { text: '→' }] }],
        indicators: [{ name: '貸した桟橋', unit: '本' }],
        progress: [{ fiscalYear: 2023, revenueEffect: { yen: 1200000 } }],
      },
      { title: '岸の灯', schedule: [{ years: [{ text: '調査' }, { text: '設計' }, { text: '工事' }] }] },
    ]);
    const indicators = found[0]?.indicators as { values: { kind: string; value: number }[] }[];
    const values = indicators.flatMap((i) => i.values);
    expect(values.map((v) => [v.kind, v.value])).toEqual([
      ['target', 3],
      ['target', 5],
      ['target', 8],
      ['result', 2],
      ['result', 6],
    ]);
  });
});

describe('重点目標 | ２ | name', () => {
  const form = (n: string, name: string) =>
    table([
      ['重点目標', n, name, '達成度', 'Ｂ'],
      ['担当課', across('港湾課', 4)],
      ['現状と課題', across('床板が古い。', 4)],
      ['めざす姿', across('歩いて楽しい岸', 4)],
      ['取組内容', across('・床板を替える。', 4)],
    ]);

  it('counts the item and names it', () => {
    expect(records(form('１', '桟橋の修繕'), form('２', '岸の灯'))).toMatchObject([
      { number: '１', title: '桟橋の修繕', objective: '歩いて楽しい岸', achievement: { label: 'Ｂ' } },
      { number: '２', title: '岸の灯' },
    ]);
  });
});

describe('評価 | 必要性 | 総合評価 over a row for each who grades', () => {
  it('gives the last grade', () => {
    const sheet = (name: string, grades: readonly TestCell[][]) =>
      table([
        ['事務事業名', across(name, 4)],
        ['担当課', across('港湾課', 4)],
        ['評価', '必要性', '有効性', '総合評価', '方向性'],
        ...grades,
        ['今後の取組', across('続ける。', 4)],
      ]);
    const found = records(
      sheet('桟橋の修繕', [
        ['一次（担当課）', '高', '中', 'Ｃ', '改善'],
        ['二次（評価会議）', '', '', 'Ｄ', '縮小'],
      ]),
      sheet('岸の灯', [
        ['一次（担当課）', '高', '高', 'Ａ', '継続'],
        ['二次（評価会議）', '', '', '－', '－'],
      ]),
      paragraph(
        '【総合評価】Ａ：目標を上回る成果　Ｂ：目標どおりの成果　Ｃ：目標をやや下回る成果　Ｄ：目標を大きく下回る成果',
      ),
    );
    expect(found.map((r) => (r.achievement as { label: string }).label)).toEqual(['Ｄ', 'Ａ']);
  });
});

describe('主な取組', () => {
  const lexicon = createLexicon();
  const read = (value: string, isReport: boolean, label = '主な取組') =>
    fieldOfInput(
      {
        reading: lexicon.readLabel(label),
        label: text(label),
        value: linesToValue(lines(value)),
        years: null,
        kind: null,
      },
      {
        department: null,
        ofItem: false,
        hasGoals: true,
        hasLevels: false,
        legend: [],
        measures: null,
        isFollowedUp: false,
        isReport,
      },
    );

  it.each<[value: string, isReport: boolean, field: string]>([
    ['・桟橋の床板を替えた。\n・岸の灯を60基に増やした（前年度比8基増）。', true, 'status'],
    ['・桟橋の床板を替えた。\n・岸の灯を60基に増やした。', false, 'measures'],
    ['・桟橋の床板を替えた。\n・岸の灯を増やす。', true, 'measures'],
  ])('%s in a report: %s', (value, isReport, field) => expect(read(value, isReport)).toBe(field));
});

describe('sheets of a 局 or 区', () => {
  it('name it, its head and what the head says in the end', () => {
    const plan = recogniseBlocks(
      [
        table([
          ['局・区名', '西　区', '区長名', '須磨　誠'],
          ['１　基本方針', across('岸を歩けるようにします。', 3)],
        ]),
        table([
          ['No.', '重点取組', '取組内容'],
          ['1', '桟橋の修繕', '床板を替えます。'],
        ]),
        table([['４　区長の総括', '岸が明るくなりました。']]),
      ],
      2024,
    );
    expect(plan.departments.map((d) => [d.name?.value, d.head?.name?.value, d.summary?.value])).toEqual([
      ['西区', '須磨　誠', '岸が明るくなりました。'],
    ]);
  });
});

describe('a row over the items of a unit', () => {
  it('names who does them, and tells their goal', () => {
    const unit = (name: string, goal: string): TestCell[] => [across(name, 2), '課の目標', across(goal, 3)];
    const found = records(
      table([
        ['番号', '重点取組項目', '取組内容', '指標名（単位）', '目標値(R6)', '実績値(R6)'],
        unit('港湾課', '歩いて楽しい岸にする。'),
        ['1', '桟橋の修繕', '床板を替える。', '直した桟橋（本）', '3', '2'],
        ['2', '岸の灯', '灯を替える。', '替えた灯（基）', '60', '61'],
        unit('山林課', '荒れた山を減らす。'),
        ['3', '林道の草刈り', '当番を決める。', '刈った長さ（㎞）', '4', '5'],
      ]),
    );
    expect(found).toMatchObject([
      { title: '桟橋の修繕', divisions: ['港湾課'], objective: '歩いて楽しい岸にする。' },
      { title: '岸の灯', divisions: ['港湾課'], objective: '歩いて楽しい岸にする。' },
      { title: '林道の草刈り', divisions: ['山林課'], objective: '荒れた山を減らす。' },
    ]);
  });
});

describe('indicators that share a cell, a line each with its unit', () => {
  const figures = (names: string, target: string, result: string) => {
    const found = records(
      table([
        ['番号', '重点取組項目', '取組内容', '指標名（単位）', '目標値(R6)', '実績値(R6)', '達成度'],
        ['1', '桟橋の修繕', '床板を\n替える。', names, target, result, 'Ａ'],
        ['2', '岸の灯', '灯を替える。', '替えた灯（基）', '60', '61', 'Ｂ'],
      ]),
    );
    expect(found.map((r) => r.title)).toEqual(['桟橋の修繕', '岸の灯']);
    type Read = { name: string; values: { text: string }[] };
    const read = found[0]?.indicators as Read[];
    return read.map((i) => [i.name, ...i.values.map((v) => v.text)]);
  };

  it('have a line of figures each', () => {
    expect(figures('貸出し料（千円）\n直した桟橋（本）', '350,000\n30', '401,850\n34')).toEqual([
      ['貸出し料', '350,000', '401,850'],
      ['直した桟橋', '30', '34'],
    ]);
  });

  it('have it, too, where a name goes on in the next line', () => {
    expect(
      figures('貸出し料（千円）\n直した桟橋と渡し場\n（本）', '350,000\n30', '401,850\n34').map((i) => i[0]),
    ).toEqual(['貸出し料', '直した桟橋と渡し場']);
  });

  it('stay together where the figures do not tell whose they are', () => {
    expect(figures('貸出し料（千円）\n直した桟橋（本）', '350,000', '401,850')).toHaveLength(1);
  });
});
