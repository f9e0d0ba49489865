import { joinTexts } from '../../model/sourceText.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing, linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { isFigureAlone } from './columnTexts.js';
import { type Label, labelsToHead, type TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { kindOfRow } from './kindOfRow.js';
import { type Region, rowText } from './rowKinds.js';

interface Pair {
  readonly label: CellReading;
  readonly value: CellReading;
}

/**
 * A row of a form that names something measured and tells, pair by pair, what was planned and what was reached:
 * ```
 *   利用者数（人） | 計画 | 1,200 | 実績 | 860
 * ```
 * The name is that of an indicator; 効果額 and 事業費 are sums of money, each told by the words of its pair. Null for any other row.
 */
export function pairedFigures(
  grid: Grid,
  region: Region,
  row: number,
  path: readonly Label[],
): { readonly events: readonly TableEvent[]; readonly end: number } | null {
  const [name, ...rest] = rowText(grid, region, row);
  if (!name || name.cell.column !== region.left || grid.rowEnd(name) > row + 1) return null;
  const sort = name.label?.field ?? null;
  if (name.role === 'year' || kindOfRow(name) !== null || (sort !== null && !OF_MONEY.has(sort))) return null;
  const pairs = toPairs(rest);
  if (!pairs) return null;
  const labels = [
    ...(sort === null ? [] : [name.text]),
    ...pairs.figures.concat(pairs.others).map((p) => p.label.text),
  ];
  const outer: Label = { reading: name.label, text: onOneLine(name.text) };
  const figures =
    sort === null ? [toRow(row, path, name, pairs.figures)] : pairs.figures.map((p) => toSum(path, outer, p));
  const others = pairs.others.map((p) => toHit([...path, toLabel(p.label)], p.value));
  return { events: [{ type: 'labels', labels }, ...figures, ...others], end: row + 1 };
}

const OF_MONEY: ReadonlySet<string> = new Set(['effect', 'budget']);

/**
 * 計画 | 1,200 | 実績 | 860, and perhaps 達成率 | 72％ behind them: one figure that was planned and one that was reached at least; null where
 * anything else stands among them.
 */
function toPairs(cells: readonly CellReading[]): { readonly figures: Pair[]; readonly others: Pair[] } | null {
  if (cells.length < 4 || cells.length % 2 === 1) return null;
  const pairs: Pair[] = [];
  for (let i = 0; i < cells.length; i += 2)
    pairs.push({ label: cells[i] as CellReading, value: cells[i + 1] as CellReading });
  const figures = pairs.filter((p) => sideOf(p.label) !== null && isFigure(p.value));
  const others = pairs.filter((p) => !figures.includes(p));
  const sides = figures.map((p) => sideOf(p.label));
  const isWhole = sides.includes('target') && sides.includes('result') && new Set(sides).size === sides.length;
  return isWhole && others.every((p) => p.label.role === 'label') ? { figures, others } : null;
}

const isFigure = ({ text, role }: CellReading): boolean =>
  role === 'value' && (isMissing(text.value) || isFigureAlone(text.value.trim()));

/** 計画 and 目標 beside figures are what was aimed at, whatever else the words may announce; 達成率 is neither. */
function sideOf(cell: CellReading): 'target' | 'result' | 'baseline' | 'forecast' | null {
  const kind = cell.label?.field === 'achievement' ? null : kindOfRow(cell);
  return kind === 'planned' ? 'target' : kind === 'done' ? 'result' : kind;
}

const toLabel = (cell: CellReading): Label => ({ reading: cell.label, text: onOneLine(cell.text) });

function toRow(row: number, path: readonly Label[], name: CellReading, pairs: readonly Pair[]): TableEvent {
  const named = labelsToHead([{ reading: plainLabel('indicatorName'), text: onOneLine(name.text) }], null);
  const heads = pairs.map(({ label }) => ({
    ...labelsToHead([toLabel(label)], label.label?.years ?? null),
    kind: sideOf(label),
  }));
  const cells = [name, ...pairs.map((p) => p.value)];
  return { type: 'rows', path, heads: [named, ...heads], rows: [{ row, cells }], opensForm: false, continues: false };
}

/** 効果額（千円） 計画. */
const toSum = (path: readonly Label[], outer: Label, { label, value }: Pair): TableEvent =>
  toHit([...path, { reading: outer.reading, text: joinTexts([outer.text, onOneLine(label.text)], ' ') }], value);

const toHit = (path: readonly Label[], { cell }: CellReading): TableEvent => ({
  type: 'hit',
  path,
  head: null,
  value: linesToValue(cell.lines, cell.tables),
});
