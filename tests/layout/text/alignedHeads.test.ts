import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));

describe('a head of years over plan and actual', () => {
  /** A line of texts that begin at these places, in characters. */
  const line = (...texts: readonly (readonly [place: number, text: string])[]): string =>
    texts.reduce((out, [place, text]) => out.padEnd(place) + text, '');
  const row = (texts: readonly string[]): string =>
    line(...texts.map((t, i) => [[0, 8, 22, 30, 36, 46, 56, 62, 72, 82, 88][i] as number, t] as const));
  const MATRIX = [
    line([42, '令和５年度'], [69, '令和６年度'], [88, '令和７年度']),
    row(['番号', '取組項目', '担当課', '単位']),
    row(['', '', '', '', '計画', '実績', '評価', '計画', '実績', '評価', '計画']),
    row(['Ⅰ－１', '花壇を増やす', '公園課', 'か所', '20', '24', '◎', '45', '45', '○', '80']),
    row(['Ⅰ－２', '木陰を増やす', '緑地課', '本', '150', '142', '△', '200', '201', '○', '280']),
    'Ⅱ   歩きたくなる町をつくる',
    row(['Ⅱ－１', '散歩道をつくる', '道路課', 'ｍ', '98,000', '91,250', '△', '102,000', '102,340', '○', '106,000']),
    row(['Ⅱ－２', '街灯を替える', '管財課', '基', '1,200', '1,350', '◎', '1,500', '900', '×', '2,000']),
  ];
  const [table] = read(MATRIX) as string[][][];

  it('gives each year the columns below it, wherever it stands over them', () => {
    expect(table?.[0]?.filter((c) => c.includes('年度'))).toEqual(['[1x3]令和５年度', '[1x3]令和６年度', '令和７年度']);
    expect(table?.[1]?.slice(-7)).toEqual(['計画', '実績', '評価', '計画', '実績', '評価', '計画']);
  });

  it('has a row for each line of figures, and one for the heading between them', () => {
    expect(table?.slice(2).map((r) => r[0])).toEqual([
      'Ⅰ－１',
      'Ⅰ－２',
      expect.stringContaining('Ⅱ   歩きたくなる町をつくる'),
      'Ⅱ－１',
      'Ⅱ－２',
    ]);
  });
});

describe('rows of figures whose texts stand on the lines between', () => {
  it('are as many as the lines of figures', () => {
    const [table] = read([
      '番号     取組項目               指標                   目標値    実績値    評価',
      '                          花を植えた場所の数（累',
      '１      花壇を増やして町を明るくする       か所の計               20       24     ◎',
      '                          計）',
      '２      木陰を増やして町を涼しくする       植えた木の数             150      142    △',
      '３      散歩道を直して町を歩きやすくする     直した長さ              90       95     ◎',
    ]) as string[][][];
    expect(table?.map((r) => r[0])).toEqual(['番号', '１', '２', '３']);
    expect(table?.[2]?.[1]).toBe('木陰を増やして町を涼しくする');
  });
});

describe('a form whose labels stand beside several lines', () => {
  const rows = (lines: readonly string[]): unknown[] =>
    read(lines).flatMap((b): unknown[] => (typeof b === 'string' ? [b] : b));

  it('has the texts above and below a label in its row', () => {
    expect(
      rows([
        '（1） 花壇の手入れ',
        '',
        '           町の花壇は十年前に植えたままで、枯れた株が増えており、通る人から植え替えを求められていま',
        '  現状と課題',
        '           す。',
        '  目的       花の絶えない町にします。',
        '  取組内容     町内会と植える日を決め、苗を配ります。',
      ]).slice(1),
    ).toEqual([
      ['現状と課題', '町の花壇は十年前に植えたままで、枯れた株が増えており、通る人から植え替えを求められていま↩/す。'],
      ['目的', '花の絶えない町にします。'],
      ['取組内容', '町内会と植える日を決め、苗を配ります。'],
    ]);
  });

  it('has a row for the short text beside each label, however full the text above it', () => {
    expect(
      rows([
        ' （1） 花壇の手入れ',
        '',
        '  目的         花の絶えない町にします。',
        '  取組内容       町内会と植える日を決め、苗を配ります。',
        '               令和６年度               令和７年度            令和８年度',
        '  スケジュール',
        '               苗の手配                植付け              見直し',
        '  担当課        公園緑地課',
        '',
        ' （2） 木陰づくり',
        '',
        '  目的         夏も歩ける町にします。',
        '  取組内容       並木の間を空けずに植えます。',
        '               令和６年度               令和７年度            令和８年度',
        '  スケジュール',
        '               場所の選定               植付け              継続',
        '  担当課        緑地課',
      ]).slice(-2),
    ).toEqual([
      ['場所の選定', '植付け', '継続'],
      ['担当課', '緑地課', '', ''],
    ]);
  });
});

describe('lines between two of a head', () => {
  it('belong to it where their words are the rest of labels that stand in the middle beside others', () => {
    const [table, ...more] = read([
      '                                令和５年                令和６年',
      '整理番   事業名       担当課                      令和６年度                達成度',
      ' 号                      単位       度                   度',
      '                         （種）',
      '                                実績値    目標値    実績値    目標値',
      '11    木陰の整備     公園課      本      120    130    141    150       Ａ',
      '12    花壇の手入れ    緑地課      か所     30     40     38     45        Ｂ',
    ]) as string[][][];
    expect(more).toEqual([]);
    expect(table?.slice(-2).map((r) => r.slice(0, 3))).toEqual([
      ['11', '木陰の整備', '公園課'],
      ['12', '花壇の手入れ', '緑地課'],
    ]);
  });
});
