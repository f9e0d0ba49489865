import { matchKey } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import type { LabelField, LegendEntry } from '../lexicon/types.js';

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

const words = (text: string): string => text.replace(/^[\s　:：＝=…‥・.．、)）]+|[\s　。]+$/g, '');
