import type { ColumnTable } from '../aligned/columnTable.js';
import { type Onset, onsetsOf } from '../aligned/onsets.js';

/** The lines of a cell stand at most this far apart as they are printed, others' between them; in lines. */
const NEAR = 1.55;
const FAR = 4;

/** The table with its texts flowing on by what they say, whatever lines of others are printed between. */
export function withOnsets(table: ColumnTable): ColumnTable {
  const columns = table.columns.map((column) => {
    const onsets = onsetsOf(
      column.entries.map((e, y) => ({ text: e.text, y })),
      () => false,
    );
    const entries = column.entries.map((e, k) => {
      const apart = e.y - (column.entries[k - 1]?.y ?? 0);
      const onset: Onset =
        e.onset === 'begins' && apart <= NEAR
          ? 'begins'
          : onsets[k] === 'flows' && apart > NEAR
            ? 'leans'
            : (onsets[k] as Onset);
      return { ...e, onset: apart > FAR ? 'begins' : onset };
    });
    return { ...column, entries };
  });
  return { ...table, columns };
}
