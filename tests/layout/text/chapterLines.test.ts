import { expect, it, test } from 'vitest';
import { chapterLines } from '../../../src/layout/text/aligned/chapterLines.js';
import { lay, set, wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

const chaptersOf = (...lines: string[]): number[] => {
  const source = lines.join('\n');
  return [...chapterLines(source, wordsOf(source))];
};

test.each<[string, string[], number[]]>([
  ['count up', ['１．達成の状況', '', '船は動いた。', '', '２．各取組の状況'], [0, 4]],
  ['are in Roman numbers', ['Ⅰ 達成の状況', '', 'Ⅱ 各取組の状況'], [0, 2]],
  ['are not alone', ['３．達成の状況', '', '船は動いた。'], []],
  ['stand right below a text', ['１．達成の状況', '船は動いた。', '２．各取組の状況'], []],
  ['are sentences', ['１．船を動かした。', '', '２．桟橋を直した。'], []],
  ['are a note', ['合計', '', '※ 三月末の数値である'], [2]],
])('chapters that %s', (_, lines, found) => {
  expect(chaptersOf(...lines)).toEqual(found);
});

it('end the table above them', () => {
  const text = [
    '１．取組の数',
    set([16, '区分'], [40, '取組の数'], [54, 'ページ']),
    set([0, '達成したもの'], [40, '5項目'], [54, 'P1']),
    set([0, '達成しなかったもの'], [40, '4項目'], [54, 'P2']),
    set([0, '合計'], [40, '9項目']),
    '',
    '※ 実績値は、３月末の数値',
    '',
    '２．各取組の状況',
    set([2, '番号'], [9, '取組項目'], [24, '担当課'], [34, '数値目標'], [46, '取組状況']),
    set([2, '1'], [9, '桟橋の板の張替え'], [24, '港湾課'], [34, '40枚'], [46, '板を調べた。']),
    set([2, '2'], [9, '灯台の夜の公開'], [24, '文化課'], [34, '4回'], [46, '夜に公開した。']),
  ].join('\n');
  const paragraphs = lay(text, { isLabel }).blocks.flatMap((b) =>
    b.kind === 'paragraph' ? b.lines.map((l) => l.text.value.trim()) : [],
  );
  expect(paragraphs).toEqual(['１．取組の数', '※ 実績値は、３月末の数値', '２．各取組の状況']);
});
