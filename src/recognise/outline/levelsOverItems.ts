import type { Block, Cell, Line, Paragraph, Table } from '../../model/block.js';
import { rowsOf, sliceRows } from '../../model/tableRows.js';
import { GOALS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { namesItems } from '../table/namesItems.js';
import { linesToText, onOneLine } from '../value.js';
import { countedWord } from './countedWord.js';

/** Two of them show that it is no chance. */
const FEWEST = 2;
const LONGEST = 60;
/** A heading of the register, and a note, may stand between. */
const MOST_BETWEEN = 3;
/** What is told of a level, for all of its items. */
const OF_LEVEL: ReadonlySet<LabelField> = new Set([...GOALS, 'currentState', 'policy', 'direction']);

/** The blocks, with each such level on a line of its own, and these lines. */
export interface LevelsOverItems {
  readonly blocks: readonly Block[];
  readonly levels: ReadonlySet<Line>;
}

/**
 * The levels of the plan above the register of their items, each across the frame, perhaps with what the last of them aims at:
 * ```
 *   | 未来図１　水辺を歩けるまち           |
 *   | 施策１－２　岸の再生                 |
 *   | 施策のめざす姿 | 岸に葦が茂っている。 |
 *   取組の状況
 *   | 番号 | 取組 | 担当課 | …
 * ```
 * The words that they are counted by are the plan's own. On lines without a frame it is the same, where two levels at least stand so.
 */
export function levelsOverItems(blocks: readonly Block[], lexicon: Lexicon): LevelsOverItems {
  const parted = new Map<Block, readonly Block[]>();
  const levels = new Set<Line>();
  for (const [i, block] of blocks.entries()) {
    const found = block.kind === 'table' ? partTable(block, lexicon) : null;
    const lines = found?.levels ?? (block.kind === 'paragraph' ? stackedLines(block) : []);
    if (lines.length === 0 || !itemsFollow(blocks, i, lexicon)) continue;
    if (found) parted.set(block, found.blocks);
    for (const line of lines) levels.add(line);
  }
  const areAlike = parted.size >= FEWEST || levels.size >= 2 * FEWEST;
  if (!areAlike) return { blocks, levels: new Set() };
  return { blocks: blocks.flatMap((b) => parted.get(b) ?? [b]), levels };
}

/** A register of items comes next, below nothing but its heading and small forms. */
function itemsFollow(blocks: readonly Block[], at: number, lexicon: Lexicon): boolean {
  for (const block of blocks.slice(at + 1, at + 1 + MOST_BETWEEN)) {
    if (namesItems(block, lexicon) || countsItems(block, lexicon)) return true;
    const isBetween =
      block.kind === 'table'
        ? tellsOfLevel(block.cells, lexicon)
        : block.lines.every((l) => l.text.value.length <= LONGEST && countedWord(l.text.value) === null);
    if (!isBetween) return false;
  }
  return false;
}

/** 番号 | 取組 | 担当課: a column counts what another one says is done. */
function countsItems(block: Block, lexicon: Lexicon): boolean {
  if (block.kind !== 'table' || block.rows < 2) return false;
  const heads = block.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  const fields = heads.map((c) => lexicon.readLabel(linesToText(c.lines).value)?.field);
  const known = fields.filter((f) => f !== undefined);
  return fields[0] === 'number' && fields.includes('measures') && known.length * 3 >= fields.length * 2;
}

/** Two lines at least below one another that open the paragraph, each counted by a word of its own. */
function stackedLines({ lines }: Paragraph): Line[] {
  const words = lines.map((l) => (mayBeLevel(l.text.value) ? countedWord(l.text.value) : null));
  const end = words.indexOf(null);
  const stacked = lines.slice(0, end < 0 ? undefined : end);
  return stacked.length >= 2 && areApart(words.slice(0, stacked.length)) ? stacked : [];
}

function partTable(table: Table, lexicon: Lexicon): { levels: Line[]; blocks: Block[] } | null {
  const { columns, rows, cells, page } = table;
  const levels: Line[] = [];
  const words: (string | null)[] = [];
  const byRow = rowsOf(table).map((own) => own.filter((c) => c.lines.length > 0));
  for (const row of byRow) {
    const [cell, ...more] = row;
    const text = cell ? onOneLine(linesToText(cell.lines)) : null;
    const first = cell?.lines[0];
    const word = text && more.length === 0 && mayBeLevel(text.value) ? countedWord(text.value) : null;
    if (!cell || !text || !first || word === null || cell.columnSpan < columns || cell.rowSpan > 1) break;
    levels.push({ ...first, text, after: 'end' });
    words.push(word);
  }
  const top = levels.length;
  const below = cells.filter((c) => c.row >= top);
  if (top === 0 || !areApart(words) || (top === 1 && top === rows)) return null;
  if (!tellsOfLevel(below, lexicon)) return null;
  const heading: Paragraph = { kind: 'paragraph', page, box: null, lines: levels, align: 'left' };
  return { levels, blocks: below.length > 0 ? [heading, sliceRows(table, top)] : [heading] };
}

/** めざす姿 | …: labels of what is told of levels, each beside its text, and nothing else. */
function tellsOfLevel(cells: readonly Cell[], lexicon: Lexicon): boolean {
  const filled = cells.filter((c) => c.lines.length > 0);
  const labels = filled.filter((c) => OF_LEVEL.has(lexicon.readLabel(linesToText(c.lines).value)?.field ?? 'page'));
  return 2 * labels.length === filled.length && labels.every((c) => c.column === 0);
}

const areApart = (words: readonly (string | null)[]): boolean => new Set(words).size === words.length;

const mayBeLevel = (value: string): boolean => value.length <= LONGEST && !/[。:：]/.test(value);
