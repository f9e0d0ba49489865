import { atomsToText } from './atoms.js';
import { atomsToBaselines } from './bands.js';
import type { HeaderLabel } from './header.js';

/** A label over others stands over their middle within so many em. */
const CENTRED = 0.5;

/**
 * The two rows of a header whose labels stand at its foot, but for those over others:
 * ```
 *                       令和6年度
 *   番号    取組項目   目標   実績   評価
 * ```
 * Every label of the upper row stands over the middle of two or more; the others of the lower row name columns of their own.
 * @returns the rows as they are where that does not hold, or every lower label has one above it.
 */
export function withLoneLabels(
  upper: readonly HeaderLabel[],
  lower: readonly HeaderLabel[],
): [HeaderLabel[], HeaderLabel[]] {
  const own = new Set<HeaderLabel>();
  for (const label of upper) {
    const group = groupBelow(label, lower);
    if (!group || group.some((l) => own.has(l))) return [[...upper], [...lower]];
    for (const l of group) own.add(l);
  }
  if (upper.length === 0 || own.size === lower.length) return [[...upper], [...lower]];
  const lone = lower.filter((l) => !own.has(l));
  return [[...upper, ...lone].sort((a, b) => a.x0 - b.x0), lower.filter((l) => own.has(l))];
}

/** The lower labels over whose middle the label stands: as many as count (令和6年度, 令和7年度), else as few as there are. */
function groupBelow(label: HeaderLabel, lower: readonly HeaderLabel[]): readonly HeaderLabel[] | null {
  const most = 2 * CENTRED * (label.atoms[0]?.em ?? 0);
  let best: readonly HeaderLabel[] | null = null;
  for (let i = 0; i < lower.length; i++)
    for (let j = i + 2; j <= lower.length; j++) {
      const [first, last] = [lower[i] as HeaderLabel, lower[j - 1] as HeaderLabel];
      if (Math.abs(first.x0 + last.x1 - label.x0 - label.x1) > most) continue;
      const group = lower.slice(i, j);
      if (best === null || (areAlike(group) && (group.length > best.length || !areAlike(best)))) best = group;
      else if (!areAlike(best) && group.length < best.length) best = group;
    }
  return best;
}

const areAlike = (labels: readonly HeaderLabel[]): boolean => new Set(labels.map(countOf)).size === 1;

/** 令和6年度, 令和7年度, and １期, ２期: the same but for the number; else the text itself. */
const countOf = ({ atoms }: HeaderLabel): string =>
  atomsToBaselines(atoms)
    .map(atomsToText)
    .join('')
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[0-9元]+/gu, '#');
