import { stringify } from 'csv-stringify/sync';
import type { PlanDocument } from '../schema/types.js';
import { machineNumber, machineText } from './machineText.js';
import type { CellValue, Table } from './table.js';

/** Which names stand in the header row: the columns' own (snake_case) or the Japanese ones. */
export type Headers = 'en' | 'ja';

export interface CsvOptions {
  readonly delimiter?: ',' | '\t';
  readonly headers?: Headers;
}

/** The header row, with its line break. */
export function csvHeader({ columns }: Table, { delimiter = ',', headers = 'en' }: CsvOptions = {}): string {
  return stringify([columns.map((c) => (headers === 'ja' ? c.titleJa : c.name))], { delimiter });
}

/** The rows of one document without a header, one record a line; empty for none. Many documents may follow one header. */
export function csvRows(table: Table, document: PlanDocument, { delimiter = ',' }: CsvOptions = {}): string {
  return stringify(
    table.rows(document).map((row) => row.map(cellText)),
    { delimiter },
  );
}

/** One table of one document, header first. */
export function toCsv(table: Table, document: PlanDocument, options: CsvOptions = {}): string {
  return csvHeader(table, options) + csvRows(table, document, options);
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? machineNumber(value) : machineText(value);
}
