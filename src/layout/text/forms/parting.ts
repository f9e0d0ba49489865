/** Labels stand beside the first line of their texts, or beside the middle. */
export type Style = 'top' | 'middle';

/** A line of a stretch of rows: what it is to the line above. */
export interface PartLine {
  /** The text above goes on here. */
  readonly flows: boolean;
  /** The next entry of the list above. */
  readonly isListed: boolean;
  /** Blank lines stand above it. */
  readonly isApart: boolean;
}

/** The lines [from, to) that a label stands on, one or several. */
export interface LabelLines {
  readonly from: number;
  readonly to: number;
  /** So many lines above it are its own, where that is known. */
  readonly above?: number;
  /** It stands beside the first lines of its text, whatever the others do. */
  readonly isTop?: boolean;
}

const FLOWS = 3;
const LISTED = 1;
const BLANK = 0.6;
/** A line above a label that stands at the top of its text; a label off the middle of its text by more than one line. */
const ABOVE = 2;
const OFF = 1.2;
const BESIDE = 0.15;
/** A line above the first label that belongs to none. */
const LEFT = 0.8;
/** No more lines above a label are tried. */
const MOST = 24;

/**
 * Parts the lines between labels: how many of those above each label belong to it. What stands above the first label and does not
 * belong to it goes on from before.
 */
export function partLines(
  lines: readonly PartLine[],
  labels: readonly LabelLines[],
  style: Style,
): { readonly cost: number; readonly above: readonly number[] } {
  const gap = (j: number): number => {
    const from = j === 0 ? 0 : (labels[j - 1] as LabelLines).to;
    return (j < labels.length ? (labels[j] as LabelLines).from : lines.length) - from;
  };
  const hasBlank = (j: number): boolean => {
    const end = (labels[j] as LabelLines).from;
    for (let i = Math.max(0, end - gap(j)); i <= end; i++) if (lines[i]?.isApart) return true;
    return false;
  };
  const cutCost = (at: number, isParted: boolean): number => {
    const line = lines[at];
    if (!line || at === 0) return 0;
    return (line.flows ? FLOWS : 0) + (line.isListed ? LISTED : 0) + (isParted && !line.isApart ? BLANK : 0);
  };
  const ownCost = (j: number, above: number, below: number): number => {
    if (labels[j]?.isTop) return 0;
    if (style === 'top') return above * ABOVE;
    const off = Math.abs(above - below);
    return off > 1 ? (off - 1) * OFF + BESIDE : off * BESIDE;
  };
  interface Best {
    readonly cost: number;
    readonly above: readonly number[];
  }
  const choices = (j: number): number[] => {
    const known = labels[j]?.above;
    if (known !== undefined && known <= gap(j)) return [known];
    return Array.from({ length: Math.min(gap(j), MOST) + 1 }, (_, k) => k);
  };
  let best = new Map<number, Best>();
  for (const k of choices(0)) {
    const at = (labels[0] as LabelLines).from - k;
    best.set(k, { cost: cutCost(at, hasBlank(0)) + LEFT * (gap(0) - k), above: [k] });
  }
  for (let j = 1; j < labels.length; j++) {
    const next = new Map<number, Best>();
    const isParted = hasBlank(j);
    for (const k of choices(j)) {
      const cut = cutCost((labels[j] as LabelLines).from - k, isParted);
      for (const [above, so] of best) {
        const cost = so.cost + ownCost(j - 1, above, gap(j) - k) + cut;
        if (cost < (next.get(k)?.cost ?? Number.POSITIVE_INFINITY)) next.set(k, { cost, above: [...so.above, k] });
      }
    }
    best = next;
  }
  let found: Best | null = null;
  for (const [above, so] of best) {
    const cost = so.cost + ownCost(labels.length - 1, above, gap(labels.length));
    if (!found || cost < found.cost) found = { cost, above: so.above };
  }
  return found as Best;
}
