import type { Block, Cell, Line, Table } from '../../model/block.js';
import { plainCell } from './cells.js';
import type { SourceLine } from './sourceLines.js';

/** Lines between blank ones: [from, to) of the run. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The pieces of one table, and how they lie in it. */
export interface CellParagraphs {
  /** Lines [from, to) of the run. */
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  /** The first line of each cell, by row and column, the row of labels first; null where a cell above goes on. */
  readonly rows: readonly (readonly (number | null)[])[];
}

const FEWEST_COLUMNS = 4;
const MOST_COLUMNS = 12;
const FEWEST_ROWS = 2;
const LONGEST_LABEL = 24;
const MOST_LABEL_LINES = 3;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const KANJI = '一二三四五六七八九十';
/** ①, 12, (3), No.4, 1-2, Ⅱ, 重点３: nothing but the number of a row. */
const NUMBER =
  /^[（(【]?(?:\p{L}{1,4}|No[.．]?|№)?[\s　]*((?:[0-9０-９]{1,3}[-－‐.．])*)([0-9０-９]{1,4}|[①-⑳]|[Ⅰ-Ⅻ]|[一二三四五六七八九十])[）)】.．]?$/iu;

/**
 * A converter that writes each cell of a table as a paragraph of its own leaves a row of labels and then the cells of each row, one
 * below the other. The numbers of the rows show where each begins; what stands left of them may span several rows.
 * ```
 *   目標 ⏎⏎ № ⏎⏎ 取組 ⏎⏎ 結果 ⏎⏎ 花の町 ⏎⏎ ① ⏎⏎ 花を植える。 ⏎⏎ 植えた。 ⏎⏎ ② ⏎⏎ …
 * ```
 * Only whole tables are found: with a cell missing nothing says which.
 */
export function findCellParagraphs(
  source: string,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): CellParagraphs[] {
  const pieces = toPieces(source, run);
  const isHeadAt = (i: number): boolean => i < pieces.length && isHead(pieces[i] as Piece, isLabel);
  const tables: CellParagraphs[] = [];
  for (let i = 0; i < pieces.length; ) {
    let values = i;
    while (isHeadAt(values)) values++;
    const found = values - i >= FEWEST_COLUMNS ? bestTable(pieces, i, values) : null;
    if (found) tables.push(found.table);
    i = found?.end ?? values + 1;
  }
  return tables;
}

function toPieces(source: string, run: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  for (let i = 0; i <= run.length; i++) {
    const line = run[i];
    if (line && !line.blank) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      const text = run.slice(from, i).map((l) => source.slice(l.from, l.to).trim());
      pieces.push({ from, to: i, text: text.join('') });
      from = -1;
    }
  }
  return pieces;
}

const isHead = ({ from, to, text }: Piece, isLabel: (text: string) => boolean): boolean =>
  to - from <= MOST_LABEL_LINES && text.length <= LONGEST_LABEL && isLabel(text);

/** A table, and the piece after its last. */
interface Found {
  readonly table: CellParagraphs;
  readonly end: number;
}

/** Of the labels before the values only the last may be those of the columns: a heading above them may read as one, too. */
function bestTable(pieces: readonly Piece[], first: number, values: number): Found | null {
  let best: (Found & { score: number }) | null = null;
  for (let start = Math.max(first, values - MOST_COLUMNS); start + FEWEST_COLUMNS <= values; start++) {
    const columns = values - start;
    const first = pieces.slice(values, values + columns).findIndex((p) => numberOf(p.text) !== null);
    if (first < 0) return null;
    const rows = readRows(pieces, values, values + first, columns);
    if (!rows || rows.length < FEWEST_ROWS) continue;
    const score = rows.length * columns * 2 + rows.filter((r) => r.every((c) => c !== null)).length;
    const from = (pieces[start] as Piece).from;
    const lastCell = rows.at(-1)?.at(-1) as number;
    const heads = Array.from({ length: columns }, (_, c) => start + c);
    const lineOf = (piece: number | null) => (piece === null ? null : (pieces[piece] as Piece).from);
    const table = {
      from,
      to: (pieces[lastCell] as Piece).to,
      columns,
      rows: [heads, ...rows].map((r) => r.map(lineOf)),
    };
    if (!best || score > best.score) best = { table, end: lastCell + 1, score };
  }
  return best;
}

/** The pieces of each row; null where one of them is not whole. */
function readRows(
  pieces: readonly Piece[],
  values: number,
  anchor: number,
  columns: number,
): (number | null)[][] | null {
  const before = anchor - values;
  const behind = columns - before;
  const rows: (number | null)[][] = [];
  let given = before;
  for (let at = anchor; ; ) {
    if (at + behind > pieces.length) return null;
    const blanks = Array.from({ length: before - given }, () => null);
    rows.push([...blanks, ...Array.from({ length: given + behind }, (_, k) => at - given + k)]);
    const next = [...Array(before + 1).keys()].find((g) => follows(pieces[at], pieces[at + behind + g], g > 0));
    if (next === undefined) {
      const nearby = pieces.slice(at + 1, at + behind);
      return nearby.some((p) => follows(pieces[at], p, false)) ? null : rows;
    }
    given = next;
    at += behind + next;
  }
}

/** The next number of the same kind; under another level it may begin anew. */
function follows(last: Piece | undefined, next: Piece | undefined, mayRestart: boolean): boolean {
  const a = last && numberOf(last.text);
  const b = next && numberOf(next.text);
  if (!a || !b || a.kind !== b.kind) return false;
  return b.ordinal === a.ordinal + 1 || (b.ordinal === 1 && (mayRestart || a.lead !== b.lead));
}

function numberOf(text: string): { readonly kind: string; readonly lead: string; readonly ordinal: number } | null {
  const found = NUMBER.exec(text.trim());
  if (!found) return null;
  const [, lead = '', sign = ''] = found;
  for (const [kind, signs] of [CIRCLED, ROMAN, KANJI].entries())
    if (signs.includes(sign)) return { kind: String(kind), lead, ordinal: signs.indexOf(sign) + 1 };
  return { kind: lead === '' ? 'digits' : 'levels', lead, ordinal: Number(sign.normalize('NFKC')) };
}

/** The table that the paragraphs of its cells make; each cell's are those of the run from its first line on. */
export function cellParagraphsToTable(
  { columns, rows }: CellParagraphs,
  blocksFrom: (line: number) => readonly Block[],
  page: number | null,
): Table {
  const cells = rows.flatMap((row, r): Cell[] =>
    row.flatMap((line, c): Cell[] => {
      if (line === null) return [];
      let rowSpan = 1;
      while (r > 0 && rows[r + rowSpan]?.[c] === null) rowSpan++;
      const blocks = blocksFrom(line);
      const lines = blocks.flatMap((b): readonly Line[] => (b.kind === 'paragraph' ? b.lines : []));
      const tables = blocks.filter((b): b is Table => b.kind === 'table');
      return [plainCell(r, c, lines, { page, rowSpan, tables })];
    }),
  );
  return { kind: 'table', page, box: null, rows: rows.length, columns, cells, origin: 'ruled', breaks: [] };
}
