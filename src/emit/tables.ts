import type { Table } from './table.js';
import { criteria } from './tables/criteria.js';
import { departments } from './tables/departments.js';
import { indicators } from './tables/indicators.js';
import { progress } from './tables/progress.js';
import { records } from './tables/records.js';
import { schedule } from './tables/schedule.js';

/** Every table of the contract, the default one first. */
export const TABLES = { records, criteria, indicators, progress, schedule, departments } as const satisfies Record<
  string,
  Table
>;

export type TableName = keyof typeof TABLES;
