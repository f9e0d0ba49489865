import type { Block, Cell, Line } from '../../../model/block.js';

/** Where the line's first printed character stands in the source; -1 where none does. */
export const placeOf = (line: Line): number => line.text.at.find((a) => a >= 0) ?? -1;

/** Where the lines of a cell stand, those of the tables in it too. */
export function placesOf(cell: Cell): number[] {
  return [...cell.lines.map(placeOf), ...cell.tables.flatMap((t) => t.cells.flatMap(placesOf))].filter((a) => a >= 0);
}

/** A block, and where the first and the last of its lines stand; of a block without any, `first` is infinite and `last` -1. */
export interface PlacedBlock {
  readonly block: Block;
  readonly first: number;
  readonly last: number;
}

export function toPlaced(block: Block): PlacedBlock {
  const places =
    block.kind === 'table' ? block.cells.flatMap(placesOf) : block.lines.map(placeOf).filter((a) => a >= 0);
  return {
    block,
    first: places.reduce((least, a) => Math.min(least, a), Number.POSITIVE_INFINITY),
    last: places.reduce((most, a) => Math.max(most, a), -1),
  };
}
