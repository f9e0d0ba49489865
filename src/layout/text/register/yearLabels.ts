import { isYear, isYearRest } from '../aligned/headWords.js';
import { partsOver } from '../aligned/partsOver.js';
import { withoutSpace } from '../letters.js';
import type { HeadWord, RegisterHead } from './head.js';

/** Columns side by side that years name, the last thing in their labels. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Labels above years side by side stand over all of them: gives each the years that it is in the middle of, where some have none.
 *
 *    基準値          実績値          目標値
 *    Ｒ元     Ｒ２    Ｒ３    Ｒ４    Ｒ６
 */
export function coverYears(source: string, head: RegisterHead): readonly (readonly HeadWord[])[] {
  const lines = head.lines.map((l) => [...l]);
  for (const run of runsOf(source, head)) {
    const above: { line: number; at: number }[] = [];
    const named = new Set<number>();
    for (const [y, line] of lines.entries())
      for (const [k, w] of line.entries()) {
        const isOver = w.column >= run.from && w.last < run.to && !isOfYear(textOf(source, w));
        if (!isOver) continue;
        above.push({ line: y, at: k });
        for (let c = w.column; c <= w.last; c++) named.add(c);
      }
    const first = above[0];
    const isOneLine = first !== undefined && above.every((a) => a.line === first.line);
    if (!isOneLine || named.size === run.to - run.from) continue;
    const isBaseline = (w: HeadWord): boolean => BASELINE.test(textOf(source, w));
    const own = above.map((a) => lines[a.line]?.[a.at] as HeadWord);
    const parts = partsOver(
      head.leaves.slice(run.from, run.to),
      own.map((w) => w.word),
      own.length < run.to - run.from && own.some((w) => !isBaseline(w))
        ? (k) => isBaseline(own[k] as HeadWord)
        : undefined,
    );
    for (const [k, a] of above.entries()) {
      const part = parts[k] as Run;
      (lines[a.line] as HeadWord[])[a.at] = {
        ...(own[k] as HeadWord),
        column: run.from + part.from,
        last: run.from + part.to - 1,
      };
    }
  }
  return lines;
}

const textOf = (source: string, { word }: HeadWord): string => withoutSpace(source.slice(word.from, word.to));

/** 基準値, 現状値: figures of one year, from which a plan begins. */
const BASELINE = /^(?:基準|現状|現況|当初|策定時|出発点)/;

/** A year, or what is left of one below it. */
const isOfYear = (text: string): boolean => isYear(text) || isYearRest(text);

function runsOf(source: string, head: RegisterHead): Run[] {
  const isNamed = head.leaves.map((_, c) => {
    const lowest = head.lines.findLast((l) => l.some((w) => w.column === c && w.last === c));
    return lowest?.some((w) => w.column === c && isOfYear(textOf(source, w))) ?? false;
  });
  const out: Run[] = [];
  for (let c = 0; c < isNamed.length; c++) {
    if (!isNamed[c]) continue;
    let to = c + 1;
    while (isNamed[to]) to++;
    if (to - c > 2) out.push({ from: c, to });
    c = to;
  }
  return out;
}
