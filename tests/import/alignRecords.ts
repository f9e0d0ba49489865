import type { PlanRecord } from '../../src/schema/types.js';

type Content = Pick<PlanRecord, 'department' | 'number' | 'title' | 'currentState' | 'objective' | 'measures'>;

/** Likeness from which two records are held for the same. */
const ENOUGH = 0.45;

/** Expected index → index in the output: the pairing in document order that is most alike over all. */
export function alignRecords(expected: readonly Content[], got: readonly Content[]): Map<number, number> {
  const [rows, columns] = [expected.length, got.length];
  const alike = expected.map((one) => got.map((other) => likeness(one, other)));
  // best[i][j]: the most that the records from i and from j on can give.
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number) => {
    const score = alike[i]?.[j] ?? 0;
    return score < ENOUGH ? 0 : score + at(i + 1, j + 1);
  };
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) (best[i] as number[])[j] = Math.max(pair(i, j), at(i + 1, j), at(i, j + 1));
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (pair(i, j) > 0 && at(i, j) === pair(i, j)) pairs.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

const whole = (r: Content) => [r.title, r.objective, r.measures, r.currentState].filter(Boolean).join('');

function likeness(a: Content, b: Content): number {
  const number = (a.number?.ordinal ?? null) === (b.number?.ordinal ?? null) ? 0.15 : 0;
  const department = (a.department ?? '') === (b.department ?? '') ? 0.15 : 0;
  return 0.7 * dice(whole(a), whole(b)) + number + department;
}

/** Share of letter pairs that two texts have in common. */
function dice(a: string, b: string): number {
  const [one, other] = [bigrams(a), bigrams(b)];
  if (a === b) return 1;
  let common = 0;
  for (const [gram, count] of one) common += Math.min(count, other.get(gram) ?? 0);
  const total = sum(one) + sum(other);
  return total === 0 ? 0 : (2 * common) / total;
}

function bigrams(text: string): Map<string, number> {
  const bare = text.normalize('NFKC').replace(/\s+/g, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const gram = bare.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
