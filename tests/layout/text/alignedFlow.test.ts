import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));

describe('where a table of white space ends', () => {
  it('is at a heading and at labelled text', () => {
    const small = (name: string, from: string, to: string): string[] => [
      '      指標          単位      現状値      目標値',
      `    ${name}        件          ${from}          ${to}`,
      '',
    ];
    const blocks = read([
      '施策 1-1   花壇づくり',
      ' 所管課：公園課',
      ' 取組の内容：市民と一緒に花を植え、年に二回植え替えます。',
      '',
      ...small('花壇の数', '12', '30'),
      '施策 1-2   木陰づくり',
      ' 所管課：緑地課',
      '',
      ...small('並木の数', '41', '58'),
    ]);
    expect(blocks.map((b) => (typeof b === 'string' ? b.slice(0, 6) : b.at(-1)))).toEqual(
      ['施策 1-1', ['花壇の数', '件', '12', '30'], '施策 1-2', ['並木の数', '件', '41', '58']].map((b) =>
        typeof b === 'string' ? b.slice(0, 6) : b,
      ),
    );
  });

  it.each(['改革の柱1　桟橋を直す', '施策1　桟橋を直す'])('is before a heading that a space parts: %s', (heading) => {
    const blocks = read([
      '港町の改革プラン（短期プラン）',
      '令和5年度　進み具合の報告書',
      '',
      '令和6年7月　港湾部桟橋課',
      '',
      '進み具合の区分　◎…計画を上回る進み　○…計画どおりの進み　△…計画より遅れている',
      '金額は、決算の額を示し、「△」は増えたことを示し、「－」は額を出していないものを示す。',
      '',
      heading,
      '',
      '番号\t1\t取組\t桟橋の点検',
      '内容\t桟橋を調べる。\t担当課\t桟橋課',
    ]);
    expect(blocks.at(-2)).toBe(heading);
  });

  it('is no list below a label that stands alone', () => {
    const blocks = read([
      '（一）渡り廊下の修理　【営繕課】',
      '',
      '　到達点：',
      '',
      '　　・直した渡り廊下の延長　120ｍ',
      '　　・点検した校舎の数　14棟',
      '',
      '（二）中庭の芝生の手入れ　【学校課】',
      '',
      '　到達点：',
      '',
      '　　・芝を刈った回数　年6回',
      '　　・手入れした校庭　9校',
      '',
    ]);
    expect(blocks.filter((b) => typeof b !== 'string')).toEqual([]);
  });

  it('is above the name of the next department', () => {
    const head = '番号   重点課題          担当課      達成度';
    const blocks = read([
      '【水道局】',
      head,
      '①   古い管の入替え      給水課      達成',
      '②   漏水の調査          給水課      達成',
      '【消防局】',
      head,
      '①   消火栓の点検        警防課      達成',
      '②   詰所の建替え        総務課      未達成',
    ]);
    expect(blocks.map((b) => (typeof b === 'string' ? b : b.map((r) => r[0])))).toEqual([
      '【水道局】',
      ['番号', '①', '②'],
      '【消防局】',
      ['番号', '①', '②'],
    ]);
  });
});

describe('rows by their numbers', () => {
  it('keeps two numbers out of one row', () => {
    const blocks = read([
      '番号    取組項目            担当課      達成基準',
      '①     花壇を増やす          公園課      ・花壇 十か所',
      '②     木陰を増やす          緑地課      ・並木 五本',
      '③     水辺を守る            河川課      ・清掃 三回',
    ]);
    expect(blocks).toHaveLength(1);
    expect((blocks[0] as string[][]).map((r) => r[0])).toEqual(['番号', '①', '②', '③']);
  });

  it('takes another sort of mark between them for a heading', () => {
    const blocks = read([
      '通番     事業名              担当課      評価',
      '基本目標Ⅰ   花のあるまち',
      '（１）   植える',
      ' 1     花壇の手入れ          公園課      Ａ',
      ' 2     苗木の配布            緑地課      Ｂ',
      '（２）   守る',
      ' 3     古木の診断            緑地課      Ａ',
    ]);
    const texts = (blocks[0] as string[][]).map((r) => r[0]?.replace(/^\[.*?\]/, '').replace(/\s+/g, ' '));
    expect(texts).toEqual(['通番', '基本目標Ⅰ 花のあるまち', '（１） 植える', '1', '2', '（２） 守る', '3']);
  });
});

