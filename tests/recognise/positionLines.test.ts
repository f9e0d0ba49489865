import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const wide = (text: string, across = 5): TestCell => ({ text, across });
const SHEET: readonly (readonly TestCell[])[] = [
  ['主管課', wide('港湾課')],
  ['指標名', '単位', '基準値（R2）', 'R4実績', 'R5実績', '目標値（R7）'],
  ['直した桟橋', 'か所', '0', '2', '3', '5'],
  ['施策の現状と課題', wide('板が傷んでいる。')],
];
const named = (rows: readonly (readonly TestCell[])[]) => records(table([...rows, ...SHEET]));

describe('the place of an item in the plan, told in one cell', () => {
  it.each<[string, TestCell[], string[], string]>([
    ['a level', ['施策の体系', wide('施 策　101 港を守る')], [], '101'],
    ['levels line by line', ['施策の体系', wide('政策 1 海の町\n施策 101 港を守る')], ['1 海の町'], '101'],
    ['levels with colons', ['施策体系', wide('政策：1 海の町\n施策：101 港を守る')], ['1 海の町'], '101'],
    ['levels beside their names', ['施策の体系', '政策\n施策', wide('1 海の町\n101 港を守る', 4)], ['1 海の町'], '101'],
  ])('names it by %s', (_, position, category, marker) => {
    expect(named([position])).toMatchObject([
      {
        title: '港を守る',
        ...(category.length > 0 ? { category } : {}),
        number: marker,
        divisions: ['港湾課'],
        indicators: [{ name: '直した桟橋', values: [{ value: 0 }, { value: 2 }, { value: 3 }, { value: 5 }] }],
      },
    ]);
  });

  it('leaves the name to the item that has one', () => {
    const rows: (readonly TestCell[])[] = [
      ['総合計画の位置付け', '政策\n施策', wide('1 海の町\n101 港を守る', 4)],
      ['事業名', wide('桟橋の修繕')],
    ];
    expect(named(rows)).toMatchObject([{ title: '桟橋の修繕', category: ['1 海の町', '101 港を守る'] }]);
  });

  it('leaves levels in words of their own to the item that has a name', () => {
    const rows: (readonly TestCell[])[] = [
      ['総合計画の位置付け', wide('政策 1 海の町')],
      ['事業名', wide('桟橋の修繕')],
    ];
    expect(named(rows)).toMatchObject([{ title: '桟橋の修繕', category: ['政策 1 海の町'] }]);
  });

  it('leaves levels line by line to the item that a table above names', () => {
    const sheet: (readonly TestCell[])[] = [
      ['政策体系', '基本目標\n政策', '1 海の町\n12 港を守る'],
      ['事業の目的', wide('毎日船が出る。', 2)],
      ['事業内容', wide('船を直す。', 2)],
    ];
    const head = table([['事業名', '渡し船の運航', '担当課', '渡船課', '連絡先', '内線12']]);
    expect(records(head, table(sheet))).toMatchObject([
      { title: '渡し船の運航', category: ['1 海の町', '12 港を守る'], objective: '毎日船が出る。' },
    ]);
  });
});

describe('a sheet that tells of a level of the plan nothing but who is in charge and its figures', () => {
  it.each([
    ['施策名', '主管課'],
    ['基本施策', '担当部'],
    ['施策', '所管課'],
  ])('is about that level: %s, %s', (level, charge) => {
    const [head, ...figures] = SHEET.slice(1, 3);
    const unit = charge === '担当部' ? '港湾部' : '港湾課';
    const rows = [[level, wide('101 港を守る')], [charge, wide(unit)], head ?? [], ...figures];
    expect(records(table(rows))).toMatchObject([
      { title: '港を守る', number: '101', indicators: [{ name: '直した桟橋' }] },
    ]);
  });
});
