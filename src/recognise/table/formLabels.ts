import { matchKey, readMarker } from '../../japanese/index.js';
import type { Block, Cell, Table } from '../../model/block.js';
import type { RecordDraft } from '../draft.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { namesFacility } from './facilities.js';
import { isCounted, LONGEST_NAME } from './numberedTitle.js';
import { transposed } from './transpose.js';

/** A label that nobody knows is no longer than this. */
const LONGEST_UNKNOWN = 20;
/** Of the labels of a form at least these are known. */
const KNOWN = 2 / 3;

/** A header tells so many things of one item at least. */
const FEWEST_HEADS = 2;
const TOLD: ReadonlySet<LabelField> = new Set([
  'currentState',
  'objective',
  'goals',
  'measures',
  'criteria',
  'status',
  'outcome',
  'nextSteps',
  'achievement',
  'division',
  'period',
  'remarks',
]);

/**
 * What the labels of a form announce that has nothing but labels at its left side and what they announce beside them, years and
 * their texts included; `[]` for any other block.
 */
export function formLabels(block: Block | undefined, lexicon: Lexicon, registers: ReadonlySet<string>): LabelField[] {
  if (block?.kind !== 'table' || block.columns < 2) return [];
  const form = formOfHeader(block, lexicon, registers) ?? block;
  const sides = form.cells.filter((c) => c.column === 0).sort((a, b) => a.row - b.row);
  const covered = sides.reduce((rows, c) => rows + c.rowSpan, 0);
  const labels = withoutFigureRows(form, sides, lexicon);
  if (covered !== form.rows || labels.some((c) => c.columnSpan >= form.columns)) return [];
  // Not every label needs a value: a line may be blank, or have slipped into the cell above.
  if (!labels.some((c) => tellsBeside(form, c))) return [];
  const texts = labels.map((c) => linesToText(c.lines).value);
  const fields = texts.map((t) => (namesFacility(t) ? 'title' : (lexicon.readLabel(t)?.field ?? null)));
  if (fields[0] && countsItem(form, labels[0] as Cell, lexicon)) fields[0] = 'number';
  const known = fields.flatMap((f) => f ?? []);
  const isForm = known.length >= KNOWN * labels.length && texts.every((t, i) => fields[i] || isShort(t));
  return isForm && fields[0] && !isHeader(form, labels[0] as Cell, lexicon) ? known : [];
}

/**
 * The labels at the side without the names of what is measured below a head of figures:
 * ```
 *   担当課   | 環境課
 *   環境指標 | 基準値 | 現状値 | 目標値
 *   排出量   |   120  |  110   |   90
 * ```
 */
function withoutFigureRows(table: Table, sides: readonly Cell[], lexicon: Lexicon): Cell[] {
  const columnsOf = (row: number) =>
    table.cells
      .filter((c) => c.row === row)
      .map((c) => c.column)
      .join();
  const below = (side: Cell) => side.row + side.rowSpan;
  const readSide = (side: Cell) => lexicon.readLabel(linesToText(side.lines).value)?.field;
  const head = sides.find((side, i) => {
    const field = i > 0 ? readSide(side) : undefined;
    const isBeside = (c: Cell) => c !== side && c.row >= side.row && c.row < below(side) && c.lines.length > 0;
    const beside = table.cells.filter(isBeside);
    // 目標事業量 | 令和5年度 | 令和6年度: years alone say that figures stand below, whatever word is left of them.
    const isYear = (c: Cell) => lexicon.readLabel(linesToText(c.lines).value)?.field === 'fiscalYear';
    const headsYears =
      i > 0 && field === undefined && side.lines.length > 0 && beside.length >= 2 && beside.every(isYear);
    if (headsYears) return true;
    if (field !== 'indicator' && field !== 'indicatorName') return false;
    return beside.length >= 2 && beside.every((c) => lexicon.readLabel(linesToText(c.lines).value) !== null);
  });
  if (!head) return [...sides];
  const columns = columnsOf(below(head));
  const ends = (s: Cell) => s.row > head.row && (columnsOf(s.row) !== columns || readSide(s) !== undefined);
  const end = sides.find(ends)?.row ?? table.rows;
  return sides.filter((s) => s.row <= head.row || s.row >= end);
}

