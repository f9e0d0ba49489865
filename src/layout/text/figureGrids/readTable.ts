import type { Table } from '../../../model/block.js';

/** Lines [from, to) of a text, read as a table of figures. */
export interface ReadTable {
  readonly from: number;
  readonly to: number;
  readonly table: Table;
}
