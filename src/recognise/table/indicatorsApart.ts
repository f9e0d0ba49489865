import type { Lexicon } from '../lexicon/types.js';
import type { BodyRow, ColumnHead } from './events.js';
import { type IndicatorsApart, indicatorsBelowNames } from './indicatorBelowName.js';
import { indicatorsAmongKinds } from './indicatorsAmongKinds.js';
import { indicatorsOverYears } from './indicatorsOverYears.js';

export type { IndicatorsApart };

/** Indicators that share a column with names or kinds, in a column of their own; null where none do. */
export const indicatorsApart = (
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): IndicatorsApart | null =>
  indicatorsBelowNames(heads, rows, lexicon) ??
  indicatorsAmongKinds(heads, rows, lexicon) ??
  indicatorsOverYears(heads, rows);
