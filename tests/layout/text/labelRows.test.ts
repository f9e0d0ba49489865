import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rowsIn = (lines: readonly string[]): string[][] =>
  outline(lay(lines.join('\n'), { isLabel })).flatMap((b) => (typeof b === 'string' ? [[b]] : b));
const pairsIn = (lines: readonly string[]): string[][] =>
  rowsIn(lines).map((row) => row.slice(0, 2).map((t) => t.replace(/^\[.*?\]|[↩?\s]/g, '')));

describe('the rows of a form by its labels', () => {
  it.each([
    ['令和６年度の', '取組状況', ''],
    ['令和６年度の', '取組状況', '手すりの見積りを取り、残る桟橋の板の傷みを調べた。'],
    ['今年度の', '成果', ''],
  ])('hold a label that goes on in the line below: %s %s', (first, second, rest) => {
    const rows = pairsIn([
      '３ 主要な事業の進み方',
      '          事業名                         主な取組                        進捗',
      '桟橋の補修事業                板の張り替え                                 計画どおり',
      '船着場の見守り事業              見守る人の養成                                計画どおり',
      '４ 評価と今後の方向性',
      '  現状と課題    桟橋の板が傷んでおり、歩く人から直してほしいという声が寄せられている。',
      '           手すりのない所が４か所残っており、冬は板が凍って滑りやすくなる。',
      ` ${first}    船着場など６か所の桟橋の板を張り替えたほか、手すりの見積りを取った。`,
      `  ${second}${rest === '' ? '' : `     ${rest}`}`,
      ' 今後の取組方針   残る桟橋に手すりを付けるとともに、板の傷みを毎年調べる。',
    ]);
    expect(rows.slice(-3).map(([label]) => label)).toEqual(['現状と課題', `${first}/${second}`, '今後の取組方針']);
    expect(rows.at(-2)?.[1]).toContain(rest);
  });

  it('end where a label is whole, whatever letter it ends with', () => {
    const rows = pairsIn([
      '取り組んだこと              板の張り替えを４回行い、延べ 63 人が参加した。',
      '',
      '得られた成果               船着場が歩きやすくなり、訪れる人が増えた。',
      '',
      'これからの進め方             手すりの見積りを取る。',
    ]);
    expect(rows.map(([label]) => label)).toEqual(['取り組んだこと', '得られた成果', 'これからの進め方']);
  });

  it('begin at each label beside a text of its own', () => {
    const rows = pairsIn([
      '  担当課     港湾課                    整理番号          7',
      '',
      '  取組項目の名称   桟橋の補修',
      '取組項目の概要     傷んだ板を張り替え、手すりのない所に手すりを付ける取組を地区の人と進める。',
      '取組項目の       桟橋の板が傷んでいるが、費用が足りず、手すりのない所も残っている。',
      '現状と課題',
      '取組により       船着場が歩きやすくなり、訪れる人の増加が見込まれる。',
      '期待される効果',
      '',
      '  備考        なし',
    ]);
    expect(rows.slice(2, 5)).toEqual([
      ['取組項目の概要', '傷んだ板を張り替え、手すりのない所に手すりを付ける取組を地区の人と進める。'],
      ['取組項目の/現状と課題', '桟橋の板が傷んでいるが、費用が足りず、手すりのない所も残っている。'],
      ['取組により/期待される効果', '船着場が歩きやすくなり、訪れる人の増加が見込まれる。'],
    ]);
  });
});
