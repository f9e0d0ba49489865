import type { Token } from '../aligned/segments.js';
import { isAfterWideGap, wideGaps } from '../aligned/words.js';
import type { FormLine } from '../forms/formLines.js';
import { type PartLine, partLines } from '../forms/parting.js';
import { beginsAnew } from '../marks.js';
import type { Band } from './bands.js';
import { goesOnBelow } from './flows.js';

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
  const { shown, above, begins } = parted(source, lines, bands, edge, heads);
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
  heads: ReadonlyMap<number, number>,
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
  const inHead = shown.map(() => -1);
  const firsts = new Set<number>();
  for (const [from, to] of heads) {
    const k = index.get(from);
    if (k === undefined) continue;
    firsts.add(k);
    for (let n = k; n < shown.length && (shown[n] as number) < to; n++) inHead[n] = k;
  }
  const below = rowsBelow();
  const { above } = partLines(
    part.map((p, k) => {
      if (firsts.has(k)) return { ...p, flows: false };
      if ((inHead[k] as number) >= 0 || below.has(k)) return { ...p, flows: true };
      return value(k).length > 0 ? p : { ...p, flows: part[k + 1]?.flows ?? false };
    }),
    labels.map((l, j) => ({ ...l, ...headOf(j) })),
    'middle',
  );
  return { shown, above, begins: labels.map((l) => l.from) };

  /** The lines of the head above a label: its own, or that of the table that it stands in the middle of. */
  function headOf(j: number): { readonly above?: number; readonly isTop?: boolean } {
    const { from, to } = labels[j] as { from: number; to: number };
    const own = inHead.slice(from, to).find((k) => k >= 0) ?? -1;
    const last = labels[j - 1];
    if (own >= 0) return { above: Math.max(0, from - Math.max(own, last?.to ?? 0)), isTop: true };
    for (let k = from - 1; k >= (last?.to ?? 0); k--) {
      if (!firsts.has(k)) continue;
      // A label over its table.
      const isOver = last !== undefined && k === last.to && value(last.from).length === 0;
      return isOver ? {} : { above: from - k };
    }
    return {};
  }

  /** The rows of tables: what stands below the head's second column and those right of it. */
  function rowsBelow(): ReadonlySet<number> {
    const out = new Set<number>();
    for (const k of firsts) {
      const head = shown.flatMap((_, n) => (inHead[n] === k ? value(n) : [])).sort((a, b) => a.x0 - b.x0);
      const second = head.find((w) => w.x0 > (head[0] as Token).x1)?.x0;
      if (second === undefined) continue;
      const end = k + inHead.filter((n) => n === k).length;
      const owner = labels.findIndex((l) => l.to > k);
      const last = labels[owner + 1]?.from ?? shown.length;
      let to = end;
      for (let n = end; n < last && !firsts.has(n); n++) {
        const words = value(n);
        const isRow = words.some((w, c) => w.x0 >= second - NEAR && (c === 0 || isAfterWideGap(words, c)));
        const isSentence = words.some((w) => source.slice(w.from, w.to).includes('。'));
        const isName = words.every((w) => w.x1 <= second + NEAR);
        if (isRow && !isSentence) to = n + 1;
        else if (!isName || n - to > 1) break;
      }
      for (let n = end; n < to; n++) out.add(n);
    }
    return out;
  }
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
