import type { Line } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import type { CellReading } from './cellReading.js';

/** Two labels and their brackets have no more characters. */
const LONGEST = 60;
/** （令和7年3月31日現在）: of when the figures are. */
const IN_BRACKETS = /^[（(［[][^（()）]*[)）］\]]$/;

/**
 * In a table set by white space the label of a group and that of its column may have come into one cell of the head:
 * 重点目標 above 到達目標. The lower one names the column. Only beside other labels: elsewhere the lower line is a value.
 */
export function unstackLabels(readings: readonly CellReading[], lexicon: Lexicon): readonly CellReading[] {
  const labels = new Map<number, number>();
  const texts = new Map<number, number>();
  for (const { cell, role } of readings) {
    if (role === 'empty') continue;
    texts.set(cell.row, (texts.get(cell.row) ?? 0) + 1);
    if (role !== 'value') labels.set(cell.row, (labels.get(cell.row) ?? 0) + 1);
  }
  const isHead = (row: number): boolean => (labels.get(row) ?? 0) * 2 >= Math.max(texts.get(row) ?? 0, FEWEST);
  return readings.map((r) => {
    const isStacked =
      r.role === 'value' || (r.role === 'label' && IN_BRACKETS.test(r.cell.lines[0]?.text.value.trim() ?? ''));
    return isStacked && isHead(r.cell.row) ? (lowerLabel(r, lexicon) ?? r) : r;
  });
}

/** A head has at least half as many labels. */
const FEWEST = 4;

function lowerLabel(reading: CellReading, lexicon: Lexicon): CellReading | null {
  const { lines } = reading.cell;
  if (lines.length < 2 || reading.text.value.length > LONGEST) return null;
  const read = (own: readonly Line[]) => lexicon.readLabel(linesToText(own).value);
  for (let k = 1; k < lines.length; k++) {
    const above = lines.slice(0, k);
    if (!IN_BRACKETS.test(linesToText(above).value.trim()) && read(above) === null) continue;
    const label = read(lines.slice(k));
    if (label) return { ...reading, role: 'label', label, text: linesToText(lines.slice(k)) };
  }
  return null;
}
