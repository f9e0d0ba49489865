import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rowsIn = (lines: readonly string[]): string[][] =>
  outline(lay(lines.join('\n'), { isLabel })).flatMap((b) => (typeof b === 'string' ? [[b]] : b));
const textBeside = (rows: readonly (readonly string[])[], label: string): string | undefined =>
  rows.find((r) => r[0] === label)?.[1]?.replace(/^\[.*?\]|[↩?]/g, '');

const FIGURES = [
  '指標        名称               単位     令和４年度   令和５年度   令和６年度',
  '          植えた苗の数           株        120       240       360',
  '          手入れの回数           回         12        18        24',
];

describe('sentences over the columns of a table in their form', () => {
  it('go on beside a label in the middle of their height', () => {
    const rows = rowsIn([
      '担当課       公園課                          整理番号         7',
      '事業名       木陰の道づくり',
      '          夏の昼に歩く人は年々減っており、木陰のない道では買い物の行き帰りに困るという',
      '現状と課題     声が町のどこからも届いている。苗木を育てる畑も、手入れをする人も足りないため、',
      '          植える場所を選ぶ必要がある。',
      'めざす姿      だれもが木陰を伝って駅から家まで歩ける町になっている。',
      ...FIGURES,
    ]);
    expect(textBeside(rows, '現状と課題')).toBe(
      '夏の昼に歩く人は年々減っており、木陰のない道では買い物の行き帰りに困るという/' +
        '声が町のどこからも届いている。苗木を育てる畑も、手入れをする人も足りないため、/' +
        '植える場所を選ぶ必要がある。',
    );
    expect(textBeside(rows, 'めざす姿')).toBe('だれもが木陰を伝って駅から家まで歩ける町になっている。');
  });

  it('stand in one cell where they are a list, and a list with another mark in the next', () => {
    const rows = rowsIn([
      '担当課       公園課                          整理番号         8',
      'めざす姿      だれもが木陰を伝って駅から家まで歩ける町になっている。',
      '          ・木陰のない道を調べ、植える順を地域の人たちとともに決める。',
      '取組内容',
      '          ・苗木を育てる畑を借り、学校の子どもたちと水やりをする。',
      '          ○植える順の一覧を作り、広報の秋の号に載せる。',
      '目標達成基準',
      '          ○苗木を三百六十株植え、枯れたものは植え直す。',
      ...FIGURES,
    ]);
    const marks = (label: string): string[] => (textBeside(rows, label) ?? '').split('/').map((t) => t.slice(0, 1));
    expect(marks('取組内容')).toEqual(['・', '・']);
    expect(marks('目標達成基準')).toEqual(['○', '○']);
  });
});
