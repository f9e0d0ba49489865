import type { Token } from '../aligned/segments.js';

type Line = readonly Token[];

/** A label stands so near the left edge, in places. */
const MARGIN = 4;
/** The text goes on below in so many lines of so few words. */
const MOST_REST = 2;
const MOST_WORDS = 3;

/**
 * Where the form begins that stands right above the head of a register at line `head`; `head` where none does:
 * ```
 *   ■ 港湾部
 *     部長            水野 渚
 *     基本的な考え方  桟橋を守る。
 *   番号  取組        担当課    指標 …
 * ```
 * A label may stand in the middle of the lines of its text. What tells of a unit stands in columns of its own. Lines that begin with the same label among the rows above, from line `from` on,
 * are rows.
 */
export function formAbove(
  source: string,
  lines: readonly Line[],
  from: number,
  head: number,
  isLabel: (text: string) => boolean,
): number {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const left = (lines[head]?.[0]?.x0 ?? 0) + MARGIN;
  const isForm = (i: number): boolean => {
    const [first, second] = lines[i] ?? [];
    if (!first || first.x0 > left || !isLabel(text(first))) return false;
    const isBeside = (l: Line | undefined): boolean => l?.length === 1 && (l[0] as Token).x0 > first.x1;
    return second !== undefined || (isBeside(lines[i - 1]) && isBeside(lines[i + 1]));
  };
  let top = head;
  for (let i = head - 1, rest = 0; i >= from && rest <= MOST_REST; i--) {
    if (isForm(i)) [top, rest] = [i, 0];
    else if ((lines[i]?.length ?? 0) > MOST_WORDS) break;
    else if ((lines[i]?.length ?? 0) > 0) rest++;
  }
  const labels = new Set(lines.slice(top, head).map(([w]) => (w ? text(w) : '')));
  const isRow = lines.slice(from, top).some(([w]) => w !== undefined && w.x0 <= left && labels.has(text(w)));
  return isRow ? head : top;
}
