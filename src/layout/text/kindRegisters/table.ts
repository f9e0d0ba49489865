import type { Table } from '../../../model/block.js';
import type { GridCell } from '../aligned/cells.js';
import { cellsToTable } from '../aligned/gridTable.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import type { KindHead } from './heads.js';
import type { KindItem } from './items.js';
import type { KindWord } from './kinds.js';
import type { PartedLine } from './parts.js';
import { columnsOf, type Piece } from './placing.js';

type Texts = Piece[][];

/** Behind the years, a column says one thing of each item where it has no more texts than these for one. */
const ONE_EACH = 1.34;

/** The table of a register: a row for each kind of each item, whose own texts span them, and one for each heading. */
export function toKindTable(
  context: FlowContext,
  head: KindHead,
  items: readonly KindItem[],
  lines: ReadonlyMap<number, PartedLine>,
  pageOf: (line: number) => number | null,
): Table {
  const { source } = context;
  const count = head.columns.length;
  const behind = head.kind + 1;
  const isMiddle =
    items.some((item) => linesOf(item).some((i) => i < firstLine(item) && hasFigures(lines.get(i)))) ||
    items.some(({ kinds }) => kinds.some((k) => standsInMiddle(k, lines)));
  const read = items.map((item) => readItem(source, item, lines, head, isMiddle));
  const isOwn = head.columns.map((_, c) => {
    if (c < behind + head.years) return c < head.kind;
    const texts = read.reduce((sum, r) => sum + r.rows.filter((row) => (row[c - behind]?.length ?? 0) > 0).length, 0);
    return texts <= items.length * ONE_EACH;
  });
  const cells: GridCell[] = head.columns.map((word, c) => {
    const more = (isAbove: boolean): Token[] =>
      head.more.flatMap((m) => (m.column === c && m.isAbove === isAbove ? [m.word] : []));
    return cell(
      0,
      c,
      [...more(true), word, ...more(false)].map((w) => [w]),
    );
  });
  const breaks: number[] = [];
  let page = pageOf(head.line);
  let row = 1;
  const begin = (line: number): void => {
    if (pageOf(line) !== page) breaks.push(row);
    page = pageOf(line);
  };
  for (const [n, item] of items.entries()) {
    for (const line of item.headings) {
      begin(line);
      const words = (lines.get(line)?.left ?? []).flatMap((p) => p.words);
      cells.push(cell(row++, 0, [words], 1, count));
    }
    const { left, rows } = read[n] as (typeof read)[number];
    const at = row;
    for (const [k, kind] of item.kinds.entries()) {
      begin(kind.line);
      for (let c = 0; c < count; c++) {
        if (c === head.kind) cells.push(cell(row, c, [[kind.word], ...kind.rest.map((w) => [w])]));
        else if (!isOwn[c]) cells.push(cell(row, c, wordsOf(rows[k]?.[c - behind] ?? [])));
        else if (k === 0) {
          const texts = c < head.kind ? (left[c] ?? []) : rows.flatMap((r) => r[c - behind] ?? []);
          cells.push(cell(at, c, wordsOf(texts), item.kinds.length));
        }
      }
      row++;
    }
  }
  return { ...cellsToTable(context, cells, row, count, pageOf(head.line)), breaks };
}

/** Texts stand on the lines above and below the kind, and none beside it: those of two lines around its middle. */
const standsInMiddle = ({ line, rest }: KindWord, lines: ReadonlyMap<number, PartedLine>): boolean =>
  rest.length === 0 &&
  hasFigures(lines.get(line - 1)) &&
  !hasFigures(lines.get(line)) &&
  hasFigures(lines.get(line + 1));

const firstLine = (item: KindItem): number => (item.kinds[0] as KindWord).line;
const hasFigures = (line: PartedLine | undefined): boolean => (line?.right.length ?? 0) > 0;
const linesOf = ({ from, to }: KindItem): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const wordsOf = (texts: readonly (readonly Piece[])[]): Token[][] => texts.map((line) => line.flatMap((p) => p.words));

/** The texts of an item left of its kinds by column, and those right of them by row and column, line by line. */
function readItem(
  source: string,
  item: KindItem,
  lines: ReadonlyMap<number, PartedLine>,
  head: KindHead,
  isMiddle: boolean,
): { readonly left: readonly Texts[]; readonly rows: readonly (readonly Texts[])[] } {
  const left: Texts[] = Array.from({ length: head.kind }, () => []);
  const width = head.columns.length - head.kind - 1;
  const rows = item.kinds.map((): Texts[] => Array.from({ length: width }, () => []));
  const starts = item.kinds.map(() => Array.from({ length: width }, () => new Set<number>()));
  let k = 0;
  for (const i of linesOf(item)) {
    const line = lines.get(i);
    if (!line) continue;
    while (k + 1 < item.kinds.length && isOfNext(item.kinds, k, i, isMiddle)) k++;
    addLine(left, line.left, line.columns);
    const own = starts[k] as Set<number>[];
    const columns = columnsOf(source, line.right, line.places, own);
    addLine(rows[k] as Texts[], line.right, columns);
    for (const [n, p] of line.right.entries()) own[columns[n] as number]?.add(p.x0);
  }
  return { left, rows };
}

/** Whether the line is of the kind after `k`: it stands below that one's label, or in the middle, nearer to it. */
function isOfNext(kinds: readonly KindWord[], k: number, line: number, isMiddle: boolean): boolean {
  const [own, next] = [kinds[k] as KindWord, kinds[k + 1] as KindWord];
  return line >= next.line || (isMiddle && next.line - line < line - own.line - own.rest.length);
}

/** Adds the pieces of a line, those of one column as one text. */
function addLine(to: readonly Texts[], pieces: readonly Piece[], columns: readonly number[]): void {
  const own = new Map<number, Piece[]>();
  for (const [i, p] of pieces.entries()) {
    const c = columns[i] as number;
    own.set(c, [...(own.get(c) ?? []), p]);
  }
  for (const [c, texts] of own) to[c]?.push(texts);
}

function cell(
  row: number,
  column: number,
  texts: readonly (readonly Token[])[],
  rowSpan = 1,
  columnSpan = 1,
): GridCell {
  const last = column + columnSpan - 1;
  const pieces = texts.filter((l) => l.length > 0).map((l) => ({ column, last, ...segmentOf(l) }));
  return { row, column, rowSpan, columnSpan, pieces };
}
