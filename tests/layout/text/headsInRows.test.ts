import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/layout/text/register/head.js';
import { kindsWithoutLabel } from '../../../src/layout/text/register/kindsWithoutLabel.js';
import { repeatedHeads } from '../../../src/layout/text/repeatedHeads.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { wordsOf } from './helpers.js';

const LABELS =
  /^(?:番号|施策|指標|評価|現状|歳入増|歳出減|計画|実施状況|今後の課題|担当課|概要|(?:令和|[RＲ])[0-9０-９元]+年?度?)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));

const columnsOf = (...lines: readonly string[]): readonly string[] => {
  const source = lines.join('\n');
  return readHead(source, wordsOf(source), isLabel).lines.map((l) =>
    l
      .map(
        ({ word, column, last }) => `${source.slice(word.from, word.to)} ${column}${last > column ? `-${last}` : ''}`,
      )
      .join(', '),
  );
};

/** A line as the converter prints it: each text at its place, or one space behind the text before it. */
const line = (...texts: readonly (readonly [number, string])[]): string =>
  texts.reduce((out, [x, text]) => `${out.padEnd(out ? Math.max(x, out.length + 1) : x)}${text}`, '');

describe('a head of several rows', () => {
  it('puts a label over labels that are over others, and leaves those beside that take all rows', () => {
    expect(
      columnsOf(
        line([58, '令和６年度'], [83, '節減額（千円）']),
        line(
          [0, '番号'],
          [10, '施策'],
          [21, '概要'],
          [38, '担当課'],
          [80, 'Ｒ５'],
          [88, 'Ｒ６'],
          [108, '評'],
          [114, '今後の課題'],
        ),
        line([50, '計画'], [66, '実施状況'], [108, '価']),
        line([77, '歳入増'], [81, '歳出減'], [85, '歳入増'], [89, '歳出減']),
      ),
    ).toEqual([
      '令和６年度 4-5, 節減額（千円） 6-9',
      '番号 0, 施策 1, 概要 2, 担当課 3, Ｒ５ 6-7, Ｒ６ 8-9, 評 10, 今後の課題 11',
      '計画 4, 実施状況 5, 価 10',
      '歳入増 6, 歳出減 7, 歳入増 8, 歳出減 9',
    ]);
  });

  it('leaves a label a column of its own between the lines of others', () => {
    expect(
      columnsOf(
        line([62, '県の'], [90, '現状'], [109, '年次計画']),
        line([1, '番号'], [9, '施策'], [22, '課題'], [39, '概要'], [54, '担当課'], [74, '手順・目安']),
        line([62, '指定'], [90, 'Ｒ５'], [100, 'Ｒ６'], [110, 'Ｒ７'], [121, 'Ｒ８']),
      ),
    ).toEqual([
      '県の 5, 現状 7, 年次計画 8-10',
      '番号 0, 施策 1, 課題 2, 概要 3, 担当課 4, 手順・目安 6',
      '指定 5, Ｒ５ 7, Ｒ６ 8, Ｒ７ 9, Ｒ８ 10',
    ]);
  });

  it('reads words that no list knows by the rows that they stand in', () => {
    expect(
      columnsOf(
        line([54, '水の量']),
        line([17, '守を'], [110, 'まわりの'], [117, '来る']),
        line(
          [1, '札'],
          [7, '苗の名'],
          [29, '咲かせる花'],
          [48, '植える前'],
          [55, 'めあて'],
          [68, '今の丈'],
          [79, '一年の実り'],
        ),
        line([17, 'する人'], [42, 'めもり'], [110, 'ひとこと'], [117, '年の']),
        line([49, '(R4)'], [56, '(R6)'], [68, '(R6)']),
      ),
    ).toEqual([
      '水の量 4-7',
      '守を 2, まわりの 9, 来る 10',
      '札 0, 苗の名 1, 咲かせる花 3, 植える前 5, めあて 6, 今の丈 7, 一年の実り 8',
      'する人 2, めもり 4, ひとこと 9, 年の 10',
      '(R4) 5, (R6) 6, (R6) 7',
    ]);
  });
});

const PAGE = (n: number): string => `${n === 1 ? '' : '\f'}苗木の手入れ帳 第${n}面
            朝と夕の世話
ふだ  苗の名   わけ       朝の水   夕の水  のびた丈
${n}－１  岸の柳   風をよける  よい     よい    三寸
${n}－２  丘の桜   春を告げる  まあまあ  よい    二寸
`;

describe('repeatedHeads', () => {
  const headsOf = (text: string): string[] => [...repeatedHeads(text, toSourceLines(text).lines)];

  it('finds the lines of labels that pages print alike, whatever their words', () => {
    expect(headsOf(PAGE(1) + PAGE(2))).toEqual(['朝と夕の世話', 'ふだ苗の名わけ朝の水夕の水のびた丈']);
    expect(headsOf(PAGE(1))).toEqual([]);
  });

  it('takes no head for one above the lines of a form', () => {
    const form = '育ち    よく育った\nなやみ   虫がつく\n';
    expect(headsOf(PAGE(1) + form + PAGE(2) + form)).toEqual([]);
  });
});

it('finds the column without a label whose words come in turn', () => {
  const source = [
    line([0, '番号'], [6, '施策'], [16, '指定'], [26, '手順と目安'], [40, 'Ｒ６'], [46, 'Ｒ７']),
    line([0, '１'], [6, '浮桟橋の点検'], [17, '●'], [21, '手順'], [25, '板の調べ'], [40, 'よし'], [46, '→']),
    line([21, '目安'], [25, '調べた板（枚）'], [41, '12'], [47, '24']),
    line([0, '２'], [6, '堰の塗替え'], [21, '手順'], [25, '下塗り'], [40, '半分'], [46, '残り']),
    line([21, '目安'], [25, '塗った堰（基）'], [42, '1'], [48, '3']),
  ].join('\n');
  const [head, ...body] = wordsOf(source);
  const leaves = (head ?? []).map(({ x0, x1 }) => ({ x0, x1, latest: x0 }));
  expect(kindsWithoutLabel(source, leaves, body)?.x0).toBe(21);
  expect(kindsWithoutLabel(source, leaves, body.slice(0, 2))).toBeNull();
});
