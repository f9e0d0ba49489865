import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';

/** 4～6月, 10月～12月, 1月から3月. */
const MONTHS = /^(1?[0-9])月?(?:[～〜~\-－―–]|から)(1?[0-9])月(?:分|期)?$/;
const SUM = /^(?:年度?内?の?)?(?:累計|合計|計)(?:値|数)?$/;

/**
 * Months that follow on one another across a row name its parts of the year, and the sum behind them what was reached in all,
 * where what was aimed at stands in a column of its own:
 * ```
 *   指標       | 単位 | 年間の目標 | 4～6月 | 7～9月 | 10～12月 | 累計
 *   貸出の冊数 |  冊  |      9,000 |  2,100 |  2,600 |    1,900 | 6,600
 * ```
 * A span of months alone is a value: when something is done.
 */
export function monthsToLabels(readings: readonly CellReading[], lexicon: Lexicon): readonly CellReading[] {
  const spans = new Map<CellReading, readonly [number, number]>();
  for (const r of readings) {
    const span = r.role === 'value' && r.text.value.length <= 12 ? spanOf(r) : null;
    if (span) spans.set(r, span);
  }
  if (spans.size < 2) return readings;
  const labels = new Map<CellReading, LabelReading>();
  const part = lexicon.readLabel('第1四半期');
  const result = lexicon.readLabel('実績');
  const rows = new Map<number, CellReading[]>();
  for (const r of spans.keys()) rows.set(r.cell.row, []);
  for (const r of readings) if (r.role !== 'empty') rows.get(r.cell.row)?.push(r);
  for (const row of rows.values()) {
    const cells = row.sort((a, b) => a.cell.column - b.cell.column);
    const runs = cells.filter((c, i) => follows(spans, cells[i - 1], c) || follows(spans, c, cells[i + 1]));
    const last = runs.at(-1);
    if (!last || !part || !result) continue;
    for (const c of runs) labels.set(c, part);
    const sum = cells[cells.indexOf(last) + 1];
    const told = cells.filter((c) => c.role === 'label');
    const aims = told.some((c) => /目標/.test(c.text.value));
    const reports = told.some((c) => c.label?.field === 'result');
    if (sum?.role === 'value' && SUM.test(printed(sum)) && aims && !reports) labels.set(sum, result);
  }
  return readings.map((r) => {
    const label = labels.get(r);
    return label ? { ...r, role: 'label', label } : r;
  });
}

function spanOf(reading: CellReading): readonly [number, number] | null {
  const [, from, to] = MONTHS.exec(printed(reading)) ?? [];
  const [a, b] = [Number(from), Number(to)];
  return a >= 1 && a <= 12 && b >= 1 && b <= 12 ? [a, b] : null;
}

const printed = ({ text }: CellReading): string => onOneLine(text).value.normalize('NFKC').replace(/\s/g, '');

/** 7～9月 behind 4～6月. */
function follows(
  spans: ReadonlyMap<CellReading, readonly [number, number]>,
  a: CellReading | undefined,
  b: CellReading | undefined,
): boolean {
  const [one, next] = [a && spans.get(a), b && spans.get(b)];
  return one !== undefined && next !== undefined && (one[1] % 12) + 1 === next[0];
}
