import { matchKey } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { readAchievement } from '../lexicon/index.js';
import type { LabelField, LegendEntry, Lexicon } from '../lexicon/types.js';

/** Ａ　計画どおり実施した, a line of the document's own legend: its letter numbers no heading. */
export const explainsMark = ({ text }: Line, legend: readonly LegendEntry[]): boolean => {
  const value = text.value.trim();
  return legend.some(
    ({ mark, meaning }) =>
      meaning !== '' &&
      value.startsWith(mark) &&
      matchKey(words(value.slice(mark.length))) === matchKey(words(meaning)),
  );
};

/** 評価の基準 above ５ 計画を上回って実施した, ４ 計画どおり実施した …: what stands below the label explains the marks of the document, and nothing else. */
export const explainMarks = (lines: readonly Line[], field: LabelField, legend: readonly LegendEntry[]): boolean => {
  const told = lines.filter((l) => l.text.value.trim() !== '');
  return EXPLAINS.has(field) && told.length >= 2 && told.every((l) => explainsMark(l, legend));
};

const EXPLAINS: ReadonlySet<LabelField> = new Set(['criteria', 'achievement', 'outcome', 'status', 'section']);

/** ★★★《達成！》, ★★ 継続中: the result that a label above asks for, though ★ may adorn a heading. */
export const isRowOfStars = ({ text }: Line, legend: readonly LegendEntry[]): boolean =>
  /^[\s　]*[★☆]/.test(text.value) && (readAchievement(text.value, legend)?.level ?? null) !== null;

/** 未達成 below 達成度: a grade and no label, though one could be made of its word. */
export function isGradeBelowLabel(lines: readonly Line[], at: number, lexicon: Lexicon): boolean {
  const [above, own] = [lines[at - 1]?.text.value ?? '', lines[at]?.text.value ?? ''];
  if (own.length > LONGEST_GRADE || (readAchievement(own)?.level ?? null) === null) return false;
  return lexicon.readLabel(above)?.field === 'achievement' && readAchievement(above) === null;
}

const LONGEST_GRADE = 8;

const words = (text: string): string => text.replace(/^[\s　:：＝=…‥・.．、)）]+|[\s　。]+$/g, '');

/** ※ …, and lines that go on with them: remarks below a heading, and nothing that it announces. */
export const areRemarks = (lines: readonly Line[]): boolean =>
  lines.length > 1 &&
  REMARK.test(lines[0]?.text.value ?? '') &&
  lines.filter((l) => REMARK.test(l.text.value)).length * 2 >= lines.length;

const REMARK = /^[\s　]*[※＊]/u;
