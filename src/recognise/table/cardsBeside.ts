import { findFiscalYears } from '../../japanese/index.js';
import type { Block, Cell, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import type { Lexicon } from '../lexicon/types.js';
import { readCountedName } from '../outline/countedName.js';
import { readLabelLines } from '../outline/labelLines.js';
import { lineToInlineLabel } from './cellReading.js';

/** Fewest labels of its own in a card, and fewest cards that have them. */
const FEWEST_LABELS = 2;
const FEWEST_CARDS = 2;
/** A line so long heads no card. */
const LONGEST_HEAD = 60;

interface Card {
  readonly head: Cell;
  readonly body: Cell[];
}

/**
 * Posters that a word processor set as one table: cards beside each other, each a head with a text below it that has labels of its own.
 * ```
 *   重点１　道路課       │ 重点２　公園課         a row of heads, shaded alike
 *   ◆めざす姿 …          │ ◆めざす姿 …            what it says is read down, and then the next card
 *   ◆取組 …              │ ◆取組 …                a page cut the row in two
 *   重点３　図書館       │ 重点４　市民課
 *   …
 * ```
 * Each card becomes a table of its own.
 */
export const withCardsApart = (blocks: readonly Block[], lexicon: Lexicon): Block[] =>
  blocks.flatMap((b): Block[] => (b.kind === 'table' ? (cardsOf(b, lexicon) ?? [b]) : [b]));

function cardsOf(table: Table, lexicon: Lexicon): Table[] | null {
  if (table.origin !== 'ruled' || table.columns < 2 || table.rows < 2) return null;
  const first = table.cells.filter((c) => c.row === 0);
  if (first.length < 2 || first.some((c) => c.lines.length === 0)) return null;
  const [corner] = first as [Cell];
  const isHead = (c: Cell): boolean => c.shaded === corner.shaded && mayHeadCard(c, lexicon);
  if (!first.every(isHead) || table.cells.some((c) => c.rowSpan > 1)) return null;
  const places = new Map(first.map((c, i) => [c.column, i]));
  const cards: Card[] = [];
  let open: Card[] = [];
  for (const row of rowsOf(table)) {
    if (row.length !== first.length || row.some((c, i) => c.column !== first[i]?.column)) return null;
    const filled = row.filter((c) => c.lines.length > 0 || c.tables.length > 0);
    // The last card of a poster may stand beside nothing.
    const opens = filled.length > 0 && filled.every((c, i) => c === row[i] && isHead(c));
    if (opens && open.every((c) => c.body.length > 0)) {
      open = filled.map((head) => ({ head, body: [] }));
      for (const card of open) cards.push(card);
    } else
      for (const cell of filled) {
        const card = open[places.get(cell.column) as number];
        if (!card) return null;
        card.body.push(cell);
      }
  }
  if (cards.length < FEWEST_CARDS || !cards.every((c) => countLabels(c, lexicon) >= FEWEST_LABELS)) return null;
  return cards.map(cardToTable);
}

/** One short line that is a name, a unit or a number: neither label, year nor sentence. */
function mayHeadCard({ lines, tables }: Cell, lexicon: Lexicon): boolean {
  const [line, ...more] = lines;
  if (!line || more.length > 0 || tables.length > 0) return false;
  const { value } = line.text;
  if (value.length > LONGEST_HEAD || /[。：:]/u.test(value)) return false;
  // 目標１　道路課 opens like a label with what it says.
  if (readCountedName(value)) return true;
  if (lexicon.readLabel(value) !== null) return false;
  return findFiscalYears(value).length === 0 && lineToInlineLabel(lines, lexicon) === null;
}

/** The labels that stand on lines of their own or open one. */
function countLabels({ body }: Card, lexicon: Lexicon): number {
  let count = 0;
  for (const { lines } of body)
    for (let i = 0; i < lines.length; ) {
      const label = readLabelLines(lines, i, lexicon);
      if (label || lineToInlineLabel(lines.slice(i, i + 1), lexicon)) count++;
      i += label?.count ?? 1;
    }
  return count;
}

function cardToTable({ head, body }: Card): Table {
  const whole = { row: 1, column: 0, rowSpan: 1, columnSpan: 1, shaded: false, box: null };
  const lines = body.flatMap((c) => c.lines);
  const told: Cell = { ...whole, lines, page: body[0]?.page ?? null, tables: body.flatMap((c) => c.tables) };
  const cells = [{ ...head, row: 0, column: 0, columnSpan: 1 }, told];
  return { kind: 'table', page: head.page, box: null, rows: 2, columns: 1, cells, origin: 'ruled', breaks: [] };
}
