import type { PlanDocument } from '../schema/types.js';

/** One document as JSON with a final line break; `pretty` indents by two spaces. */
export function toJson(document: PlanDocument, style: 'pretty' | 'compact'): string {
  return `${JSON.stringify(document, null, style === 'pretty' ? 2 : 0)}\n`;
}

/** One document as one line. JSON escapes every line break inside texts, U+2028 and U+2029 are escaped here for line readers. */
export function toNdjson(document: PlanDocument): string {
  return toJson(document, 'compact').replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}
