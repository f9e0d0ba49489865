import type { Block, Cell, Line, Table } from '../../model/block.js';
import { filledCells, rowsOf } from '../../model/tableRows.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { readCountedName } from '../outline/countedName.js';
import { linesToText, onOneLine } from '../value.js';

/** So many tables are counted by one word. */
const FEWEST = 2;
const LONGEST_NAME = 80;
/** What such a table may have a label for, where its number and name have none: it names items of its own. */
const NAMES_ITEMS: ReadonlySet<LabelField> = new Set(['title', 'number', 'category'] as const);
/** What stands beside the name on its row. */
const OF_ITEM: ReadonlySet<LabelField> = new Set(['division', 'department', 'head', 'achievement', 'period'] as const);

interface Corner {
  readonly line: Line;
  readonly word: string;
  readonly ordinal: number;
}

/**
 * The cells at the top left of tables, or of forms one below the other in these, that count them by one word, whatever word it is, each
 * beside the name of what the table tells of:
 * ```
 *   展開方向０１ | 渡し舟を残す | 担当課 | 港湾課          展開方向０２ | …
 *   目標指標     | 基準値       | 実績値 | 評価             …
 * ```
 * A word whose tables name items themselves counts a level of these.
 */
export function countedCorners(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const byWord = new Map<string, { corners: Corner[]; tables: number; isLevel: boolean }>();
  for (const block of blocks) {
    const corners = block.kind === 'table' ? cornersOf(block, lexicon) : [];
    const [first] = corners;
    if (!first) continue;
    const own = byWord.get(first.word) ?? { corners: [], tables: 0, isLevel: false };
    byWord.set(first.word, own);
    own.tables++;
    for (const corner of corners) own.corners.push(corner);
    own.isLevel ||= namesItems(block as Table, new Set(corners.map((c) => c.line)), lexicon);
  }
  const counted = [...byWord.values()].filter((w) => !w.isLevel && w.tables >= FEWEST && countsUp(w.corners));
  return new Set(counted.flatMap((w) => w.corners.map((c) => c.line)));
}

/**
 * What is counted at the corner of a table, and, where forms that nothing parts stand one below the other in it, what the same word
 * counts on at the corner of each of them.
 */
function cornersOf(table: Table, lexicon: Lexicon): readonly Corner[] {
  const rows = rowsOf(table);
  const first = cornerOf(rows[0], rows[1], lexicon);
  if (!first) return [];
  const corners = [first];
  for (let r = 1, last = 0; r < rows.length; r++) {
    const next = cornerOf(rows[r], rows[r + 1], lexicon);
    if (next?.word !== first.word) continue;
    // Without a row about each name it is a list of them.
    if (r === last + 1) return [first];
    corners.push(next);
    last = r;
  }
  return corners;
}

/** The word and number that a row begins with, beside a name and no more than what is told of it with labels. */
function cornerOf(
  row: readonly Cell[] | undefined,
  below: readonly Cell[] | undefined,
  lexicon: Lexicon,
): Corner | null {
  const [number, name, ...more] = filledCells(row ?? []);
  const line = number?.lines[0];
  if (!line || !name || number.column !== 0 || number.lines.length > 1 || filledCells(below ?? []).length < 2)
    return null;
  const counted = readCountedName(`${textOf(number)}　名称`);
  if (!counted || counted.from <= textOf(number).length) return null;
  const words = textOf(name);
  if (words.length > LONGEST_NAME || !/\p{L}{2}/u.test(words) || lexicon.readLabel(words) !== null) return null;
  const isToldBeside = more.every((c, i) => {
    if (i % 2 === 1) return true;
    const label = lexicon.readLabel(textOf(c));
    return label !== null && OF_ITEM.has(label.field) && more[i + 1] !== undefined;
  });
  return isToldBeside ? { line, word: counted.style, ordinal: counted.ordinal } : null;
}

/** One after the other, and from 1 on again below the next level. */
const countsUp = (corners: readonly Corner[]): boolean =>
  corners.every(({ ordinal }, i) => ordinal === 1 || ordinal === (corners[i - 1]?.ordinal ?? Number.NaN) + 1);

/** Its labels name items; 公約２ at the corner of a form is one of those that are counted, and 柱２ in the last row heads what follows. */
const namesItems = ({ cells, rows }: Table, corners: ReadonlySet<Line>, lexicon: Lexicon): boolean =>
  cells.some((c) => {
    const [first] = c.lines;
    if (c.row === 0 || !first || corners.has(first)) return false;
    const isLevelBelow = c.row === rows - 1 && readCountedName(`${textOf(c)}　名称`) !== null;
    return !isLevelBelow && NAMES_ITEMS.has(lexicon.readLabel(textOf(c))?.field ?? 'remarks');
  });

const textOf = (cell: Cell): string => onOneLine(linesToText(cell.lines)).value.trim();
