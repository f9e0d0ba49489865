import { type Block, blockLines } from '../../../model/block.js';
import { NOTHING_CARRIED, toAligned } from '../aligned/index.js';
import type { FlowContext } from '../flow.js';
import { besideLabel } from '../forms/besideLabel.js';
import type { ReadLines } from '../forms/formBlocks.js';
import { tableLosses } from '../forms/soundness.js';
import type { SourceLine } from '../sourceLines.js';
import type { Piece } from './cut.js';
import type { Habits } from './habits.js';
import { readHeadedTable } from './headedTable.js';

/**
 * Reads a table inside a form, by whichever way loses least of it: as other lines are, as one table from its first line to its last, or
 * as it was read with the lines around it.
 */
export function readInnerTable(
  context: FlowContext,
  piece: Piece,
  habits: Habits,
  lines: readonly SourceLine[],
  masked: string,
  isLabel: (text: string) => boolean,
  readLines: ReadLines,
  otherwise: readonly Block[],
): readonly Block[] {
  const { rows, label } = piece;
  const words = rows.map((r) => r.chunks.filter((c) => !label.includes(c)).flatMap((c) => c.words));
  const parts = toAligned({ ...context, source: masked }, lines, isLabel, { ...NOTHING_CARRIED }, true);
  const whole = parts.flatMap((x): readonly Block[] => ('table' in x ? [x.table] : readLines(masked, x.lines)));
  const before = label.length > 0 ? [] : blocksIn(otherwise, lines[0]?.from ?? 0, lines.at(-1)?.to ?? 0);
  const losses = (blocks: readonly Block[]): number =>
    tableLosses(context.source, [words], blocks) + blocks.filter((b) => b.kind === 'table').length;
  const headed = readHeadedTable(context, piece, habits);
  const ways = [...(headed ? [[headed]] : []), readLines(masked, lines), whole, before];
  const read = ways.reduce((a, b) => (losses(b) < losses(a) ? b : a));
  const names = label.map((c) => c.words);
  return names.length > 0 ? besideLabel(context, names, read) : read;
}

/** The blocks whose lines stand in the source range, every one of them. */
function blocksIn(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  const isIn = (b: Block): boolean =>
    blockLines(b).every((l) => l.text.at.every((a) => a < 0 || (a >= from && a < to))) && blockLines(b).length > 0;
  return blocks.filter(isIn);
}

/** The source with blanks in place of the labels beside tables. */
export function maskOf(source: string, tables: readonly Piece[]): string {
  const words = tables.flatMap((t) => t.label.flatMap((c) => c.words)).sort((a, b) => a.from - b.from);
  const parts: string[] = [];
  let done = 0;
  for (const w of words) {
    parts.push(source.slice(done, w.from), ' '.repeat(w.to - w.from));
    done = w.to;
  }
  return [...parts, source.slice(done)].join('');
}
