import type { Band } from './bands.js';

/** Texts with so much white (em) between them stand in two columns. */
const COLUMN_GAP = 0.5;

export interface Extent {
  readonly x0: number;
  readonly x1: number;
}
export const meets = (a: Extent, b: Extent): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** Where the texts of a row stand that have the white of two columns between them. */
export function rowTexts(row: Band): Extent[] {
  const texts: { x0: number; x1: number }[] = [];
  for (const a of [...row.atoms].sort((p, q) => p.x0 - q.x0)) {
    const last = texts.at(-1);
    if (last && a.x0 - last.x1 < COLUMN_GAP * a.em) last.x1 = Math.max(last.x1, a.x1);
    else texts.push({ x0: a.x0, x1: a.x1 });
  }
  return texts;
}