/** 取組① | 窓口の改善 at the top of the form: the label and its number only number what is named beside them. */
function countsItem(form: Table, first: Cell, lexicon: Lexicon): boolean {
  const label = onOneLine(linesToText(first.lines)).value;
  const reading = lexicon.readLabel(label);
  if (!reading || !isCounted(reading, label)) return false;
  const beside = form.cells.find((c) => c.row === first.row && c.column === first.columnSpan);
  const name = linesToText(beside?.lines ?? []).value;
  const isName = /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME && !/[。\n]/.test(name);
  return isName && lexicon.readLabel(name) === null;
}

/**
 * The form that a header over a single row is, with its labels at the left; null for any other table. Figures have heads of their
 * own.
 * ```
 *   課題           | 目標             | 取組         | 担当課
 *   担い手が少ない | 花を絶やさない。 | 団体を募る。 | 公園課
 * ```
 */
export function formOfHeader(table: Table, lexicon: Lexicon, registers: ReadonlySet<string>): Table | null {
  if (
    table.rows !== 2 ||
    table.cells.length !== 2 * table.columns ||
    table.columns < FEWEST_HEADS ||
    registers.has(headerKey(table))
  )
    return null;
  const isLabel = (c: Cell): boolean =>
    TOLD.has(lexicon.readLabel(linesToText(c.lines).value)?.field ?? 'unit') || isToldResult(table, c, lexicon);
  // ① in a cell of the row: a register of numbered items, of which this part has one.
  const isNumbered = table.cells.some((c) => c.row === 1 && readMarker(c.lines[0]?.text.value ?? '')?.ordinal != null);
  return !isNumbered && table.cells.every((c) => isLabel(c) === (c.row === 0)) ? transposed(table) : null;
}

/** 実績 above a sentence: what was done is told there, and no figure. */
function isToldResult(table: Table, head: Cell, lexicon: Lexicon): boolean {
  if (head.row !== 0 || lexicon.readLabel(linesToText(head.lines).value)?.field !== 'result') return false;
  const below = table.cells.find((c) => c.row === 1 && c.column === head.column);
  return /.{8}[。たす][\s　]*$/u.test(linesToText(below?.lines ?? []).value);
}

/** The header tells of a result in words, which is read by what stands beside it. */
export const tellsResult = (table: Table, lexicon: Lexicon): boolean =>
  table.cells.some((c) => isToldResult(table, c, lexicon));

/** The headers that stand over several rows elsewhere: what has one row of them is a short register. */
export const headersOfRegisters = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(blocks.flatMap((b) => (b.kind === 'table' && b.rows > 2 ? headerKey(b) : [])));

/** The texts of a table's first row, to tell whether two tables have one header. */
export const headerKey = (table: Table): string =>
  table.cells
    .filter((c) => c.row === 0)
    .map((c) => matchKey(linesToText(c.lines).value))
    .join('|');

/** The record has a name from the heading above, and nothing has been told about it. */
export const isOnlyNamed = (record: RecordDraft | null): boolean =>
  record !== null && record.title !== null && !record.objective && !record.measures && !record.currentState;

const tellsBeside = (table: Table, label: Cell): boolean =>
  table.cells.some(
    (c) =>
      c.column > 0 &&
      c.row >= label.row &&
      c.row < label.row + label.rowSpan &&
      (c.lines.length > 0 || c.tables.length > 0),
  );

const isShort = (text: string): boolean => text.length > 0 && text.length <= LONGEST_UNKNOWN && !/[。、]/.test(text);

/**
 * The first row of a register is labels from end to end; of a form only what a label of several rows announces, and the years of a
 * period.
 */
function isHeader(table: Table, first: Cell, lexicon: Lexicon): boolean {
  if (first.rowSpan > 1) return false;
  const read = (c: Cell | undefined) => lexicon.readLabel(linesToText(c?.lines ?? []).value)?.field;
  const beside = read(table.cells.find((c) => c.row === first.row && c.column === first.columnSpan));
  return beside !== undefined && !(beside === 'fiscalYear' && read(first) === 'period');
}
