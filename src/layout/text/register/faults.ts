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
  }
  faults += headFaults(head, count);
  if (areUnitsElsewhere(source, head, body, count)) faults += SHIFTED;
  return faults;
}

/** Columns without a label, and with labels side by side, in a head of `count` columns. */
export function headFaults(head: HeadCells, count: number): number {
  let faults = 0;
  for (let c = 0; c < count; c++) {
    const own = head.cells.filter((k) => k.column === c && k.columnSpan === 1 && k.pieces.length > 0);
    if (own.length === 0) faults += LABEL;
    for (const p of own.flatMap((k) => k.pieces)) faults += (p.tokens.length - 1) * LABEL;
  }
  for (const { columnSpan, pieces } of head.cells)
    if (columnSpan > 1) faults += (stretches(pieces.flatMap((p) => p.tokens)) - 1) * LABEL;
  return faults;
}

/** Units under another label than theirs: the whole head is off. */
const SHIFTED = 6;
const OF_UNITS = /^単位$/;
const UNIT =
  /^(?:[人名件回社円台校組日分冊枚本戸店頭点位％%]|[千百十万億]+[人円件]|[箇かカヶ]所|団体|世帯|時間|施設|事業|地区|品目|[mｍ㎡㎥tｔ]|ha|[kｋ][gｇmｍ])$/;
/** So many lines of units at least show their column. */
const FEWEST_UNITS = 3;

/** Whether 単位 stands over a column of other texts, or over several, while units alone stand in one without it. */
function areUnitsElsewhere(
  source: string,
  head: HeadCells,
  body: readonly (readonly Piece[])[],
  count: number,
): boolean {
  const named = head.cells.find((k) => k.pieces.some((p) => p.tokens.some((t) => OF_UNITS.test(textIn(source, t)))));
  if (!named) return false;
  const isOfUnits = (c: number): boolean => {
    const texts = body.flatMap((l) => l.filter((p) => !p.isHeading && p.column === c).map((p) => textOf(source, p)));
    return texts.length >= FEWEST_UNITS && texts.every((t) => UNIT.test(t));
  };
  return Array.from({ length: count }, (_, c) => c).some(
    (c) => (named.columnSpan > 1 || c !== named.column) && Math.abs(c - named.column) <= NEAR && isOfUnits(c),
  );
}

const textIn = (source: string, { from, to }: Token): string => source.slice(from, to);
/** A head is off by so many columns at most. */
const NEAR = 2;

/** How many stretches side by side words take, whatever line each stands on. */
function stretches(words: readonly Token[]): number {
  let end = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { x0, x1 } of [...words].sort((a, b) => a.x0 - b.x0)) {
    if (x0 >= end) count++;
    end = Math.max(end, x1);
  }
  return Math.max(1, count);
}

function sideBySide(source: string, tokens: readonly Token[]): number {
  let sum = 0;
  for (let i = 1; i < tokens.length; i++) {
    const [a, b] = [tokens[i - 1] as Token, tokens[i] as Token];
    if (b.x0 - a.x1 > 1) sum++;
    else sum += TIGHT * tightCost(source.slice(a.from, a.to), source.slice(b.from, b.to));
  }
  return sum;
}
