import { escapeActing } from '../../../emit/json.js';
import type { DocumentFindings } from '../findings.js';

/** All findings as one JSON list. */
export function jsonReport(documents: readonly DocumentFindings[]): string {
  const list = documents.flatMap(({ path, findings }) =>
    findings.map(({ severity, code, message, place }) => ({ path, severity, code, message, source: place })),
  );
  return `${escapeActing(JSON.stringify(list, null, 2))}\n`;
}
