import { extname } from 'node:path';

/** Output formats, with the file extensions that choose them; the first names the outputs of a directory. */
export const FORMATS = {
  json: ['.json'],
  ndjson: ['.ndjson', '.jsonl'],
  csv: ['.csv'],
  tsv: ['.tsv'],
  xlsx: ['.xlsx'],
} as const satisfies Record<string, readonly string[]>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** Formats that hold one table and not the whole document. */
export const isDelimited = (format: Format): format is 'csv' | 'tsv' => format === 'csv' || format === 'tsv';

/** The format that a file name asks for, if it asks for any. */
export function formatOf(path: string): Format | null {
  const extension = extname(path).toLowerCase();
  return FORMAT_NAMES.find((f) => (FORMATS[f] as readonly string[]).includes(extension)) ?? null;
}

/** `a/plan.pdf` becomes `a/plan.json`. */
export function outputName(name: string, format: Format): string {
  return name.slice(0, name.length - extname(name).length) + FORMATS[format][0];
}
