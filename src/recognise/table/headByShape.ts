import { GOALS, TEXTS } from '../lexicon/itemFields.js';
import type { CellReading } from './cellReading.js';
import type { Grid } from './grid.js';
import { type Region, rowCells } from './rowKinds.js';

/** Labels of which one at least tells that a table is about goals and actions. */
const ABOUT_PLANS: ReadonlySet<string> = new Set([...GOALS, ...TEXTS, 'title', 'criteria', 'indicator', 'achievement']);
/** Of a single known label, it has to be one that names items. */
const NAMES_ITEMS: ReadonlySet<string> = new Set([...GOALS, 'title', 'measures', 'criteria']);
/** So many rows below a head are looked at. */
const MOST_ROWS = 12;
/** A text is told at length if it has this many characters. */
const LONG = 14;

/**
 * A row in words most of which nobody knows still names the columns of a table when it stands first, fills the width, has one
 * label of a plan, and rows below fill the columns too: shaded above plain rows, above a column that counts 1, 2, 3, or short
 * words above columns of which each holds its own sort of values.
 */
export function isHeadByShape(grid: Grid, region: Region, row: number, cells: readonly CellReading[]): boolean {
  if (region.left !== 0 || region.right !== grid.columns || cells.length < 3) return false;
  const known = cells.flatMap((c) => c.label?.field ?? []);
  if (!known.some((f) => ABOUT_PLANS.has(f))) return false;
  const width = cells.reduce((sum, c) => sum + c.cell.columnSpan, 0);
  if (width < grid.columns || new Set(cells.map((c) => c.text.value)).size < cells.length) return false;
  if (!isTop(grid, region, row)) return false;
  const top = Math.max(...cells.map((c) => grid.rowEnd(c)));
  const body = Array.from({ length: Math.max(0, Math.min(region.bottom - top, MOST_ROWS)) }, (_, i) =>
    rowCells(grid, region, top + i),
  );
  if (headsTexts(cells, body)) return true;
  if (known.length === 1 && !known.some((f) => NAMES_ITEMS.has(f))) return false;
  const full = body.filter((r) => r.filter((c) => c.role !== 'empty').length >= cells.length - 1);
  if (full.length < 2 || full.length * 2 < body.length) return false;
  const shaded = cells.every((c) => c.cell.shaded) && body.every((r) => !r.every((c) => c.cell.shaded));
  const counts = full.every((r, i) => folded(r[0]) === String(i + 1));
  return shaded || counts || standsApart(cells, full);
}

/**
 * A shaded row above one row of texts, each told at length, in a table of its own: 周辺環境 | 今後の予測 | 住民の声. Of labels and values in
 * turn the values would not be shaded.
 */
const headsTexts = (
  heads: readonly CellReading[],
  [texts = [], ...others]: readonly (readonly CellReading[])[],
): boolean =>
  others.length === 0 &&
  texts.length === heads.length &&
  heads.every((c) => c.cell.shaded && folded(c).length < LONG) &&
  texts.every((c) => !c.cell.shaded && folded(c).length >= LONG);

/** Nothing but single cells across the table, as its title is, stands above. */
function isTop(grid: Grid, region: Region, row: number): boolean {
  for (let r = 0; r < row; r++) {
    const text = rowCells(grid, region, r).filter((c) => c.role !== 'empty');
    if (text.length > 1) return false;
  }
  return true;
}

const folded = (c: CellReading | undefined): string => c?.text.value.normalize('NFKC').replace(/\s/g, '') ?? '';

/** What a text is by its form: values of one column mostly have the same. */
const SORTS: readonly RegExp[] = [
  /^[\d,.]+[%]?$/,
  /^(?:[A-ES◎○〇△×●▲]|[ⅠⅡⅢⅣⅤ]|\d)$/,
  /[課係室班所局部]$/,
  /^(?:[a-z]{0,2}[-‐]?\d+|[①-⑳])([-‐.]\d+)*$/i,
  /(?:年度?|月)(?:末|中|頃|以降)?$/,
];

/** Two columns hold a sort of values that their heads are not of; or one does, beside texts told at length. */
function standsApart(heads: readonly CellReading[], rows: readonly (readonly CellReading[])[]): boolean {
  let sorted = 0;
  let told = 0;
  for (const head of heads) {
    if (head.cell.columnSpan > 1) continue;
    const cells = new Set(rows.flatMap((r) => r.filter((c) => c.cell.column === head.cell.column)));
    const texts = [...cells].map(folded).filter((t) => t !== '' && !/^[-－―—]$/.test(t));
    if (texts.length < 2) continue;
    if (SORTS.some((s) => !s.test(folded(head)) && texts.every((t) => s.test(t)))) sorted++;
    if (texts.filter((t) => t.length >= LONG).length * 2 > texts.length) told++;
  }
  return sorted > 1 || (sorted > 0 && told > 0);
}
