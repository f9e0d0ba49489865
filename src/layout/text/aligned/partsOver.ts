/** Where a label stands on its line. */
interface Span {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Parts columns side by side, [from, to), among the labels over them: each label as near to the middle of its part as may be.
 * @param isOverOne whether a label stands over one column alone, by its index
 */
export function partsOver(
  columns: readonly Span[],
  labels: readonly Span[],
  isOverOne: (label: number) => boolean = () => false,
): { from: number; to: number }[] {
  const n = columns.length;
  type Best = { cost: number; from: number };
  const best: Best[][] = [Array.from({ length: n + 1 }, (_, to) => ({ cost: to === 0 ? 0 : Infinity, from: 0 }))];
  for (const [k, label] of labels.entries()) {
    const before = best.at(-1) as Best[];
    best.push(
      before.map((_, to) => {
        let least: Best = { cost: Infinity, from: 0 };
        for (let from = isOverOne(k) ? Math.max(0, to - 1) : 0; from < to; from++) {
          const [a, b] = [columns[from] as Span, columns[to - 1] as Span];
          const cost = (before[from] as Best).cost + Math.abs(a.x0 + b.x1 - label.x0 - label.x1) / 2;
          if (cost < least.cost) least = { cost, from };
        }
        return least;
      }),
    );
  }
  const out: { from: number; to: number }[] = [];
  for (let k = labels.length, to = n; k > 0; k--) {
    const { from } = (best[k] as Best[])[to] as Best;
    out.unshift({ from, to });
    to = from;
  }
  return out;
}
