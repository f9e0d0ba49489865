import { extname } from 'node:path';

/** Output formats, with the file extensions that choose them. */
export const FORMATS = {
  json: ['.json'],
  ndjson: ['.ndjson', '.jsonl'],
  csv: ['.csv'],
} as const satisfies Record<string, readonly string[]>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** Formats that hold one table and not the whole document. */
export const isTabular = (format: Format): boolean => format === 'csv';

/** The format that a file name asks for, if it asks for any. */
export function formatOf(path: string): Format | null {
  const extension = extname(path).toLowerCase();
  return FORMAT_NAMES.find((f) => (FORMATS[f] as readonly string[]).includes(extension)) ?? null;
}
