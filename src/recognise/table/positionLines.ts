import type { Cell, Line, Table } from '../../model/block.js';
import { sliceText, trimText } from '../../model/sourceText.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';

/** 施策の体系, 総合計画上の位置付け: where in the plan an item has its place. */
const POSITION = /体系|位置(?:付|づ)?け?/;
const LEVELS: ReadonlySet<LabelField | undefined> = new Set<LabelField | undefined>(['category', 'title']);
/** A level is written in so many words at most: 施 策. */
const MOST_WORDS = 3;

/** A level of the plan and what it is for this item; each takes so many lines. */
interface Level {
  readonly label: readonly Line[];
  readonly value: readonly Line[];
}

/** The row, its label, the cells that hold the levels, and these. */
interface Position {
  readonly label: Cell;
  readonly cells: readonly Cell[];
  readonly levels: readonly Level[];
}

/**
 * A form that says in one cell of what level each of its names is, or in two cells line by line, with a row for each level:
 * ```
 *   施策の体系 | 政策 1 海の町        施策の体系 | 政策 | 1 海の町
 *              | 施策 101 港を守る  →            | 施策 | 101 港を守る
 *
 *   施策の体系 | 政策 | 1 海の町     施策の体系 | 政策 | 1 海の町
 *              | 施策 | 101 港…    →            | 施策 | 101 港を守る
 * ```
 * The former are left where the form names its item elsewhere: they are levels as printed.
 */
export function withPositionLines(table: Table, lexicon: Lexicon): Table {
  const found = findPosition(table, lexicon);
  return found ? parted(table, found) : table;
}

const textOf = (c: Cell): string => onOneLine(linesToText(c.lines)).value;

function findPosition(table: Table, lexicon: Lexicon): Position | null {
  const label = table.cells.find((c) => c.rowSpan === 1 && isPosition(textOf(c), lexicon));
  if (!label) return null;
  const row = table.cells.filter((c) => c.row === label.row && c.column > label.column && c.rowSpan === 1);
  const [first, second] = row.sort((a, b) => a.column - b.column);
  if (!first || first.column !== label.column + label.columnSpan || first.tables.length > 0) return null;
  const isNext = second?.column === first.column + first.columnSpan && second.tables.length === 0;
  const paired = isNext ? pairedLevels(first, second, lexicon) : null;
  if (paired) return { label, cells: [first, second as Cell], levels: paired };
  const isNamed = (c: Cell): boolean => c !== first && lexicon.readLabel(textOf(c))?.field === 'title';
  const levels = table.cells.some(isNamed) ? null : levelsInLines(first, lexicon);
  return levels && { label, cells: [first], levels };
}

const isPosition = (text: string, lexicon: Lexicon): boolean =>
  text.length <= 20 && POSITION.test(text) && lexicon.readLabel(text)?.field === 'category';

const isLevel = (text: string, lexicon: Lexicon): boolean => {
  if (text === '' || /[0-9０-９]/.test(text) || POSITION.test(text)) return false;
  const reading = lexicon.readLabel(text);
  return reading?.certainty === 'listed' && LEVELS.has(reading.field);
};

/** 政策⏎施策 beside 1 海の町⏎101 港を守る. */
function pairedLevels(labels: Cell, values: Cell, lexicon: Lexicon): Level[] | null {
  const n = labels.lines.length;
  const isLabel = ({ text }: Line): boolean => isLevel(text.value.trim(), lexicon);
  if (n < 2 || values.lines.length !== n || !labels.lines.every(isLabel) || values.lines.some(isLabel)) return null;
  return labels.lines.map((line, i) => ({ label: [ended(line)], value: [ended(values.lines[i] as Line)] }));
}

/** 政策 1 海の町⏎施策 101 港を守る; what does not begin so goes on with the line above. */
function levelsInLines(cell: Cell, lexicon: Lexicon): Level[] | null {
  const levels: { label: Line[]; value: Line[] }[] = [];
  for (const line of cell.lines) {
    const at = endOfLevel(line.text.value, lexicon);
    if (at !== null) {
      const part = (from: number, to?: number): Line => ({ ...line, text: trimText(sliceText(line.text, from, to)) });
      const rest = line.text.value.slice(at).replace(/^[\s　:：]+/, '').length;
      levels.push({ label: [ended(part(0, at))], value: [part(line.text.value.length - rest)] });
    } else {
      const open = levels.at(-1);
      if (!open) return null;
      open.value.push(line);
    }
  }
  return levels.length > 0 ? levels : null;
}

/** Where the level's own word ends that opens the line, with a text behind it. */
function endOfLevel(text: string, lexicon: Lexicon): number | null {
  const gaps = [...text.matchAll(/(?<=\S)[\s　]*[:：][\s　]*(?=\S)|(?<=\S)[\s　]+(?=\S)/gu)].slice(0, MOST_WORDS);
  for (const gap of gaps) if (isLevel(text.slice(0, gap.index).replace(/[\s　]/g, ''), lexicon)) return gap.index;
  return null;
}

const ended = (line: Line): Line => ({ ...line, after: 'end' });

function parted(table: Table, { label, cells, levels }: Position): Table {
  const [first, second] = cells as readonly [Cell, Cell?];
  const added = levels.length - 1;
  const at = label.row;
  // A cell of its own for the levels' words, where they stood before the names.
  const wider = second ? 0 : 1;
  const moved = table.cells
    .filter((c) => !cells.includes(c))
    .map((c): Cell => {
      const isOver = c.column <= first.column && c.column + c.columnSpan > first.column;
      return {
        ...c,
        column: c.column > first.column ? c.column + wider : c.column,
        columnSpan: isOver ? c.columnSpan + wider : c.columnSpan,
        row: c.row > at ? c.row + added : c.row,
        rowSpan: c.row <= at && c.row + c.rowSpan > at ? c.rowSpan + added : c.rowSpan,
      };
    });
  const value = second ?? { ...first, column: first.column + 1 };
  const words = { ...first, columnSpan: second ? first.columnSpan : 1 };
  const own = levels.flatMap(({ label: word, value: name }, i): Cell[] => [
    { ...words, row: at + i, lines: word },
    { ...value, row: at + i, lines: name },
  ]);
  return {
    ...table,
    rows: table.rows + added,
    columns: table.columns + wider,
    cells: [...moved, ...own].sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: table.breaks.map((b) => (b > at ? b + added : b)),
  };
}
