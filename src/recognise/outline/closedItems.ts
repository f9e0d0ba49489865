import type { Block, Cell, Line, Paragraph, Table } from '../../model/block.js';
import { type BracketKeys, keyedBracket } from '../bracketKeys.js';
import type { Lexicon } from '../lexicon/types.js';
import { tableToGrid } from '../table/grid.js';
import { unitsBelow } from '../table/partsOfName.js';
import { unheadedRegister } from '../table/unheadedRegister.js';
import { headingStyle } from './headingStack.js';
import { lineCell } from './tableOfLines.js';

/** So many items that close alike show that all of the list do. */
const FEWEST = 3;
const LONGEST_NAME = 60;

/** A row across, or an item: its name, and what is told of it. */
type Row = readonly [band: Line] | readonly [name: readonly Line[], text: readonly Line[]];

/**
 * Numbered items in running text, each closed by who does it, as a program leaves a table that it copied cell by cell:
 * ```
 *   １　水辺の再生
 *   (1) 水路の清掃
 *   用水の底をさらいます。
 *   【水路課】
 *   (2) 桟橋の修繕
 *   …
 * ```
 * They become the table again, headings between them rows across. Where one of the items closes otherwise, all of it stays text.
 */
export function closedItems(blocks: readonly Block[], keys: () => BracketKeys, lexicon: Lexicon): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    let end = i;
    while (blocks[end]?.kind === 'paragraph') end++;
    const run = blocks.slice(i, end) as Paragraph[];
    out.push(...(listAmong(run, keys, lexicon) ?? run));
    if (end < blocks.length) out.push(blocks[end] as Block);
    i = end + 1;
  }
  return out;
}

function listAmong(run: readonly Paragraph[], keys: () => BracketKeys, lexicon: Lexicon): Block[] | null {
  const lines = run.flatMap((b) => b.lines);
  // Most texts have no line in brackets at all.
  if (lines.filter((l) => CLOSES.test(l.text.value)).length < FEWEST) return null;
  for (const starts of countedNames(lines)) {
    const found = rowsFrom(lines, starts, keys(), lexicon);
    const table = found && toTable(found.rows);
    if (!found || !table || unheadedRegister(tableToGrid(table, lexicon), lexicon) === null) continue;
    return [...within(run, 0, found.from), table, ...within(run, found.to, lines.length)];
  }
  return null;
}

/** 【水路課】, on a line of its own. */
const CLOSES = /[】）)〕］\]＞〉》][\s　]*$/u;

/** Where numbered names stand that count on, one list for each kind of number. */
function countedNames(lines: readonly Line[]): number[][] {
  const lists = new Map<string, { last: number; starts: number[] }>();
  for (const [i, { text }] of lines.entries()) {
    const own = headingStyle(text.value);
    if (own?.ordinal == null || text.value.length > LONGEST_NAME || /[。！]$/.test(text.value)) continue;
    const list = lists.get(own.style) ?? { last: 0, starts: [] };
    if (own.ordinal !== 1 && own.ordinal !== list.last + 1) continue;
    lists.set(own.style, { last: own.ordinal, starts: [...list.starts, i] });
  }
  return [...lists.values()].flatMap(({ starts }) => (starts.length >= FEWEST ? [starts] : []));
}

/** The rows of the list, and the lines that it takes up; null where an item does not close as the others do. */
function rowsFrom(
  lines: readonly Line[],
  starts: readonly number[],
  keys: BracketKeys,
  lexicon: Lexicon,
): { rows: Row[]; from: number; to: number } | null {
  const [first = 0] = starts;
  let from = first;
  while (from > 0 && headingStyle((lines[from - 1] as Line).text.value) !== null) from--;
  const rows: Row[] = lines.slice(from, first).map((l) => [l]);
  let to = first;
  for (const [k, start] of starts.entries()) {
    const own = lines.slice(start, starts[k + 1]);
    const closes = (i: number) => i > 1 && CLOSES.test((own[i] as Line).text.value) && endsWithUnits(own, i, lexicon);
    const end = own.findLastIndex((_, i) => closes(i)) + 1;
    const below = own.slice(end);
    const isLast = k === starts.length - 1;
    if (end === 0 || (!isLast && !below.every((l) => headingStyle(l.text.value) !== null))) return null;
    let name = 1;
    while (name < end - 2 && (own[name - 1]?.after === 'wrap' || keyedBracket(own[name] as Line, keys))) name++;
    rows.push([endLines(own.slice(0, name)), endLines(own.slice(name, end))]);
    if (!isLast) rows.push(...below.map((l): Row => [l]));
    to = start + end;
  }
  return { rows, from, to };
}

/** Units in brackets end with this line; a few lines before it tell. */
const endsWithUnits = (lines: readonly Line[], at: number, lexicon: Lexicon): boolean =>
  unitsBelow(lines.slice(Math.max(0, at - 4), at + 1), lexicon) !== null;

/** What stands in a cell ends with it. */
const endLines = (lines: readonly Line[]): Line[] =>
  lines.map((l, i) => (i === lines.length - 1 ? { ...l, after: 'end' } : l));

function toTable(rows: readonly Row[]): Table {
  const cells = rows.flatMap((row, r): Cell[] =>
    row.length === 1
      ? [{ ...lineCell([row[0]], r, 0), columnSpan: 2 }]
      : row.map((lines, column) => lineCell(lines, r, column)),
  );
  const page = cells[0]?.page ?? null;
  return { kind: 'table', page, box: null, rows: rows.length, columns: 2, cells, origin: 'ruled', breaks: [] };
}

/** The lines [from, to) of the paragraphs, each in its own. */
function within(run: readonly Paragraph[], from: number, to: number): Paragraph[] {
  let at = 0;
  return run.flatMap((block) => {
    const first = at;
    at += block.lines.length;
    const lines = block.lines.slice(Math.max(0, from - first), Math.max(0, to - first));
    return lines.length > 0 ? [{ ...block, lines }] : [];
  });
}
