import type { SourceLine } from '../sourceLines.js';

const LETTERS = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー・々ヶ]';
const DEPARTMENT = `${LETTERS}{1,9}[部局]`;
const UNIT = `${LETTERS}{1,12}(?:[課室係]|センター|支所|事務所|出張所)`;
/** 総務部 財政課, and the white between: one cell, or the cells of two columns. */
const PAIR = new RegExp(`(?<![^\\s　])${DEPARTMENT}( +)${UNIT}(?![^\\s　])`, 'gu');
const BEFORE = new RegExp(`(?<![^\\s　])${DEPARTMENT}$`, 'u');
const BEHIND = new RegExp(`^${UNIT}(?![^\\s　])`, 'u');
const LONGEST = 24;

/** So many such pairs, and none with more space between, show that one column has both. */
const FEWEST = 3;

/** 担当部・課, 所管部課名: the label of a column that has both; 担当部 and 担当課 have a column each. */
const OF_BOTH = /(?<![^\s　])(?:担当|所管|主管|実施|所属)?部局?[・･/／]?課(?:名|等|室)?(?![^\s　])/u;
/** Under such a label they stand apart by so many places at most, and else by one. */
const WIDEST = 6;

/**
 * By how many places 部 and 課 stand apart at most where a text prints both in one cell: 総務部 財政課; 0 where it does not. In two
 * columns they stand apart by as much as the longest name needs.
 */
export function widestUnitSpace(source: string, lines: readonly SourceLine[]): number {
  let pairs = 0;
  let widest = 0;
  let haveOneLabel = false;
  for (const { from, to } of lines) {
    const text = source.slice(from, to);
    haveOneLabel ||= OF_BOTH.test(text);
    for (const [, white = ''] of text.matchAll(PAIR)) {
      widest = Math.max(widest, white.length);
      pairs++;
    }
  }
  if (haveOneLabel && pairs > 0) return WIDEST;
  return pairs < FEWEST || widest > 1 ? 0 : 1;
}

/** White of at most so many places stands here between a department and its unit. */
export const isUnitSpace = (source: string, end: number, start: number, widest: number): boolean =>
  start - end <= widest &&
  /[部局]/.test(source[end - 1] ?? '') &&
  BEFORE.test(source.slice(Math.max(0, end - LONGEST), end)) &&
  BEHIND.test(source.slice(start, start + LONGEST));
