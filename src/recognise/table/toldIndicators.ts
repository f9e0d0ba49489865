import type { Block } from '../../model/block.js';
import { isIndicator, OF_ITEM } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import {
  type BodyRow,
  type ColumnHead,
  headField,
  type LabelledValue,
  labelsToHead,
  type TableEvent,
} from './events.js';
import { type Grid, tableToGrid } from './grid.js';
import { headerEnd, readHeads } from './headers.js';
import { type Region, rowText } from './rowKinds.js';

const TOLD: ReadonlySet<LabelField> = new Set([
  'status',
  'outcome',
  'nextSteps',
  'currentState',
  'measures',
  'remarks',
]);
/** What names or describes an item beside its indicators. */
const BESIDE_INDICATORS: ReadonlySet<LabelField | undefined> = new Set([
  ...OF_ITEM,
  'division',
  'department',
  'category',
]);

/**
 * Indicators with their figures, each with a text of its own on a row below:
 * ```
 *   指標名         | 現状値 | 実績 | 達成度 | 目標値
 *   渡し舟の乗客数 | 1,200  | 1,450 | Ａ    | 1,800
 *   ≪成果と課題≫ …
 * ```
 * What is told and judged one by one is the item: the rows of a register, whose names are those of the figures, too. Null for any
 * other table.
 */
export function toldIndicators(grid: Grid): TableEvent[] | null {
  const region: Region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  const end = headerEnd(grid, region, 0);
  if (end === 0 || end === grid.rows) return null;
  const { heads, texts } = readHeads(grid, region, 0, end);
  const names = heads.findLastIndex((h) => isIndicator(headField(h)?.field) && h.kind === null);
  const isOfItems = heads.some((h) => h.kind === null && BESIDE_INDICATORS.has(headField(h)?.field));
  if (names < 0 || isOfItems || heads.filter((h) => h.kind !== null).length < 2) return null;
  const years = yearJudged(heads);
  const rows: BodyRow[] = [];
  const labels: LabelledValue[] = [];
  for (let r = end; r < grid.rows; r++) {
    const text = rowText(grid, { ...region, left: names, top: -1 }, r).filter((c) => c.cell.row === r);
    const above = rows.at(-1);
    const told = text.length === 1 ? toldIn(grid, text[0] as CellReading, years) : null;
    if (told && above) rows[rows.length - 1] = { ...above, labelled: [...(above.labelled ?? []), told] };
    else if (!isMeasured(grid, heads, names, r) || (above && !above.labelled)) return null;
    else rows.push({ row: r, cells: withNameTwice(grid, names, r) });
    if (told) labels.push(told);
  }
  if (rows.length === 0 || !rows.at(-1)?.labelled) return null;
  const beside = grid.at(end, 0);
  const outer = names > 0 && beside && beside.role !== 'empty' ? [beside.text] : [];
  return [
    { type: 'labels', labels: [...texts, ...outer, ...labels.map((l) => l.label.text)] },
    { type: 'rows', path: [], heads: withTitle(heads, names), rows, opensForm: false, continues: false },
  ];
}

/** The block is such a table. */
export const listsToldIndicators = (block: Block | undefined, lexicon: Lexicon): boolean =>
  block?.kind === 'table' && toldIndicators(tableToGrid(block, lexicon)) !== null;

/** The one year whose results the head names: what is told below them is told of it. */
function yearJudged(heads: readonly ColumnHead[]): ColumnHead['years'] {
  const [years, ...more] = heads.flatMap((h) => (h.kind === 'result' && h.years ? [h.years] : []));
  return years && more.every((y) => y.from === years.from && y.to === years.to) ? years : null;
}

/** ≪成果と課題≫ above its text, across the figures. */
function toldIn(grid: Grid, cell: CellReading, years: ColumnHead['years']): LabelledValue | null {
  const inner = grid.innerLabel(cell);
  if (!inner || !TOLD.has(inner.reading.field)) return null;
  const reading = { ...inner.reading, years: inner.reading.years ?? years };
  return { label: { reading, text: onOneLine(inner.label) }, value: linesToValue(inner.rest) };
}

/** A name in its place, and something under what counts or judges. */
function isMeasured(grid: Grid, heads: readonly ColumnHead[], names: number, row: number): boolean {
  const name = grid.at(row, names);
  const isOwn = name?.role === 'value' && name.cell.row === row && grid.columnEnd(name) === names + 1;
  return isOwn && heads.some((h, c) => c > names && h.kind !== null && grid.at(row, c)?.role === 'value');
}

/** The name stands for the item, and once more for what its figures measure; a cell beside all of the rows tells nothing of one. */
const withNameTwice = (grid: Grid, names: number, row: number): (CellReading | null)[] =>
  [names, ...Array.from({ length: grid.columns - names }, (_, i) => names + i)].map((c) => grid.at(row, c));

function withTitle(heads: readonly ColumnHead[], names: number): ColumnHead[] {
  const own = heads[names] as ColumnHead;
  const title = own.labels.map((l) => ({ ...l, reading: plainLabel('title') }));
  return [labelsToHead(title, null), ...heads.slice(names)];
}
