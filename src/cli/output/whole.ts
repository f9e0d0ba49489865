import type { CellValue } from '../../emit/table.js';
import type { TableName } from '../../emit/tables.js';
import type { Lost } from '../batch/job.js';
import type { RenderSettings } from '../settings.js';
import { makeEncoder } from './encode.js';
import { type Rendered, renderHeader } from './render.js';

/** A complete output of one document. */
export async function renderWhole(
  part: Rendered,
  settings: RenderSettings,
): Promise<{ content: string | Uint8Array; lost: Lost }> {
  if (part.kind === 'tables') return { content: await renderWorkbook(part.tables, settings), lost: [] };
  const encoder = makeEncoder(settings.encoding);
  const content = await encoder.encode((await renderHeader(settings)) + part.text);
  return { content, lost: [...encoder.lost] };
}

export type TableRows = Partial<Record<TableName, CellValue[][]>>;

export async function renderWorkbook(tables: TableRows, { headers }: RenderSettings): Promise<Uint8Array> {
  const [{ toWorkbook }, { TABLES }] = await Promise.all([
    import('../../emit/xlsx.js'),
    import('../../emit/tables.js'),
  ]);
  const sheets = Object.entries(tables).map(([name, rows]) => ({ table: TABLES[name as TableName], rows }));
  return toWorkbook(sheets, headers);
}
