import type { CellValue } from '../../emit/table.js';
import type { TableName } from '../../emit/tables.js';
import type { PlanDocument } from '../../schema/types.js';
import type { RenderSettings } from '../settings.js';
import { isDelimited } from './formats.js';

/** What a document becomes: text that can follow a header, or rows of tables that are laid out when all are gathered. */
export type Rendered =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tables'; readonly tables: Partial<Record<TableName, CellValue[][]>> };

/** Turns a document into its share of the output. Loads only what the format needs. */
export async function renderDocument(document: PlanDocument, settings: RenderSettings): Promise<Rendered> {
  const { format, table } = settings;
  if (format === 'xlsx' || table === 'all') {
    const { TABLES } = await import('../../emit/tables.js');
    const names = table === 'all' ? (Object.keys(TABLES) as TableName[]) : [table];
    return { kind: 'tables', tables: Object.fromEntries(names.map((name) => [name, TABLES[name].rows(document)])) };
  }
  if (isDelimited(format)) {
    const [{ formatRows }, { TABLES }] = await Promise.all([
      import('../../emit/csv.js'),
      import('../../emit/tables.js'),
    ]);
    return { kind: 'text', text: formatRows(TABLES[table].rows(document), csvOptions(settings)) };
  }
  const { toJson, toNdjson } = await import('../../emit/json.js');
  const text = format === 'ndjson' ? toNdjson(document) : toJson(document, settings.pretty ? 'pretty' : 'compact');
  return { kind: 'text', text };
}

/** What stands once before the first document. */
export async function renderHeader(settings: RenderSettings, table = settings.table): Promise<string> {
  if (!isDelimited(settings.format) || table === 'all') return '';
  const [{ formatHeader }, { TABLES }] = await Promise.all([
    import('../../emit/csv.js'),
    import('../../emit/tables.js'),
  ]);
  return formatHeader(TABLES[table].columns, csvOptions(settings));
}

export function csvOptions({ format, headers, excel, encoding }: RenderSettings) {
  return {
    delimiter: format === 'tsv' ? '\t' : ',',
    headers,
    guard: excel,
    mark: excel && encoding === 'utf-8',
  } as const;
}
