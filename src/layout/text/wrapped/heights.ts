import type { ColumnTable } from '../aligned/columnTable.js';

/** What lines of one cell, and others, say about how far below one another they stand. */
const SURE = 1;
const LEANS = 0.5;
const LIKELY = 0.15;
const ROUNDS = 40;

/**
 * How far down each line of a table stands, in lines of one text: those of a cell stand one below the other, however many of other
 * columns a converter printed between them.
 */
export function heightsOf({ lines, columns }: ColumnTable): number[] {
  const y = lines.map((l) => l.y);
  const springs: { a: number; b: number; length: number; force: number }[] = [];
  for (let i = 1; i < lines.length; i++)
    springs.push({ a: i - 1, b: i, length: (y[i] as number) - (y[i - 1] as number), force: LIKELY });
  for (const { entries } of columns)
    for (const [k, e] of entries.entries()) {
      const before = entries[k - 1];
      if (before && e.onset !== 'begins')
        springs.push({ a: before.line, b: e.line, length: 1, force: e.onset === 'flows' ? SURE : LEANS });
    }
  const of: (typeof springs)[] = lines.map(() => []);
  for (const s of springs) {
    of[s.a]?.push(s);
    of[s.b]?.push(s);
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, own] of of.entries()) {
      let [sum, force] = [0, 0];
      for (const s of own) {
        sum += s.force * (s.a === i ? (y[s.b] as number) - s.length : (y[s.a] as number) + s.length);
        force += s.force;
      }
      if (force > 0) y[i] = sum / force;
    }
  return y;
}
