import type { Block, Cell, Line, Paragraph, Table } from '../model/block.js';
import { filledCells, rowsOf } from '../model/tableRows.js';
import type { Lexicon } from './lexicon/types.js';
import { isNumberPath } from './numberPath.js';
import { linesToText } from './value.js';

/**
 * The blocks of a text with the number of an item in one cell with the word that counts it, where white space had parted the two lines:
 * ```
 *   具体的取組     桟橋の修繕   担当   桟橋課
 *   １－２－１
 * ```
 */
export function numbersByWords(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i] as Block, blocks[i + 1]];
    const below = block.kind === 'table' ? withNumberBelow(block, next, lexicon) : null;
    const above = block.kind === 'paragraph' ? withWordAbove(block, next, lexicon) : null;
    if (below) {
      out.push(below.table, ...below.rest);
      i += 1;
    } else if (above) {
      out.push(...above.rest, above.table);
      i += 1;
    } else out.push(block);
  }
  return out;
}

interface Joined {
  readonly table: Table;
  readonly rest: readonly Paragraph[];
}

/** １－２－１ right below a row that a word without a number opens. */
function withNumberBelow(table: Table, next: Block | undefined, lexicon: Lexicon): Joined | null {
  const [number, ...rest] = next?.kind === 'paragraph' ? next.lines : [];
  if (table.origin !== 'aligned' || next?.kind !== 'paragraph' || !number || !isNumberPath(number.text.value))
    return null;
  const word = namesItem(rowsOf(table).at(-1) ?? [], lexicon);
  if (!word) return null;
  const joined = withLines(table, word, [...word.lines, number]);
  return { table: joined, rest: rest.length > 0 ? [{ ...next, lines: rest }] : [] };
}

/** 具体的取組 right above a row that a number opens. */
function withWordAbove(paragraph: Paragraph, table: Block | undefined, lexicon: Lexicon): Joined | null {
  const word = paragraph.lines.at(-1);
  if (table?.kind !== 'table' || table.origin !== 'aligned' || !word || !isWord(word.text.value, lexicon)) return null;
  const [number, name] = filledCells(rowsOf(table, 1)[0] ?? []);
  if (!number || !name || !isNumberPath(linesToText(number.lines).value)) return null;
  const rest = paragraph.lines.slice(0, -1);
  return {
    table: withLines(table, number, [word, ...number.lines]),
    rest: rest.length > 0 ? [{ ...paragraph, lines: rest }] : [],
  };
}

/** The word that opens a row, with a name beside it. */
function namesItem(row: readonly Cell[], lexicon: Lexicon): Cell | null {
  const [word, name] = filledCells(row);
  if (!word || !name || word.lines.length > 1) return null;
  const isName = lexicon.readLabel(linesToText(name.lines).value) === null;
  return isName && isWord(linesToText(word.lines).value, lexicon) ? word : null;
}

const ITEM: ReadonlySet<string | undefined> = new Set(['measures', 'title', 'number']);
const isWord = (text: string, lexicon: Lexicon): boolean =>
  /^[\s　]*\p{L}{2,10}[\s　]*$/u.test(text) && ITEM.has(lexicon.readLabel(text.trim())?.field);

const withLines = (table: Table, cell: Cell, lines: readonly Line[]): Table => ({
  ...table,
  cells: table.cells.map((c) => (c === cell ? { ...c, lines } : c)),
});
