import { stringify } from 'csv-stringify/sync';
import type { PlanDocument } from '../schema/types.js';
import { machineNumber, machineText } from './machineText.js';
import type { CellValue, Column, Table } from './table.js';

/** Which names stand in the header row: the columns' own (snake_case) or the Japanese ones. */
export type Headers = 'en' | 'ja';

export interface CsvOptions {
  readonly delimiter?: ',' | '\t';
  readonly headers?: Headers;
  /** Texts that a spreadsheet would take for a formula get an apostrophe before them; numbers stay numbers. */
  readonly guard?: boolean;
  /** A byte order mark before the header, by which Excel knows UTF-8. */
  readonly mark?: boolean;
}

/** The header row, with its line break. */
export function formatHeader(columns: readonly Column[], options: CsvOptions = {}): string {
  const { delimiter = ',', headers = 'en', mark = false } = options;
  return (
    (mark ? '\ufeff' : '') + stringify([columns.map((c) => (headers === 'ja' ? c.titleJa : c.name))], { delimiter })
  );
}

/** Rows without a header, one record a line; empty for none. */
export function formatRows(rows: readonly CellValue[][], { delimiter = ',', guard = false }: CsvOptions = {}): string {
  return stringify(
    rows.map((row) => row.map((value) => cellText(value, guard))),
    { delimiter },
  );
}

/** One table of one document, header first. */
export function toCsv(table: Table, document: PlanDocument, options: CsvOptions = {}): string {
  return formatHeader(table.columns, options) + formatRows(table.rows(document), options);
}

function cellText(value: CellValue, guard: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return machineNumber(value);
  const text = machineText(value);
  return guard && FORMULA.test(text) ? `'${text}` : text;
}

/** What spreadsheets take for the beginning of a formula, full-width forms too. A tab has become a space by now. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
