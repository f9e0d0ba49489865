import { type Block, blockLines, type Cell, type Table } from '../../../model/block.js';
import { isWholeFigure } from '../forms/figureLines.js';
import { withoutSpace } from '../letters.js';
import type { Signs } from '../sheets/faults.js';
import { goesOn } from './bands.js';
import type { Piece } from './cut.js';
import type { Habits } from './habits.js';
import type { Chunk, Row } from './rows.js';

/** How many labels share a cell with the next one, which is another. */
export function sharedLabels(stacks: readonly (readonly number[])[], blocks: readonly Block[]): number {
  const cells = new Map<number, number>();
  for (const [n, c] of cellsIn(blocks).entries())
    for (const l of c.lines) for (const a of l.text.at) if (a >= 0) cells.set(a, n);
  return stacks.filter((s, k) => {
    const [a, b] = [cells.get(stacks[k - 1]?.at(-1) ?? -1), cells.get(s[0] as number)];
    return a !== undefined && a === b;
  }).length;
}

/** How many headings stand in a cell of a table with other texts. */
export function headingsInCells(headings: readonly Row[], blocks: readonly Block[]): number {
  const starts = new Set(headings.flatMap((r) => r.chunks[0]?.words[0]?.from ?? []));
  const shared = cellsIn(blocks).flatMap((c) => (c.lines.length > 1 ? c.lines : []));
  return shared.filter((l) => starts.has(l.text.at.find((a) => a >= 0) ?? -1)).length;
}

/** The cells of all tables, those of tables inside a cell behind it. */
const cellsIn = (blocks: readonly Block[]): Cell[] =>
  blocks.flatMap((b) => (b.kind === 'table' ? b.cells.flatMap((c) => [c, ...cellsIn(c.tables)]) : []));

/** What the lines show by themselves, however they are read. */
export function signsOf(source: string, rows: readonly Row[], pieces: readonly Piece[], habits: Habits): Signs {
  const labels = new Map<number, number>();
  const texts: number[] = [];
  const flows: (readonly [number, number])[] = [];
  const figures: (readonly [number, number])[] = [];
  for (const p of pieces) {
    let above: Chunk | null = null;
    for (const r of p.rows) {
      const [first] = r.chunks;
      const value = r.chunks.find((c) => !c.isPrinted) ?? null;
      if (p.kind === 'text' && first?.isLeft) {
        labels.set(fromOf(first), withoutSpace(first.text).length);
        const next = r.chunks[1];
        if (next && !next.isPrinted) texts.push(fromOf(next));
      }
      if (p.kind === 'text' && above && value && goesOn(above, value, habits))
        flows.push([fromOf(above), fromOf(value)]);
      if (value || r.chunks.length > 1) above = value;
      const many = r.chunks.flatMap((c) => c.words).filter((w) => isWholeFigure(source.slice(w.from, w.to)));
      if (p.kind === 'table' && many.length > 1) for (const w of many) figures.push([w.from, w.to]);
    }
  }
  const from = rows[0]?.chunks[0]?.words[0]?.from ?? 0;
  return { from, labels, flows, figures, entries: new Set(), texts };
}

const fromOf = (c: Chunk): number => c.words[0]?.from ?? -1;

/** Whether a reading has the characters of the other, each once, and its tables have one cell at every place. */
export function areWhole(blocks: readonly Block[], others: readonly Block[]): boolean {
  const places = (of: readonly Block[]): number[] =>
    of.flatMap((b) =>
      blockLines(b).flatMap((l) => l.text.at.filter((a, k) => a >= 0 && /\S/.test(l.text.value.charAt(k)))),
    );
  const own = places(blocks);
  const seen = new Set(own);
  const wanted = new Set(places(others));
  if (seen.size !== own.length || wanted.size !== seen.size || [...wanted].some((a) => !seen.has(a))) return false;
  return blocks.every((b) => b.kind !== 'table' || isFilled(b));
}

const isFilled = ({ rows, columns, cells }: Table): boolean =>
  cells.reduce((sum, c) => sum + c.rowSpan * c.columnSpan, 0) === rows * columns;
