import type { PlanDocument } from '../schema/types.js';

/**
 * One document as JSON with a final line break; `pretty` indents by two spaces. What could act on a terminal (control and
 * bidirectional characters) or end a line for some reader (U+2028, U+2029) is escaped; read as JSON it is what it was.
 */
export function toJson(document: PlanDocument, style: 'pretty' | 'compact'): string {
  return `${escapeActing(JSON.stringify(document, null, style === 'pretty' ? 2 : 0))}\n`;
}

const ACTING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Takes JSON, in which characters below U+0020 are escaped already. */
export const escapeActing = (json: string): string =>
  json.replace(ACTING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One document as one line. */
export function toNdjson(document: PlanDocument): string {
  return toJson(document, 'compact');
}
