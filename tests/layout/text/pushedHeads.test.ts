import { describe, expect, it } from 'vitest';
import { withoutLastResult } from '../../../src/layout/text/aligned/lastResult.js';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const tableOf = (lines: readonly string[]): string[][] =>
  outline(lay(lines.join('\n'), { isLabel })).find((b): b is string[][] => typeof b !== 'string') ?? [];

describe('heads over figures that pdftotext pushed to the right', () => {
  it('puts names one space behind figures into the column of their label', () => {
    expect(
      tableOf([
        '                          現状値           目標値',
        '  番号       事業     単位                                   担当課',
        '                          （R4）          （R8）',
        '',
        '   1    花壇の手入れ     か所               4           10',
        '                                               公園課',
        '   2    木陰の手入れ     本               6           12 緑地課',
        '   3    歩道の手入れ     ｍ               9           1,400 道路管理課',
      ]),
    ).toEqual([
      ['番号', '事業', '単位', expect.stringContaining('現状値'), expect.stringContaining('目標値'), '担当課'],
      ['1', '花壇の手入れ', 'か所', '4', '10', '公園課'],
      ['2', '木陰の手入れ', '本', '6', '12', '緑地課'],
      ['3', '歩道の手入れ', 'ｍ', '9', '1,400', '道路管理課'],
    ]);
  });

  it('reads a year broken over two lines, whatever labels stand beside its rest', () => {
    const [head] = tableOf([
      '                                     基準値                                                      令和 7 年',
      '                                                     令和 5 年度                令和 6 年度',
      '      区分          指標名      単位        （令和 4                                                      度',
      '                                     年度）           計画         実績          計画          実績       計画',
      '',
      '                 植えた花の',
      '                            株           85           100          112       110         108       120',
      '                 数',
      '活動指標',
      '                 手入れの日',
      '                            日           14           20           17         20           23       25',
      '                 の数',
      '                 枯れた花の',
      '成果指標                        ％           3.2           5.0         4.6        6.0        6.4       7.0',
      '                 割合',
    ]);
    expect(head?.slice(-3)).toEqual([
      '[1x2]令和 5 年度',
      '[1x2]令和 6 年度',
      expect.stringMatching(/^令和 7 年\S?\/度$/),
    ]);
  });

  it('puts a label over all the years below it', () => {
    const [head] = tableOf([
      '                                        指標                           年度別の推移',
      '番号        取組項目        担当課                          令和4年度             令和5年度              令和6年度',
      '                                   名称        単位',
      '                                                  計画   実績           計画   実績           計画     実績',
      ' １   花壇の花の増加        公園緑地課   植えた花壇の割合          ％      98.8     98.9     98.9     99.1     99.0',
      '',
      ' ２   木陰の増加         資産活用課   植えた区画           区画       5        3        5        6        5',
      '',
      '                            落ち葉の売上           千円   20,000   12,400   20,000   23,150   20,000',
      '',
      ' ３   枯れ葉の抑制         財政課     枯れた株の比率          ％       8.0      7.8      7.8      7.5      7.6',
    ]);
    expect(head?.slice(-2)).toEqual(['[1x2]指標', '[1x6]年度別の推移']);
  });
});

describe('withoutLastResult', () => {
  it.each([
    ['the label without figures is the first plan', ['計画', '実績', '計画', '実績'], [-1, 2, 3, 4], [2, 3, 4, -1]],
    ['behind other labels', ['№', '計画', '実績', '計画', '実績'], [0, 1, -1, 2, 3], [0, 1, 2, 3, -1]],
    ['labels that do not repeat', ['計画', '実績', '評価', '実績'], [-1, 2, 3, 4], [-1, 2, 3, 4]],
    ['two without figures', ['計画', '実績', '計画', '実績'], [-1, -1, 2, 3], [-1, -1, 2, 3]],
    ['last is no result', ['実績', '計画', '実績', '計画'], [-1, 2, 3, 4], [-1, 2, 3, 4]],
  ])('%s', (_, texts, columns, expected) => {
    expect(withoutLastResult(texts, columns)).toEqual(expected);
  });
});

describe('a table whose lines are set far apart', () => {
  const LINES = [
    '組織目標         取組内容              課等      達成基準',
    '花の絶えない町を   ① 町内会と植える日を決め、苗   公園課     ・花壇の数 180 か所',
    'つくり、歩く人を   を配る手配を進めます。',
    '楽しませます。    ② 枯れた株の植え替えを町内会   緑地課     ・植え替え 5 回',
    '             に呼びかけ、道具を貸し出すこ',
    '             ととします。',
    '             ③ 木陰のない歩道に並木を植え   道路課     ・並木 30ha 以',
    '             る計画をまとめます。              上',
  ];
  it('is read as one whose lines are not', () => {
    const near = tableOf(LINES);
    expect(near[0]).toEqual(['組織目標', '取組内容', '課等', '達成基準']);
    expect(tableOf(LINES.flatMap((l) => [l, '']))).toEqual(near);
  });
});
