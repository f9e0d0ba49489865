import { withoutSpace } from '../letters.js';
import { beginsBullet } from '../marks.js';
import type { Piece } from './columns.js';
import type { ColumnEntry } from './columnTable.js';
import type { Found } from './gridTable.js';
import { textOf } from './segments.js';

/**
 * The first column that has no text in any row in which the next one has; -1 where there is none. Where both hold figures alone,
 * what the head has above them doesn't count: figures in the middle of a column may stand off one another.
 */
export function neverTogether({ head, columns: table, starts }: Found, isHead: readonly boolean[]): number {
  const { lines, columns } = table;
  const rowAt = new Int32Array(lines.length);
  for (const [r, from] of starts.entries()) rowAt.fill(r, from, starts[r + 1]);
  const inBody = (e: ColumnEntry): boolean => !isHead[lines[e.line]?.index ?? -1];
  const rowsOf = (entries: readonly ColumnEntry[]): Set<number> => new Set(entries.map((e) => rowAt[e.line] as number));
  const rows = columns.map((c) => rowsOf(c.entries));
  for (const cell of head.cells)
    if (cell.pieces.length > 0) for (let k = 0; k < cell.columnSpan; k++) rows[cell.column + k]?.add(HEAD_ROW);
  const figures = columns.map((c) => {
    const body = c.entries.filter(inBody);
    return body.length > 0 && body.every((e) => FIGURE.test(e.text)) ? rowsOf(body) : null;
  });
  for (const line of lines) {
    for (const p of line.pieces) if (p.last > p.column) for (let c = p.column; c <= p.last; c++) rows[c]?.add(-1);
  }
  return columns.findIndex((_, c) => {
    const [own, next] = [figures[c], figures[c + 1]];
    if (own && next) return [...own].every((r) => !next.has(r));
    return [...(rows[c] ?? [])].every((r) => r === -1 || !rows[c + 1]?.has(r)) && c + 1 < columns.length;
  });
}

/**
 * The place between two columns that are one: no label stands over one of them, and most of its texts run over both, for they
 * begin now here, now there; -1 where there is none.
 */
export function withoutOwnTexts(
  lines: readonly (readonly Piece[])[],
  isHead: readonly boolean[],
  count: number,
): number {
  const own = new Array<number>(count).fill(0);
  const labels = new Array<number>(count).fill(0);
  const over = new Array<number>(count).fill(0);
  for (const [i, line] of lines.entries()) {
    for (const p of line) {
      if (isHead[i]) for (let c = p.column; c <= p.last; c++) labels[c] = (labels[c] as number) + 1;
      else if (p.isHeading) continue;
      else if (p.last === p.column) own[p.column] = (own[p.column] as number) + 1;
      else if (p.last === p.column + 1) over[p.column] = (over[p.column] as number) + 1;
    }
  }
  return over.findIndex((n, c) => {
    const [a, b] = [own[c] as number, own[c + 1] as number];
    const isUnnamed = (labels[c] === 0 && a * MOSTLY_OVER <= n) || (labels[c + 1] === 0 && b * MOSTLY_OVER <= n);
    return n >= FEWEST_OVER && isUnnamed;
  });
}

/**
 * The place between two columns that are one: what stands behind it are the figures of items listed before it, and no label of its own
 * is over them; -1 where there is none.
 * ```
 *   取組          達成指標
 *   桟橋の修繕    ○直した桟橋の数      ４基
 *                 ○利用者の満足度 90％以上
 * ```
 */
export function figuresOfItems(
  source: string,
  lines: readonly (readonly Piece[])[],
  isHead: readonly boolean[],
  count: number,
): number {
  const named = new Set<number>();
  const others = new Set<number>();
  const figures = new Array<number>(count).fill(0);
  const bullets = new Array<number>(count).fill(0);
  for (const [i, line] of lines.entries()) {
    for (const [k, p] of line.entries()) {
      const before = line[k - 1];
      if (isHead[i]) named.add(p.column);
      else if (p.isHeading) continue;
      else if (before?.last === p.column - 1 && OF_ITEM.test(withoutSpace(textOf(source, p)))) {
        figures[p.column] = (figures[p.column] as number) + 1;
        if (beginsBullet(textOf(source, before))) bullets[p.column] = (bullets[p.column] as number) + 1;
      } else others.add(p.column);
    }
  }
  const at = figures.findIndex((n, c) => n > 0 && (bullets[c] as number) * 2 >= n && !named.has(c) && !others.has(c));
  return at > 0 ? at - 1 : -1;
}

/** 820 千人, 約 30％以上: a figure with its unit. */
const OF_ITEM = /^(?:約|延べ)?[0-9０-９][0-9０-９,，.．]*[^\s0-9０-９、。（()）]{0,4}$/;

/** So many texts over two columns show that they are one, and so many times more than one of these has of its own. */
const FEWEST_OVER = 3;
const MOSTLY_OVER = 2;

/** The head, among the rows of the table. */
const HEAD_ROW = -2;

/** A figure, or a dash in its place. */
const FIGURE = /^[△▲-]?[0-9０-９][0-9０-９,，.．]*[％%]?$|^[－―ー-]$/;
