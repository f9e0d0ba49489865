import type { Atom } from './atoms.js';
import { atomsToBaselines } from './bands.js';

/** Texts with so much white (em) between them stand in two columns. */
const COLUMN_GAP = 0.5;
/** Texts that begin within so many em begin together. */
const NEAR = 0.15;

/**
 * Where the texts of a column begin whose label stands in its middle, between the label before it and its own; null where a line
 * begins with the label.
 */
export function textStart(atoms: readonly Atom[], from: number, to: number, em: number): number | null {
  const starts = atomsToBaselines(atoms).flatMap((line) =>
    line.filter((a, i) => i === 0 || a.x0 - (line[i - 1] as Atom).x1 > COLUMN_GAP * em).map((a) => a.x0),
  );
  const count = (x: number): number => starts.filter((s) => Math.abs(s - x) < NEAR * em).length;
  if (count(to) > 0) return null;
  let best: number | null = null;
  for (const s of starts.filter((x) => x > from && x < to).sort((a, b) => a - b))
    if (count(s) >= Math.max(2, best === null ? 0 : count(best))) best = s;
  return best;
}