describe('labels and marks with white space behind them', () => {
  it('in brackets, with text below at the left edge, are running text', () => {
    const blocks = read([
      '【目標】',
      '  花を植える人を増やし、町の道を明るくする。',
      '【評価】     Ａ',
      '［今後の方針］     苗の配り方を見直す。',
      '',
      '【目標】',
      '  木陰で休める場所を三か所つくる。',
      '【評価】     Ｂ',
      '［今後の方針］     置く場所を町内会と決める。',
    ]);
    expect(blocks.every((b) => typeof b === 'string')).toBe(true);
  });

  it('side by side, each with its text, are running text', () => {
    const item = (number: string, name: string, unit: string, when: string): string[] => [
      `    （${number}）${name}`,
      '       町内会と植える日を決め、苗を配ります。花の絶えない町にします。',
      `     ［担当課］${unit}      ［実施時期］${when}`,
      '',
    ];
    const blocks = read([
      'Ⅰ    歩きたくなる町',
      ...item('１', '花壇の手入れ', '公園課', '令和７年度'),
      ...item('２', '木陰づくり', '緑地課', '令和８年度から'),
    ]);
    expect(blocks.every((b) => typeof b === 'string')).toBe(true);
  });

  it('behind the name of a numbered item are none of the table above it', () => {
    const item = (number: string, name: string, unit: string): string[] => [
      `    1-(1)-${number}   ${name}   （担当：${unit}）`,
      '      【現状】枯れた株が増えています。',
      '      【目標】花の絶えない町にします。',
      '',
      '                年   度       令和６年度      令和７年度   令和８年度',
      '       植える数（株）                40          50       50',
      '',
    ];
    const blocks = read([...item('①', '花壇の手入れ', '公園課'), ...item('②', '木陰づくり', '緑地課')]);
    expect(blocks.map((b) => (typeof b === 'string' ? b.slice(0, 7) : b.map((r) => r[0])))).toEqual([
      '1-(1)-①',
      ['年   度', '植える数（株）'],
      '1-(1)-②',
      ['年   度', '植える数（株）'],
    ]);
  });

  it('of a legend have a row each', () => {
    const blocks = read([
      '   ◎   思ったより早く進んでいる',
      '   ○   思ったとおりに進んでいる',
      '   △   思ったより遅れ気味である',
      '   ×   始めていない',
    ]);
    expect(blocks).toEqual([
      [
        ['◎', '思ったより早く進んでいる'],
        ['○', '思ったとおりに進んでいる'],
        ['△', '思ったより遅れ気味である'],
        ['×', '始めていない'],
      ],
    ]);
  });
});

describe('the title above a table', () => {
  const TABLE = [
    '番号    重点目標            担当課      達成度',
    '①     花壇を増やす          公園課      達成',
    '②     木陰を増やす          緑地課      未達成',
  ];
  it.each([
    ['a year and a kind of document', '          令和６年度        部局長の仕事目標'],
    ['with a note in brackets', '          令和６年度    重点目標一覧（中間報告）'],
    ['a municipality first', '      桑畑市      令和６年度    部局重点目標     年度末評価'],
    ['an edition', '     第３次桑畑市行政改革大綱      進捗状況'],
    ['a body of several cities first', '     桑畑地区水道企業団      経営計画      進捗状況一覧表'],
    ['with its city and the day below it', '令和６年度       各課の歩み   前半\n桑畑市      令和６年９月 30 日現在'],
    [
      'with the day below it',
      '     令和６年度    重点目標一覧\n                                   令和７年５月１日現在',
    ],
  ])('is no row of it: %s', (_, title) => {
    const blocks = read([title, ...TABLE]);
    expect(blocks.map((b) => typeof b)).toEqual(['string', 'object']);
  });

  it('is none where it names several years', () => {
    const blocks = read([
      '指標        令和５年度目標      令和５年度実績',
      '花壇の数      12        15',
      '並木の数      41        40',
    ]);
    expect(blocks).toHaveLength(1);
  });
});

describe('a label behind a mark, above text at the left edge', () => {
  it('stands in no table, wherever the columns of the tables around it run', () => {
    const table = (name: string): string[] => [
      '          指標             単位        目標値        実績値',
      `   ${name.padEnd(22)}本             30          28`,
      '◇ 評価',
      'おおむね予定のとおりに進んだ。',
      '◇ 課題と今後の方針',
      '水やりの人手が足りないため、来年は見回りの回数を増やす。',
    ];
    const blocks = read([...table('植えた木の数'), '◇ 目標', '花壇を増やす。', ...table('作った花壇の数')]);
    expect(blocks.filter((b) => typeof b !== 'string').map((b) => b.length)).toEqual([2, 2]);
  });
});
