import type { Line } from '../../model/block.js';
import { sliceText } from '../../model/sourceText.js';
import { readAchievement } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, linesToValue, onOneLine, type Value } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Label } from './events.js';

export interface GradeInCell {
  readonly label: Label;
  readonly value: Value;
}

/** 評価　Ｂ, 達成度：○, on one line: the mark or the word stands apart. */
const APART = /^[\s　]*([^\s　:：]{2,12})[\s　]*[:：\s　][\s　]*(?=\S{1,12}[\s　]*$)/u;
/** 80％, 優, ３: what a label of grades announces, be it no word of a result. */
const GRADE = /^[\s　]*(?:[0-9０-９.．]{1,5}[\s　]*[%％]|[^\s　。、]{1,2})[\s　]*$/u;
const LONGEST = 28;

/**
 * A label and the grade that it announces in one cell, behind the text that is graded:
 * ```
 *   年度末の成果 │ 泥を八割さらった。 │ 評価
 *               │                    │  Ｂ
 * ```
 * null for any other cell: a label alone, or one with a sentence.
 */
export function gradeInCell({ cell, text }: CellReading, lexicon: Lexicon): GradeInCell | null {
  const { lines, tables } = cell;
  if (lines.length === 0 || lines.length > 4 || tables.length > 0 || text.value.length > LONGEST) return null;
  for (let n = lines.length - 1; n >= 1; n--) {
    const graded = toGraded(lines.slice(0, n), lines.slice(n), lexicon);
    if (graded) return graded;
  }
  const only = lines.length === 1 ? (lines[0] as Line) : null;
  const at = only ? (APART.exec(only.text.value)?.[0].length ?? 0) : 0;
  if (!only || at === 0) return null;
  const part = (from: number, to?: number): Line => ({ ...only, text: sliceText(only.text, from, to) });
  return toGraded([part(0, at)], [part(at)], lexicon);
}

function toGraded(above: readonly Line[], below: readonly Line[], lexicon: Lexicon): GradeInCell | null {
  const text = linesToText(above);
  const reading = lexicon.readLabel(text.value);
  if (reading?.field !== 'achievement' || reading.ordinal !== null) return null;
  const value = linesToValue(below);
  const words = value.text.value;
  if (!GRADE.test(words) && readAchievement(words) === null) return null;
  return { label: { reading, text: onOneLine(text) }, value };
}
