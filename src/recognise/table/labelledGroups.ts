import { matchKey } from '../../japanese/index.js';
import { sliceText } from '../../model/sourceText.js';
import { textToHead } from '../head.js';
import { sliceLine } from '../items.js';
import { ABOUT_ITEM, GOALS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type BodyRow, type ColumnHead, type LabelledValue, labelsToHead, type TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { isName, NUMBER_LAST } from './numberedTitle.js';
import { looksLikeLabel, type Region, rowText } from './rowKinds.js';

/** What the rows below the head tell, and the first row after them. */
interface LabelledGroups {
  readonly events: readonly TableEvent[];
  readonly end: number;
}

/** A row of a group: its label, and the value beside it. */
interface Row {
  readonly row: number;
  readonly label: CellReading;
  readonly value: CellReading | null;
}

const TOLD: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_ITEM, 'criteria', 'remarks']);

/**
 * Items that have rows of labels on the left, under one head, and on the right cells that stand beside all of these rows:
 * ```
 *   部の目標                 | 協力先 | 取組の内容
 *   目標１ | 渡し場の再開    | 漁協   | 桟橋を直し、船頭を募る。
 *   水準   | 渡し舟が動く。  |        |
 *   目標２ | …
 * ```
 * Each such group of rows is a row of a register, which the labels tell more of. Null where no such head begins in the row.
 */
export function labelledGroups(grid: Grid, region: Region, row: number): LabelledGroups | null {
  const [first, ...heads] = rowText(grid, region, row).filter((c) => c.cell.row === row);
  const from = heads[0]?.cell.column ?? region.right;
  if (!first || first.cell.column !== region.left || from < region.left + 2 || heads.length < 2) return null;
  if (![first, ...heads].every((c) => c.role === 'label' || looksLikeLabel(c) || holderIn(c))) return null;
  if (!heads.some((h) => h.label && TOLD.has(h.label.field)) || reach(grid, heads) !== region.right) return null;
  const right: Region = { ...region, left: from };
  const groups = readGroups(grid, { ...region, top: grid.rowEnd(first), right: from }, right);
  if (groups.length === 0 || !areToldBeside(grid, groups, right)) return null;
  const rows = groups.flatMap((group) => toBodyRow(grid, region, group, right) ?? []);
  const labels = [first, ...heads, ...groups.flat().map((r) => r.label)].map((c) => c.text);
  const last = groups.at(-1)?.at(-1) as Row;
  return {
    events: [
      { type: 'labels', labels },
      ...holderOf(first),
      { type: 'rows', path: [], heads: toHeads(region, groups, heads), rows, opensForm: false, continues: false },
    ],
    end: last.row + 1,
  };
}

const reach = (grid: Grid, heads: readonly CellReading[]): number => grid.columnEnd(heads.at(-1) as CellReading);

/** The rows below the head, a group an item: the label of the first opens each, with a number that counts on or as it is. */
function readGroups(grid: Grid, left: Region, right: Region): Row[][] {
  const groups: Row[][] = [];
  let opening: string | null = null;
  for (let row = left.top; row < left.bottom; row++) {
    const label = grid.at(row, left.left);
    if (label?.role !== 'label' || label.cell.row !== row || grid.rowEnd(label) > row + 1) break;
    const value = grid.at(row, grid.columnEnd(label));
    if (!value || value.role === 'label' || value.cell.column >= left.right) break;
    // Without rules a value is taken to go on over the blank cells behind it.
    if (grid.table.origin === 'ruled' && grid.columnEnd(value) > left.right) break;
    opening ??= keyOf(label);
    if (keyOf(label) === opening) groups.push([]);
    else if (beginsRow(grid, right, row)) return [];
    groups.at(-1)?.push({ row, label, value: value.role === 'empty' ? null : value });
  }
  return groups;
}

/** The label without the number that counts it. */
const keyOf = ({ text, label }: CellReading): string =>
  matchKey(label && label.ordinal !== null ? label.label : onOneLine(text, '').value);

/** Something is told in this row on the right of the labels. */
const beginsRow = (grid: Grid, right: Region, row: number): boolean =>
  rowText(grid, { ...right, top: -1 }, row).some((c) => c.cell.row === row && c.cell.column >= right.left);

/** Every group has rows of several labels, and what stands beside it is told of the whole group. */
function areToldBeside(grid: Grid, groups: readonly (readonly Row[])[], right: Region): boolean {
  if (groups.some((g) => g.length < 2)) return false;
  // Separators in a text know no spans: only that groups come again shows them.
  if (grid.table.origin !== 'ruled') return groups.length > 1;
  return groups.every((group) => {
    const [first, last] = [group[0] as Row, group.at(-1) as Row];
    for (let c = right.left; c < right.right; c++) {
      const cell = grid.at(first.row, c);
      if (!cell || cell.cell.row !== first.row || grid.rowEnd(cell) !== last.row + 1) return false;
    }
    return true;
  });
}

/** 目標１ | 渡し場の再開: the first label only numbers what is named beside it. */
const numbersName = ([first]: readonly Row[]): boolean =>
  first?.label.label?.ordinal != null &&
  NUMBER_LAST.test(onOneLine(first.label.text, '').value) &&
  (first.value === null || isName(first.value));

function toHeads(region: Region, groups: readonly Row[][], heads: readonly CellReading[]): ColumnHead[] {
  const number = groups[0]?.[0]?.label as CellReading;
  const named = groups.every(numbersName);
  const plain = (field: LabelField) =>
    labelsToHead([{ reading: plainLabel(field), text: onOneLine(number.text) }], null);
  return Array.from({ length: region.right - region.left }, (_, i) => {
    const head = heads.findLast((h) => h.cell.column <= region.left + i);
    if (head) return labelsToHead([{ reading: head.label, text: onOneLine(head.text) }], head.years);
    return named && i < 2 ? plain(i === 0 ? 'number' : 'title') : labelsToHead([], null);
  });
}

function toBodyRow(grid: Grid, region: Region, group: readonly Row[], right: Region): BodyRow | null {
  const [first] = group;
  if (!first) return null;
  const cells: (CellReading | null)[] = [];
  for (let c = region.left; c < region.right; c++) cells.push(c < right.left ? null : grid.at(first.row, c));
  const isTold = group.some((r) => r.value) || cells.some((c) => c && c.role !== 'empty');
  if (!isTold) return null;
  const named = numbersName(group);
  if (named) {
    cells[0] = { ...first.label, role: 'value', label: null };
    cells[1] = first.value;
  }
  const labelled = group.flatMap(({ label, value }): LabelledValue[] => {
    if (!value || (named && label === first.label)) return [];
    const { lines, tables } = value.cell;
    return [{ label: { reading: label.label, text: onOneLine(label.text) }, value: linesToValue(lines, tables) }];
  });
  return { row: first.row, cells, labelled };
}

/** Where the post and the name of the department's head begin behind the words of a head: 部の目標　総務部長　大杉　和正. */
function holderIn({ cell }: CellReading): number | null {
  const [line, ...more] = cell.lines;
  if (!line || more.length > 0) return null;
  for (const gap of line.text.value.matchAll(/[\s　]+/g)) {
    const at = gap.index + gap[0].length;
    if (gap.index > 0 && textToHead(sliceText(line.text, at))) return at;
  }
  return null;
}

function holderOf(head: CellReading): TableEvent[] {
  const at = holderIn(head);
  const [line] = head.cell.lines;
  return at !== null && line ? [{ type: 'loose', value: linesToValue([sliceLine(line, at)]) }] : [];
}
