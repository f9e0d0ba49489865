import type { Headers } from './csv.js';
import type { Column, Table } from './table.js';
import { TABLES } from './tables.js';

export interface DataPackageOptions {
  /** Of the table files beside the description, with its dot. */
  readonly extension: string;
  readonly delimiter: string;
  readonly headers: Headers;
  readonly encoding: string;
  /** A record's id is unique in its document: over several documents its key is the file and the id. */
  readonly documents: 'one' | 'several';
}

const RECORDS: Table = TABLES.records;
const KEYS = { one: ['record_id'], several: ['source_file', 'record_id'] } as const;

/** `datapackage.json` of a directory that holds every table: Frictionless Data Package 1 with Table Schemas. */
export function dataPackage(options: DataPackageOptions): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'plan-import',
    title: 'Plan records of Japanese municipalities',
    titleJa: '自治体の計画・評価文書の項目',
    resources: Object.values<Table>(TABLES).map((table) => resource(table, options)),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resource(table: Table, options: DataPackageOptions) {
  const { extension, delimiter, headers, encoding, documents } = options;
  const nameOf = (column: Column) => (headers === 'ja' ? column.titleJa : column.name);
  const key = KEYS[documents].map((name) => nameOf(RECORDS.columns.find((c) => c.name === name) as Column));
  const keys =
    table.name === RECORDS.name
      ? { primaryKey: key }
      : table.name === TABLES.departments.name
        ? {}
        : { foreignKeys: [{ fields: key, reference: { resource: RECORDS.name, fields: key } }] };
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: table.name + extension,
    title: table.title,
    titleJa: table.titleJa,
    // A table separated by tabs is CSV of another dialect: the standard knows no other tabular format.
    format: 'csv',
    mediatype: delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
    encoding,
    dialect: { delimiter, lineTerminator: '\n', header: true },
    schema: {
      fields: table.columns.map((column) => ({
        name: nameOf(column),
        title: column.title,
        titleJa: column.titleJa,
        type: column.type,
      })),
      missingValues: [''],
      ...keys,
    },
  };
}
