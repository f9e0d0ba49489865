import { findFiscalYears } from '../../japanese/index.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';

/** What a text tells of one year, or of each of several. */
export interface TextOfYears {
  readonly from: number;
  readonly to: number;
  readonly text: SourceText;
  /** Where it opens with its year, and where what it tells begins. */
  readonly at: number;
  readonly textAt: number;
}

export interface TextsOfYears {
  /** What stands above the first of them; null for nothing. */
  readonly before: SourceText | null;
  readonly parts: readonly TextOfYears[];
}

const OPENS = /^[\s　]*(?:[・･○〇●◯■□◆◇▼▽▪•\-－][\s　]*)?[【（(〔［＜〈≪]?[\s　]*/u;
/** What sets the year off from its text: a colon, a bracket, a wide space, the end of its line. */
const CLOSES = /^[\s　]*(?:[】）)〕］＞〉≫][\s　]*[:：]?|[:：…]|[　\t]|[\s　]{2}|[→⇒]|$)[\s　]*/u;
/** 令和5年度計画：…, 令和6年度（予定）…: what the year is told for. */
const TOLD_FOR = /^[\s　]*(?:の?(?:計画|予定|実績|取り?組み?|実施内容|内容))?[\s　]*(?:[（(][^（）()]{1,6}[）)])?/u;
const LONGEST_SPAN = 10;

/**
 * The parts of a text whose lines open with the fiscal year that they tell of; null where none or one does.
 * ```
 *   令和5年度：検討
 *   令和6年度：試行
 * ```
 */
export function textsOfYears(text: SourceText): TextsOfYears | null {
  if (!text.value.includes('\n')) return null;
  const heads = yearHeads(text.value);
  const years = new Set(heads.map((h) => h.from));
  if (years.size < 2 || years.size < heads.length) return null;
  const parts = heads.map((head, i) => {
    const end = heads[i + 1]?.at ?? text.value.length;
    return { ...head, text: trimText(sliceText(text, head.textAt, end)) };
  });
  if (parts.some((p) => p.text.value === '')) return null;
  const before = trimText(sliceText(text, 0, heads[0]?.at ?? 0));
  return { before: before.value === '' ? null : before, parts };
}

/** 令和5年度：検討: the line opens with the fiscal year that it tells of. */
export const opensWithYear = (line: string): boolean => lineToHead(line) !== null;

/** 令和5年度：基本構想: no label, though one could be made of its words. */
export const tellsOfYear = (line: string): boolean => /[:：][\s　]*\S/.test(line) && opensWithYear(line);

interface YearHead {
  readonly at: number;
  readonly textAt: number;
  readonly from: number;
  readonly to: number;
}

function yearHeads(text: string): YearHead[] {
  const heads: YearHead[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const head = lineToHead(line);
    if (head) heads.push({ at, textAt: at + head.end, from: head.from, to: head.to });
    at += line.length + 1;
  }
  return heads;
}

function lineToHead(line: string): { from: number; to: number; end: number } | null {
  const start = OPENS.exec(line)?.[0].length ?? 0;
  const [year] = findFiscalYears(line);
  if (!year || year.start !== start || year.to - year.from > LONGEST_SPAN) return null;
  // A day or a month is when something happened, and no year's part of a text.
  if (year.kind === 'date' || year.kind === 'month') return null;
  const rest = line.slice(year.end);
  const words = TOLD_FOR.exec(rest)?.[0].length ?? 0;
  for (const skipped of [words, 0]) {
    const sign = CLOSES.exec(rest.slice(skipped))?.[0];
    if (sign !== undefined) return { from: year.from, to: year.to, end: year.end + skipped + sign.length };
  }
  return null;
}
