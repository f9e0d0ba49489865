import type { Token } from '../aligned/segments.js';
import { wideGaps } from '../aligned/words.js';
import type { FormLine } from '../forms/formLines.js';
import { type LabelLines, type PartLine, partLines } from '../forms/parting.js';
import { beginsAnew } from '../marks.js';
import type { Band } from './bands.js';
import { goesOnBelow } from './flows.js';
import { type InnerHeads, rowsBelow, toInnerHeads } from './innerHeads.js';
import { type ShownLines, toShownLines } from './shownLines.js';

type Words = readonly Token[];

const NEAR = 1;
const SHORT = 4;

/**
 * Gives each band the lines around its label, which stands in the middle of them.
 * @param heads the first lines of tables' heads, and the lines below them: a table begins with its head
 */
export function aroundLabels(
  source: string,
  lines: readonly FormLine[],
  bands: readonly Band[],
  edge: number,
  heads: ReadonlyMap<number, number>,
): Band[] {
  const shown = toShownLines(bands);
  const inner = toInnerHeads(shown, heads);
  const { above } = partLines(
    withTables(shown, flowingLines(source, lines, shown, edge), inner, rowsBelow(source, shown, inner)),
    shown.labels.map((l, j) => ({ ...l, ...headAbove(shown, inner, j) })),
    'middle',
  );
  const begins = shown.labels.map((l, j) => (j === 0 ? 0 : l.from - (above[j] as number)));
  return bands.map((band, j): Band => {
    const [from, to] = [begins[j] as number, begins[j + 1] ?? shown.at.length];
    const own = shown.at.slice(from, to);
    return {
      ...band,
      from: own[0] ?? band.from,
      to: (own.at(-1) ?? band.from) + 1,
      values: new Map(own.map((i, k) => [i, shown.values[from + k] as Words])),
    };
  });
}

/** What each line is to the one above, by the texts alone. */
function flowingLines(
  source: string,
  lines: readonly FormLine[],
  { at, values }: ShownLines,
  edge: number,
): readonly PartLine[] {
  const value = (k: number): Words => values[k] ?? [];
  return at.map((i, k): PartLine => {
    // A label alone in the middle of its text stands between two lines of it.
    const upper = k > 1 && value(k - 1).length === 0 ? value(k - 2) : value(k - 1);
    const isRow = isInTable(value(k - 1)) && isInTable(value(k));
    return {
      flows: k > 0 && (goesOnBelow(source, upper, value(k), edge) || goesOnInColumn(source, upper, value(k)) || isRow),
      isListed: false,
      isApart: i > 0 && (lines[i - 1] as FormLine).words.length === 0,
    };
  });
}

/** A line without text goes with the next; the lines of a table go with its head, which begins anew. */
function withTables(
  { values }: ShownLines,
  lines: readonly PartLine[],
  heads: InnerHeads,
  rows: ReadonlySet<number>,
): readonly PartLine[] {
  return lines.map((line, k) => {
    if (heads.firsts.has(k)) return { ...line, flows: false };
    if ((heads.of[k] as number) >= 0 || rows.has(k)) return { ...line, flows: true };
    return values[k]?.length === 0 ? { ...line, flows: lines[k + 1]?.flows ?? false } : line;
  });
}

/** The lines of the head above a label: its own, or that of the table that it stands in the middle of. */
function headAbove({ values, labels }: ShownLines, heads: InnerHeads, j: number): Pick<LabelLines, 'above' | 'isTop'> {
  const { from, to } = labels[j] as { from: number; to: number };
  const own = heads.of.slice(from, to).find((k) => k >= 0) ?? -1;
  const last = labels[j - 1];
  const end = last?.to ?? 0;
  if (own >= 0) return { above: Math.max(0, from - Math.max(own, end)), isTop: true };
  for (let k = from - 1; k >= end; k--) {
    if (!heads.firsts.has(k)) continue;
    // A label over its table.
    const isOver = last !== undefined && k === last.to && values[last.from]?.length === 0;
    return isOver ? {} : { above: from - k };
  }
  return {};
}

/** Several texts stand side by side. */
const isInTable = (words: Words): boolean => wideGaps(words) > 1;

/** A text of a column goes on right below. */
function goesOnInColumn(source: string, upper: Words, lower: Words): boolean {
  if (upper.length < 2) return false;
  return lower.some((w) => {
    const above = upper.find((u) => Math.abs(u.x0 - w.x0) <= NEAR);
    if (!above || beginsAnew(source.slice(w.from, w.to))) return false;
    const text = source.slice(above.from, above.to);
    return text.length > SHORT && !/[。）)]$/.test(text);
  });
}
