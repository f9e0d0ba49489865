import type { Atom } from './atoms.js';

/**
 * What stands side by side on a page: atoms whose baselines interleave, and nothing else at their height.
 * ```
 *            ① …………………
 *   label    ② …………………     one band: the label's lines stand between those of the text
 *   of two   ③ …………………
 *            ④ …………………     a band of its own
 * ```
 */
export interface Band {
  readonly atoms: readonly Atom[];
  readonly top: number;
  readonly bottom: number;
}

/** Baselines closer than this many em stand beside one another; lines of one text never come as close. */
const BESIDE = 0.8;
/** Baselines closer than this many em are one. */
const SAME_BASELINE = 0.3;

/** From top to bottom. */
export function atomsToBands(atoms: readonly Atom[]): Band[] {
  const groups: Atom[][] = [];
  let last: Atom | null = null;
  for (const a of byHeight(atoms)) {
    if (last && a.middle - last.middle < BESIDE * Math.max(a.em, last.em)) groups.at(-1)?.push(a);
    else groups.push([a]);
    last = a;
  }
  return groups.map(atomsToBand);
}

/** The band that the atoms make: as high as they are, by their em boxes. */
export function atomsToBand(atoms: readonly Atom[]): Band {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const a of atoms) {
    top = Math.min(top, a.middle - a.em / 2);
    bottom = Math.max(bottom, a.middle + a.em / 2);
  }
  return { atoms, top, bottom };
}

/** Where the band's leftmost atom begins, in points. */
export const startOf = (band: Band): number => band.atoms.reduce((x, a) => Math.min(x, a.x0), Number.POSITIVE_INFINITY);
/** Where the band's rightmost atom ends, in points. */
export const endOf = (band: Band): number => band.atoms.reduce((x, a) => Math.max(x, a.x1), Number.NEGATIVE_INFINITY);

/** Printed lines from top to bottom: atoms of one baseline, from left to right. */
export function atomsToBaselines(atoms: readonly Atom[]): Atom[][] {
  const lines: Atom[][] = [];
  for (const a of byHeight(atoms)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && a.middle - first.middle < SAME_BASELINE * Math.min(a.em, first.em)) line.push(a);
    else lines.push([a]);
  }
  for (const line of lines) line.sort((a, b) => a.x0 - b.x0);
  return lines;
}

function byHeight(atoms: readonly Atom[]): Atom[] {
  return [...atoms].sort((a, b) => a.middle - b.middle || a.x0 - b.x0);
}

/** Nothing stands beside it: all its atoms follow one another on one baseline, with printed spaces at most between them. */
export function isLone(band: Band): boolean {
  const atoms = [...band.atoms].sort((a, b) => a.x0 - b.x0);
  return atoms.every((a, i) => {
    const before = atoms[i - 1];
    return !before || (Math.abs(a.middle - before.middle) < 0.3 * a.em && a.x0 - before.x1 < 1.05 * a.em);
  });
}

/** The largest em of the band's atoms, in points. */
export const emOf = (band: Band): number => band.atoms.reduce((em, a) => Math.max(em, a.em), 0);
/** The white below band `i`, in points; negative where the next reaches into it. */
export const gapAfter = (bands: readonly Band[], i: number): number =>
  (bands[i + 1]?.top ?? 0) - (bands[i]?.bottom ?? 0);
