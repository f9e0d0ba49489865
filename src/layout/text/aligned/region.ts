/** A stretch of lines [from, to) set in columns. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** Parted from the next form, or from the table inside the one before. */
  readonly isParted?: boolean;
  /** Lines between its rows that head those below them. */
  readonly headings?: readonly number[];
}

/** A word this near to where a column's texts begin stands in the column. */
export const NEAR_START = 2;
