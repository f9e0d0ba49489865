import { describe, expect, it } from 'vitest';
import { toFormLines } from '../../../src/layout/text/forms/formLines.js';
import { toFormText } from '../../../src/layout/text/forms/formText.js';
import { labelBlocks } from '../../../src/layout/text/forms/labelBlocks.js';
import { toLabelBook } from '../../../src/layout/text/forms/labelBook.js';
import { repeatedHeadings } from '../../../src/layout/text/forms/repeatedHeadings.js';
import { joinedWords } from '../../../src/layout/text/letters.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { set } from './helpers.js';
import { isLabel } from './knownLabels.js';

/** The labels of the first form. */
function labels(sheets: readonly (readonly string[])[]): string[] {
  const source = sheets.flat().join('\n');
  const lines = toFormLines(source, toSourceLines(source).lines, isLabel) ?? [];
  const book = toLabelBook(source, lines, isLabel);
  if (!book) return [];
  const starts = book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : []));
  const headings = repeatedHeadings(source, lines, book, starts);
  const form = toFormText(source, lines, starts[0] ?? 0, starts[1] ?? lines.length, book, headings, isLabel);
  return labelBlocks(form).map((b) => joinedWords(source, [...b.lines.values()].flat()));
}

const sheet = (number: string, name: string, label: readonly string[]): string[] => [
  `  整理番号 ${number}`,
  set([1, '事務事業名'], [8, name], [38, '担当課'], [43, '渡し場課']),
  set([2, '政策名'], [8, '２ 海と暮らす町'], [38, '担当課長'], [43, '水野 渚']),
  ...label,
  set([2, '事業内容'], [8, `${name}の費用を出し、桟橋の板を替える。`]),
  set([1, '現状と課題'], [8, '板を替える人が減り、島の一部では人手が不足している。']),
  set([1, '今後の方向性'], [8, '続ける'], [38, '総合評価'], [46, 'Ａ']),
];
const sheets = (label: (goal: string) => readonly string[]): string[][] => [
  sheet('１', '渡し舟の修理', label('渡し舟が毎日動いている。')),
  sheet('２', '浮き桟橋の点検', label('浮き桟橋が揺れない。')),
  sheet('３', '灯りの取り替え', label('夜の舟も迷わない。')),
];

describe('labels of forms that are broken over lines', () => {
  it('have all lines of a note in brackets, with the text between them', () => {
    const found = labels(sheets((goal) => [set([3, '目的']), '（どのような町', set([8, goal]), 'にしたいのですか）']));
    expect(found).toContain('目的（どのような町にしたいのですか）');
  });

  it('have all lines of a note in brackets, with the text beside the label', () => {
    const found = labels(
      sheets((goal) => [set([3, '目的'], [8, goal]), set([0, '【どのような']), set([0, '町にするか】'])]),
    );
    expect(found).toContain('目的【どのような町にするか】');
  });

  it('may begin with a year', () => {
    expect(labels(sheets((goal) => [set([1, '令和５年度'], [8, goal]), set([1, 'の成果'])]))).toContain(
      '令和５年度の成果',
    );
    expect(labels(sheets((goal) => [set([0, '令和５年度の実'], [8, goal]), set([1, '施状況'])]))).toContain(
      '令和５年度の実施状況',
    );
  });

  it('are no years alone', () => {
    const found = labels(sheets((goal) => [set([1, '令和５年度'], [8, goal]), set([1, '令和６年度'], [8, goal])]));
    expect(found.filter((f) => f.startsWith('令和'))).toEqual([]);
  });
});
