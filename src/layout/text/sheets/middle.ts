import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/openings.js';
import { type PartLine, partLines } from '../forms/parting.js';
import { beginsAnew } from '../marks.js';
import type { Band } from './bands.js';
import { goesOnBelow } from './flows.js';

type Words = readonly Token[];

const NEAR = 1;
const SHORT = 4;

/** Gives each band the lines around its label, which stands in the middle of them. */
export function aroundLabels(source: string, lines: readonly FormLine[], bands: readonly Band[], edge: number): Band[] {
  const { shown, above, begins } = parted(source, lines, bands, edge);
  const values = new Map(bands.flatMap((b) => [...b.values]));
  return bands.map((band, j): Band => {
    const from = j === 0 ? 0 : (begins[j] as number) - (above[j] as number);
    const to = j + 1 < bands.length ? (begins[j + 1] as number) - (above[j + 1] as number) : shown.length;
    const own = shown.slice(from, to);
    return {
      ...band,
      from: own[0] ?? band.from,
      to: (own.at(-1) ?? band.from) + 1,
      values: new Map(own.map((i) => [i, values.get(i) ?? []])),
    };
  });
}

function parted(
  source: string,
  lines: readonly FormLine[],
  bands: readonly Band[],
  edge: number,
): { readonly shown: readonly number[]; readonly above: readonly number[]; readonly begins: readonly number[] } {
  const values = new Map(bands.flatMap((b) => [...b.values]));
  const shown = [...values.keys()].sort((a, b) => a - b);
  const index = new Map(shown.map((i, k) => [i, k]));
  const labels = bands.map((b) => {
    const own = [...b.label.keys()].map((i) => index.get(i) as number);
    return { from: Math.min(...own), to: Math.max(...own) + 1 };
  });
  const value = (k: number): Words => values.get(shown[k] as number) ?? [];
  const part = shown.map((i, k): PartLine => {
    // A label alone in the middle of its text stands between two lines of it.
    const upper = k > 0 && value(k - 1).length === 0 && k > 1 ? value(k - 2) : value(k - 1);
    const isRow = isInTable(value(k - 1)) && isInTable(value(k));
    return {
      flows: k > 0 && (goesOnBelow(source, upper, value(k), edge) || goesOnInColumn(source, upper, value(k)) || isRow),
      isListed: false,
      isApart: i > 0 && (lines[i - 1] as FormLine).words.length === 0,
    };
  });
  const { above } = partLines(
    part.map((p, k) => (value(k).length > 0 ? p : { ...p, flows: part[k + 1]?.flows ?? false })),
    labels,
    'middle',
  );
  return { shown, above, begins: labels.map((l) => l.from) };
}

/** Several texts stand side by side. */
const isInTable = (words: Words): boolean =>
  words.filter((w, k) => k > 0 && w.x0 - (words[k - 1] as Token).x1 > 1).length > 1;

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
