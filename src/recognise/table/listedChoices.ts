import type { Block, Cell, Line, Table } from '../../model/block.js';
import { joinTexts, replaceText, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** Blocks in whose tables a mark no longer stands beside all that it could have been. */
interface ChosenBlocks {
  readonly blocks: readonly Block[];
  /** Marks and the options that were not chosen: part of the form. */
  readonly printed: readonly SourceText[];
}

/** Marks that lists of options count with, in their order. */
const SERIES = ['123456789', 'ABCDEFGHIJ', 'abcdefghij', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ', '①②③④⑤⑥⑦⑧⑨', 'アイウエオカキク'];
const MARK = '[0-9０-９]|[A-JＡ-Ｊa-jａ-ｊ]|[Ⅰ-Ⅹ]|[①-⑨]|[ア-ク]';
const OPTION = new RegExp(`(?<=^|[\\s　])(${MARK})[\\s　]*[.．:：)）、][\\s　]*(?![0-9０-９])`, 'gu');
const OPENS = new RegExp(`^(?:${MARK})(?=$|[\\s　])`, 'u');
const ALONE = new RegExp(`^(?:${MARK})$`, 'u');
const BEFORE_OPTIONS = new RegExp(`^[\\s　]*(${MARK})[\\s　]+(?=(?:${MARK})[\\s　]*[.．:：)）、])`, 'u');
const LONGEST_OPTION = 30;

/** What such a label announces is counted or listed, and not chosen. */
const COUNTED: ReadonlySet<LabelField | undefined> = new Set([
  'number',
  'title',
  'measures',
  'criteria',
  'goals',
  'indicator',
  'indicatorName',
  'target',
  'result',
  'schedule',
  'step',
]);

/**
 * A form prints the mark that was given, and beside it all that could have been:
 * ```
 *   達成度 | 3 | 1．目標を上回った 2．目標どおり 3．目標を下回った     →  達成度 | 3．目標を下回った
 *   評価   | b　a．高い b．低い                                →  評価   | b．低い
 * ```
 * Each list explains its own mark, which may mean something else beside the next list.
 */
export function withListedChoices(blocks: readonly Block[], lexicon: Lexicon): ChosenBlocks {
  const printed: SourceText[] = [];
  const read = blocks.map((b) => (b.kind === 'table' ? chooseInTable(b, lexicon, printed) : b));
  return { blocks: read, printed };
}

function chooseInTable(table: Table, lexicon: Lexicon, printed: SourceText[]): Table {
  const read = new Map<Cell, Cell | null>();
  for (const cell of table.cells) {
    const first = cell.lines[0];
    if (!first || !OPENS.test(first.text.value) || read.has(cell)) continue;
    const beside = optionsBeside(cell, table, lexicon);
    const listed = linesToPrinted((beside ?? cell).lines);
    const opening = beside ? '' : (BEFORE_OPTIONS.exec(listed.value)?.[0] ?? '');
    const mark = beside ? linesToText(cell.lines) : trimText(sliceText(listed, 0, opening.length));
    const words = readOptions(sliceText(listed, opening.length)).get(keyOf(mark.value));
    if (!words) continue;
    // What was given stands where the mark does.
    const chosen = joinTexts([mark, words]);
    printed.push(listed, ...(beside ? [linesToPrinted(cell.lines)] : []));
    const isAlike = beside?.row === cell.row && beside.rowSpan === cell.rowSpan;
    const columnSpan = cell.columnSpan + (isAlike ? beside.columnSpan : 0);
    read.set(cell, { ...cell, columnSpan, lines: [{ ...first, text: chosen, after: 'end' }] });
    if (beside) read.set(beside, isAlike ? null : { ...beside, lines: [] });
  }
  if (read.size === 0) return table;
  return { ...table, cells: table.cells.flatMap((c) => (read.has(c) ? (read.get(c) ?? []) : c)) };
}

/** The cell right of a labelled mark that stands alone in its cell, where that lists options. */
function optionsBeside(cell: Cell, { cells }: Table, lexicon: Lexicon): Cell | null {
  if (!ALONE.test(linesToText(cell.lines).value)) return null;
  const isInRow = (c: Cell) => c.row <= cell.row && c.row + c.rowSpan > cell.row && c.lines.length > 0;
  const label = cells.find((c) => isInRow(c) && c.column + c.columnSpan === cell.column);
  const beside = cells.find((c) => isInRow(c) && c.column === cell.column + cell.columnSpan) ?? null;
  if (!label || !beside) return null;
  const field = lexicon.readLabel(linesToText(label.lines).value)?.field;
  return !COUNTED.has(field) && (field || (label.shaded && !cell.shaded)) ? beside : null;
}

/** What follows the mark of each option, by the mark, in a list from the first one of a series on; none in any other text. */
function readOptions(text: SourceText): ReadonlyMap<string, SourceText> {
  const marks = [...text.value.matchAll(OPTION)];
  const counted = marks.map((m) => keyOf(m[1] as string));
  if (marks.length < 2 || marks[0]?.index !== 0 || !SERIES.some((s) => s.startsWith(counted.join(''))))
    return new Map();
  const options = marks.map((m, i) => trimText(sliceText(text, m.index, marks[i + 1]?.index)));
  if (options.some((o) => o.value.length > LONGEST_OPTION || o.value.includes('。'))) return new Map();
  return new Map(options.map((o, i) => [counted[i] as string, replaceText(sliceText(o, 1), /\n/g, '')]));
}

/** ３ and 3 are one mark; Ⅰ and ① are kept, as they are no letters or digits here. */
const keyOf = (mark: string): string => (/[Ⅰ-Ⅹ①-⑨]/u.test(mark) ? mark : mark.normalize('NFKC'));

/** The lines as they are printed, white space between words included. */
const linesToPrinted = (lines: readonly Line[]): SourceText =>
  joinTexts(
    lines.map((l) => l.text),
    '\n',
  );
