import type { Cell, Table } from '../../model/block.js';

/** Rows looked at. */
const HEAD_ROWS = 12;
/** Labels that two tables must share at the head of their first column to be two forms. */
const FORM_LABELS = 2;
/** Share of the filled cells that come again, at the same place with the same first line, from form to form. */
const FORM_SHARE = 0.4;
const NUMERAL = /^[0-9０-９①-⑳.．()（）-]+$/u;
/** Figures and marks come again by chance. */
const MARK = /^[\p{N}\p{P}\p{S}]*[年度月日回件人円%％]?$|^.$/u;

/** Texts of a row by column; a spanning cell's stands at its top left. */
export interface RowText {
  readonly whole: readonly string[];
  /** First lines: a label may have its value below it in the same cell. */
  readonly first: readonly string[];
}

/** Texts of a table's first rows, without spaces. */
export function rowTexts(table: Table): RowText[] {
  const rows = Array.from({ length: Math.min(HEAD_ROWS, table.rows) }, () => ({
    whole: new Array<string>(table.columns).fill(''),
    first: new Array<string>(table.columns).fill(''),
  }));
  for (const c of table.cells) {
    const row = rows[c.row];
    if (!row) continue;
    const lines = c.lines.map((l) => l.text.value.replace(/\s/gu, ''));
    row.whole[c.column] = lines.join('');
    row.first[c.column] = lines[0] ?? '';
  }
  return rows;
}

/** How many rows at the head of the next part repeat the table's first rows, spans complete. */
export function repeatedHeader(head: readonly RowText[], texts: readonly RowText[], table: Table): number {
  let rows = 0;
  while (
    rows < Math.min(head.length, texts.length) &&
    sameRow((head[rows] as RowText).whole, (texts[rows] as RowText).whole)
  )
    rows++;
  // A header row says something in more than one cell; a header cut through a spanning cell is none.
  while (rows > 0 && table.cells.some((c) => c.row < rows && c.row + c.rowSpan > rows)) rows--;
  const filled = texts
    .slice(0, rows)
    .flatMap((r) => r.whole)
    .filter((t) => t !== '').length;
  return filled >= 2 ? rows : 0;
}

/** Cells that a header row fills at least, for strips above it to be none of it. */
const HEADER_CELLS = 4;
/** A label and its value. */
const STRIP_CELLS = 2;

const filledCells = (row: RowText | undefined): number => row?.whole.filter((t) => t !== '').length ?? 0;

/** A header of so many labels names the columns of one table only, though strips above or below them have columns of their own. */
export const isWideHeader = ([header]: readonly RowText[]): boolean => filledCells(header) >= HEADER_CELLS;

/**
 * The table's first rows from its header on, where the next part repeats that alone: strips above it, each of a label and a value,
 * are told of the department once.
 * ```
 * │基本方針│ 水辺を守ります。    │
 * │番号│取組│担当課│現状│実績│
 * ```
 */
export function headBelowStrips(head: readonly RowText[], texts: readonly RowText[]): readonly RowText[] {
  if (!isWideHeader(texts)) return head;
  const at = head.findIndex((row) => filledCells(row) > STRIP_CELLS);
  return at > 0 && sameRow((head[at] as RowText).whole, (texts[0] as RowText).whole) ? head.slice(at) : head;
}

function sameRow(a: readonly string[], b: readonly string[]): boolean {
  const p = a.filter((t) => t !== '');
  const q = b.filter((t) => t !== '');
  return p.length === q.length && p.every((t, i) => t === q[i]);
}

/**
 * A form repeats its labels, with other values beside or below them; a register only its header.
 * ```
 * │取組項目│窓口の予約│      │取組項目│公用車の更新│
 * │担当課  │市民課    │      │担当課  │管財課      │
 * ```
 */
export function isNewForm(head: readonly RowText[], texts: readonly RowText[], header: number): boolean {
  const column = (rows: readonly RowText[]) => rows.slice(header).map((r) => r.first[0] ?? '');
  const a = column(head);
  const b = column(texts);
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const labels = b.slice(0, same).filter((t) => t !== '' && !NUMERAL.test(t)).length;
  if (labels >= FORM_LABELS || (header === 0 && labels >= 1)) return true;
  // Labels may stand anywhere in the form; what counts is how much of it comes again at the same place.
  const again = new Set<string>();
  let filled = 0;
  for (const [r, row] of texts.entries()) {
    if (r < header) continue;
    for (const [c, text] of row.first.entries()) {
      if (text === '' || MARK.test(text)) continue;
      filled++;
      if (head[r]?.first[c] === text) again.add(text);
    }
  }
  return again.size >= FORM_LABELS && again.size >= FORM_SHARE * filled;
}

/** The label at the foot of the page and the one at the head of the next follow each other in a form before, too. */
export function goesOnAsForm(
  bottom: readonly Cell[],
  texts: readonly RowText[],
  forms: readonly (readonly RowText[])[],
): boolean {
  const last = bottom.find((c) => c.column === 0);
  const above = (last?.lines ?? []).map((l) => l.text.value.replace(/\s/gu, '')).join('');
  const below = texts[0]?.whole[0] ?? '';
  if (above === '' || below === '' || NUMERAL.test(above) || NUMERAL.test(below)) return false;
  return forms.some((rows) => rows.some((row, i) => row.whole[0] === above && rows[i + 1]?.whole[0] === below));
}
