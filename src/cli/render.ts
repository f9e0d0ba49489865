import type { PlanDocument } from '../schema/types.js';
import type { ImportSettings } from './settings.js';

/** The output of one document. Loads only what the format needs. */
export async function renderDocument(document: PlanDocument, settings: ImportSettings): Promise<string> {
  if (settings.format === 'csv') {
    const [{ toCsv }, { TABLES }] = await Promise.all([import('../emit/csv.js'), import('../emit/tables.js')]);
    return toCsv(TABLES[settings.table], document, { headers: settings.headers });
  }
  const { toJson, toNdjson } = await import('../emit/json.js');
  return settings.format === 'ndjson' ? toNdjson(document) : toJson(document, settings.pretty ? 'pretty' : 'compact');
}
