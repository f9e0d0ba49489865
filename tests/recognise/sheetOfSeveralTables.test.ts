import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const sheet = (heads: readonly string[], head: TestCell[][], goal: string) => [
  ...(heads[0] ? [paragraph(heads[0])] : []),
  table(head),
  paragraph(heads[1] ?? ''),
  table([
    ['目的', goal],
    ['手段', '地区の会に道具を貸し出す。'],
  ]),
  paragraph(heads[2] ?? ''),
  table([
    ['指標名', '単位', '2023年度計画', '2023年度実績', '2024年度計画', '2024年度実績'],
    ['貸し出した回数', '回', '10', '8', '12', '13'],
  ]),
  paragraph(heads[3] ?? ''),
  table([
    ['達成状況', '達成'],
    ['成果', '会の数が増えた。'],
  ]),
];

const head = (number: string, title: string, division: string): TestCell[][] => [
  ['事業番号', number, '事業名', title],
  ['所管課', division, '事業開始年度', '平成19年度'],
];

/** A record without levels has none of its sheet's headings among them. */
const withCategory = ({ category, ...record }: Record<string, unknown>) => ({ ...record, category });

const expected = (title: string, goal: string) => ({
  title,
  category: undefined,
  objective: goal,
  indicators: [{ name: '貸し出した回数', values: [{ value: 10 }, { value: 8 }, { value: 12 }, { value: 13 }] }],
  progress: [{ outcome: '会の数が増えた。' }],
  achievement: { level: 'achieved' },
});

describe('a sheet whose first table only names its item', () => {
  it.each([
    [['１．事業名等', '２．事業内容【PLAN】', '３．評価指標の推移【DO】', '４．評価【CHECK】']],
    [['Ⅰ　基本情報', 'Ⅱ　計画（Plan）', 'Ⅲ　実施（Do）', 'Ⅳ　評価（Check）']],
    [['(1) 事業の概要', '(2) 目的と内容', '(3) 指標及び実績', '(4) 点検・評価']],
    [['', '２ 事業の目的等', '３ 事業の実績等', '４ 事業の評価等']],
  ])('goes on below the headings of its parts: %j', (heads) => {
    const read = records(
      ...sheet(heads, head('0117', '葦原の手入れ', '水辺課'), '葦原が守られている。'),
      ...sheet(heads, head('0118', '里道の草刈り', '道路課'), '里道が歩きやすい。'),
    );
    expect(read.map(withCategory)).toMatchObject([
      expected('葦原の手入れ', '葦原が守られている。'),
      expected('里道の草刈り', '里道が歩きやすい。'),
    ]);
  });

  it('needs no unit where its number stands beside the name', () => {
    const heads = ['', 'Ⅱ　計画（Plan）', 'Ⅲ　実施（Do）', 'Ⅳ　評価（Check）'];
    const named: TestCell[][] = [['事業番号', '0117', '事業名', '葦原の手入れ']];
    expect(records(...sheet(heads, named, '葦原が守られている。')).map(withCategory)).toMatchObject([
      expected('葦原の手入れ', '葦原が守られている。'),
    ]);
  });
});

describe('one row of texts in a table of its own', () => {
  const named = table([
    ['No.1', '朝市の再開', '担当課', '水産課'],
    ['現状と課題', { text: '港に人が来ない。', across: 3 }],
  ]);

  it('tells more of the form above it', () => {
    const told = table([
      ['取組内容', '今後の方針'],
      ['直売の日を設ける。', '出店者を増やす。'],
    ]);
    expect(records(named, told)).toMatchObject([
      { title: '朝市の再開', measures: '直売の日を設ける。', progress: [{ nextSteps: '出店者を増やす。' }] },
    ]);
  });

  it('is an item of its own where the form has such a text', () => {
    const other = table([
      ['現状と課題', '取組内容'],
      ['灯台が閉まっている。', '灯台を開ける。'],
    ]);
    expect(records(named, other)).toHaveLength(2);
  });
});
