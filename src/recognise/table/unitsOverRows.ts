import { GOALS } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { BodyRow, ColumnHead, LabelledValue } from './events.js';
import type { IndicatorsApart } from './indicatorBelowName.js';

/**
 * Rows over the items of each unit that name it and tell its goal:
 * ```
 *   番号 | 重点取組   | 取組内容 | 目標値 | 実績値
 *   港湾課            | 課の目標 | 歩いて楽しい岸にする。
 *   1    | 桟橋の修繕 | …        |  3本   |  2本
 * ```
 * The unit does the items below, and its goal is theirs. Null where there are no such rows.
 */
export function unitsOverRows(
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): IndicatorsApart | null {
  const read = new Map<BodyRow, Unit>();
  for (const row of rows) {
    const unit = unitOf(row, lexicon);
    if (unit) read.set(row, unit);
  }
  if (read.size === 0 || read.size === rows.length) return null;
  let told: readonly LabelledValue[] = [];
  const own = rows.flatMap((row): BodyRow[] => {
    const unit = read.get(row);
    told = unit ?? told;
    if (unit) return [];
    const begins = row.cells[0]?.cell.row === row.row;
    return [begins ? { ...row, labelled: [...told, ...(row.labelled ?? [])] } : row];
  });
  return { heads, rows: own, labels: [...read.values()].map(([, goal]) => goal.label.text) };
}

/** Its name, and its goal. */
type Unit = readonly [LabelledValue, LabelledValue];

function unitOf({ cells, row }: BodyRow, lexicon: Lexicon): Unit | null {
  const [unit, label, goal, ...more] = [...new Set(cells)];
  if (!unit || !label || !goal || more.length > 0 || [unit, label, goal].some((c) => c.cell.row !== row)) return null;
  if (unit.cell.columnSpan < 2 || unit.role !== 'value' || goal.role !== 'value') return null;
  if (label.role !== 'label' || !label.label || !GOALS.includes(label.label.field)) return null;
  if (lexicon.readOrganisation(onOneLine(unit.text, '').value.trim())?.rank !== 'division') return null;
  const toValue = ({ cell }: CellReading) => linesToValue(cell.lines, cell.tables);
  return [
    { label: { reading: plainLabel('division'), text: unit.text }, value: toValue(unit) },
    { label: { reading: label.label, text: label.text }, value: toValue(goal) },
  ];
}
