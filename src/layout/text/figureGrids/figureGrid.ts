import type { Table } from '../../../model/block.js';

/** A table of figures that was read by itself, and the range of the source that it stands in. */
export interface FigureGrid {
  readonly from: number;
  readonly to: number;
  readonly table: Table;
}
