import type { SourceLine } from '../sourceLines.js';

/** So many characters at least draw a line; fewer are dashes in the cells of a row. */
const DRAWN = /^[-─━═=＿_－―‐]{12,}$/;

/** Whether characters alone draw a line there, below a table's head or between its rows: it parts nothing and says nothing. */
export const isDrawn = (source: string, { from, to }: SourceLine): boolean => DRAWN.test(source.slice(from, to).trim());
