import { isYear } from '../aligned/headWords.js';
import type { HeadWord, Leaf, RegisterHead } from './head.js';

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
        const isOver = w.column >= run.from && w.last < run.to && !isYear(textOf(source, w));
        if (!isOver) continue;
        above.push({ line: y, at: k });
        for (let c = w.column; c <= w.last; c++) named.add(c);
      }
    const first = above[0];
    const isOneLine = first !== undefined && above.every((a) => a.line === first.line);
    if (!isOneLine || named.size === run.to - run.from) continue;
    const own = above.map((a) => lines[a.line]?.[a.at] as HeadWord);
    const parts = partsOf(head.leaves.slice(run.from, run.to), own);
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

const textOf = (source: string, { word }: HeadWord): string => source.slice(word.from, word.to).replace(/[\s　]/g, '');

function runsOf(source: string, head: RegisterHead): Run[] {
  const isNamed = head.leaves.map((_, c) => {
    const lowest = head.lines.findLast((l) => l.some((w) => w.column === c && w.last === c));
    return lowest?.some((w) => w.column === c && isYear(textOf(source, w))) ?? false;
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

/** Parts the columns among the labels over them: each as near to the middle of its part as may be. */
function partsOf(leaves: readonly Leaf[], over: readonly HeadWord[]): Run[] {
  const n = leaves.length;
  type Best = { cost: number; from: number };
  const best: Best[][] = [Array.from({ length: n + 1 }, (_, to) => ({ cost: to === 0 ? 0 : Infinity, from: 0 }))];
  for (const { word } of over) {
    const before = best.at(-1) as Best[];
    best.push(
      before.map((_, to) => {
        let least: Best = { cost: Infinity, from: 0 };
        for (let from = 0; from < to; from++) {
          const [a, b] = [leaves[from] as Leaf, leaves[to - 1] as Leaf];
          const cost = (before[from] as Best).cost + Math.abs(a.x0 + b.x1 - word.x0 - word.x1) / 2;
          if (cost < least.cost) least = { cost, from };
        }
        return least;
      }),
    );
  }
  const out: Run[] = [];
  for (let k = over.length, to = n; k > 0; k--) {
    const { from } = (best[k] as Best[])[to] as Best;
    out.unshift({ from, to });
    to = from;
  }
  return out;
}
