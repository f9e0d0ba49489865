import type { PlanDocument, PlanRecord } from '../schema/types.js';

export type CellValue = string | number | null;
export type ColumnType = 'string' | 'integer' | 'number' | 'year';

/** One column, described so that headers, a data package and a spreadsheet can be made from the same words. */
export interface Column {
  /** snake_case, unique in its table. */
  readonly name: string;
  readonly title: string;
  readonly titleJa: string;
  readonly type: ColumnType;
}

/** One CSV table of the contract. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly titleJa: string;
  readonly columns: readonly Column[];
  /** The rows of one document, values in the order of `columns`; null is missing. */
  rows(document: PlanDocument): CellValue[][];
}

/** What every row can say of where it belongs. */
export interface Row {
  readonly document: PlanDocument;
  readonly record: PlanRecord | null;
  readonly department: string | null;
  readonly fiscalYear: number | null;
}

/** A column with how its value is taken from a row. */
export interface FilledColumn<R extends Row> extends Column {
  readonly value: (row: R) => CellValue;
}

export function column<R extends Row>(
  name: string,
  type: ColumnType,
  title: string,
  titleJa: string,
  value: (row: R) => CellValue,
): FilledColumn<R> {
  return { name, type, title, titleJa, value };
}

/** A table stands alone and joins others on `record_id`: every row says first whose it is, and last from which file. */
const FIRST: readonly FilledColumn<Row>[] = [
  column('municipality_code', 'string', 'Municipality code', '全国地方公共団体コード', (r) => {
    return r.document.municipality?.code ?? null;
  }),
  column('municipality', 'string', 'Municipality', '団体名', (r) => r.document.municipality?.name ?? null),
  column('document_title', 'string', 'Document title', '文書名', (r) => r.document.title),
  column('fiscal_year', 'year', 'Fiscal year', '年度', (r) => r.fiscalYear),
  column('department', 'string', 'Department', '部局名', (r) => r.department),
  column('record_id', 'string', 'Record id', '項目ID', (r) => r.record?.id ?? null),
];
const LAST = column<Row>('source_file', 'string', 'Source file', 'ファイル名', (r) => r.document.source.path);

export interface TableDefinition<R extends Row> {
  readonly name: string;
  readonly title: string;
  readonly titleJa: string;
  readonly columns: readonly FilledColumn<R>[];
  rows(document: PlanDocument): R[];
}

export function table<R extends Row>(definition: TableDefinition<R>): Table {
  const columns: readonly FilledColumn<R>[] = [...FIRST, ...definition.columns, LAST];
  return {
    ...definition,
    columns,
    rows: (document) => definition.rows(document).map((row) => columns.map((c) => c.value(row))),
  };
}

/** The document's fiscal year where it has one; a plan over several years belongs to none of them alone. */
export function singleYear({ fiscalYears }: PlanDocument): number | null {
  return fiscalYears && fiscalYears.from === fiscalYears.to ? fiscalYears.from : null;
}

/** A row of a record, for the fiscal year given. */
export function recordRow(document: PlanDocument, record: PlanRecord, fiscalYear: number | null): Row {
  return { document, record, department: record.department, fiscalYear };
}
