import type { Piece } from '../aligned/columns.js';
import type { HeadCells } from '../aligned/headCells.js';
import { type Token, textOf } from '../aligned/segments.js';
import { kindOf } from './kinds.js';
import { tightCost } from './places.js';

/** A column without a label, or with labels side by side. */
const LABEL = 2;
/** What one space parts in one text speaks less than wide white space. */
const TIGHT = 0.4;
/** Figures among words, or words among figures. */
const MIXED = 0.5;
/** Two columns of figures side by side with no line in common: one that was cut. */
const CUT = 3;

/**
 * Counts what no register has that is read rightly: texts over several columns, texts side by side in one, figures and words in the
 * same column, columns without labels. The body's lines are given without headings between rows.
 */
export function faultsOf(source: string, head: HeadCells, body: readonly (readonly Piece[])[], count: number): number {
  let faults = 0;
  const figures = new Array<number>(count).fill(0);
  const words = new Array<number>(count).fill(0);
  const beside = new Set<number>();
  for (const line of body)
    for (const [k, p] of line.entries()) if (line[k + 1]?.column === p.column + 1) beside.add(p.column);
  for (const p of body.flat()) {
    if (p.isHeading) continue;
    if (p.last > p.column) faults++;
    else {
      const kind = kindOf(textOf(source, p));
      if (kind === 'figure') figures[p.column] = (figures[p.column] as number) + 1;
      if (kind === 'text') words[p.column] = (words[p.column] as number) + 1;
    }
    faults += sideBySide(source, p.tokens);
  }
  for (let c = 0; c < count; c++) {
    faults += Math.min(figures[c] as number, words[c] as number) * MIXED;
    const areFigures = (figures[c] as number) > 0 && (figures[c + 1] ?? 0) > 0;
    if (areFigures && words[c] === 0 && words[c + 1] === 0 && !beside.has(c)) faults += CUT;
    const own = head.cells.filter((k) => k.column === c && k.columnSpan === 1 && k.pieces.length > 0);
    if (own.length === 0) faults += LABEL;
    for (const p of own.flatMap((k) => k.pieces)) faults += (p.tokens.length - 1) * LABEL;
  }
  return faults;
}

function sideBySide(source: string, tokens: readonly Token[]): number {
  let sum = 0;
  for (let i = 1; i < tokens.length; i++) {
    const [a, b] = [tokens[i - 1] as Token, tokens[i] as Token];
    if (b.x0 - a.x1 > 1) sum++;
    else sum += TIGHT * tightCost(kindOf(source.slice(a.from, a.to)), kindOf(source.slice(b.from, b.to)));
  }
  return sum;
}
