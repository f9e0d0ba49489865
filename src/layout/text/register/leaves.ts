import type { ColumnTable } from '../aligned/columnTable.js';
import { kindOf } from './kinds.js';
import type { Shape } from './shape.js';

/** A row of figures: the line that most of them stand on. */
export interface Leaf {
  readonly line: number;
  readonly columns: ReadonlySet<number>;
}

/** A line with text in this many of the columns of figures, or figures in one, may be such. */
const FEWEST = 2;
/** This share of the figures that the fullest line has. */
const MOST = 0.5;
/** Two lines of one row of figures stand at most so far apart. */
const NEAR = 1.55;

/** The rows of figures of the lines [from, to), by name: those that words name in turn are of one. */
export function figureUnits(
  table: ColumnTable,
  shape: Shape,
  y: readonly number[],
  from: number,
  to: number,
): Leaf[][] {
  const { lines } = table;
  if (shape.cycle >= 0) return unitsInTurn(table, shape, from, to);
  const isFigure = (c: number, line: number): boolean => {
    const column = table.columns[c];
    const entry = column?.entries[column.at[line] ?? -1];
    return entry !== undefined && ['figure', 'dash'].includes(kindOf(entry.text));
  };
  const filled = lines.map((_, line) => {
    const own = [...shape.figures].filter((c) => (table.columns[c]?.at[line] ?? -1) >= 0);
    return new Set(own.length >= FEWEST ? own : own.filter((c) => isFigure(c, line)));
  });
  const most = filled.reduce((n, f) => Math.max(n, f.size), 0);
  const out: { line: number; columns: Set<number> }[] = [];
  for (let l = from; l < to; l++) {
    const own = filled[l] as Set<number>;
    if (own.size === 0 || own.size < most * MOST) continue;
    const last = out.at(-1);
    const isSame =
      last && (y[l] as number) - (y[last.line] as number) <= NEAR && [...own].every((c) => !last.columns.has(c));
    if (isSame) for (const c of own) last.columns.add(c);
    else out.push({ line: l, columns: new Set(own) });
  }
  return out.map((l) => [l]);
}

/** 計画, 実績, 計画, 実績: a name's rows begin with the first of the words. */
function unitsInTurn(table: ColumnTable, { cycle, words }: Shape, from: number, to: number): Leaf[][] {
  const out: Leaf[][] = [];
  let last = words.length;
  for (const e of table.columns[cycle]?.entries ?? []) {
    if (e.line < from || e.line >= to) continue;
    const at = words.indexOf(e.text);
    if (at < 0) continue;
    const leaf = { line: e.line, columns: new Set([cycle]) };
    if (at <= last) out.push([leaf]);
    else out.at(-1)?.push(leaf);
    last = at;
  }
  return out;
}
