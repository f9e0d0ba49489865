import { type Atom, atomsToText } from './atoms.js';
import { atomsToBaselines } from './bands.js';
import type { HeaderLabel } from './header.js';
import { NUMBER_ALONE } from './listRows.js';

/** White (em) between the numbers and the texts; more of it where the first label stands over neither of the two alone. */
const GAP = 0.3;
const WIDE_GAP = 1.5;
/** Numbers that share an edge or a middle differ by this many em at most. */
const NEAR = 0.3;

/**
 * The column of numbers that no label names, left of the first label:
 * ```
 *       目標              取組内容
 *   1   窓口を早く開く    当番を決める。
 *   2   道を直す          土木課と歩く。
 * ```
 * Null when the numbers are none, don't count, or stand in the labels' own columns.
 */
export function numberColumn(atoms: readonly Atom[], first: HeaderLabel): HeaderLabel | null {
  const numbers: Atom[] = [];
  let left = first.x0;
  for (const line of atomsToBaselines(atoms)) {
    const [opening, next] = line as [Atom, Atom | undefined];
    const ordinal = NUMBER_ALONE.test(atomsToText([opening]).normalize('NFKC'));
    if (ordinal && opening.x1 < first.x1) numbers.push(opening);
    const text = ordinal && opening.x1 < first.x1 ? next : opening;
    if (text) left = Math.min(left, text.x0);
  }
  const isFlush = Math.abs(first.x0 - left) < NEAR * (first.atoms[0]?.em ?? 0);
  if (!count(numbers, isFlush ? 1 : 2) || !areAligned(numbers)) return null;
  const x0 = Math.min(...numbers.map((a) => a.x0));
  const x1 = Math.max(...numbers.map((a) => a.x1));
  const { em } = numbers[0] as Atom;
  const textStart = left - x1;
  // A label set in the middle of its column may begin far right of the column's texts.
  const isApart = first.x0 < left + NEAR * em ? GAP : WIDE_GAP;
  return textStart >= isApart * em ? { atoms: [], x0, x1, known: true } : null;
}

/** 1, 2, 3 …, or 1, 2, 1, 2 below headings of groups; one alone counts where the label stands over the texts beside it. */
function count(numbers: readonly Atom[], least: number): boolean {
  const ordinals = numbers.map((a) => Number(NUMBER_ALONE.exec(atomsToText([a]).normalize('NFKC'))?.[1]));
  return (
    numbers.length >= least && ordinals.every((n, i) => i === 0 || n === 1 || n === (ordinals[i - 1] as number) + 1)
  );
}

function areAligned(numbers: readonly Atom[]): boolean {
  const [{ em } = { em: 0 }] = numbers;
  const edges: ((a: Atom) => number)[] = [(a) => a.x0, (a) => a.x1, (a) => (a.x0 + a.x1) / 2];
  return edges.some((edge) => {
    const at = numbers.map(edge);
    return Math.max(...at) - Math.min(...at) <= NEAR * em;
  });
}
