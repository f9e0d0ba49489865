import { comparePaths } from './input/listInputs.js';
import { readInput } from './input/readInput.js';
import { formatOf } from './output/formats.js';
import { writeOutput } from './output/writeOutput.js';
import type { MergeSettings } from './settings.js';
import type { Streams } from './streams.js';
import { UsageError } from './usageError.js';

/** One line of an output and the document that it came from. */
interface Line {
  readonly document: string;
  readonly text: string;
}

/**
 * Joins gathered outputs of several runs (shards) into the one that a single run would have made: documents in the order of
 * their paths, the lines of each as they were.
 * @throws UsageError for files that do not fit together
 */
export async function mergeCommand({ inputs, output }: MergeSettings, streams: Streams): Promise<void> {
  const format = formatOf(inputs[0] as string);
  if (format !== 'ndjson' && format !== 'csv' && format !== 'tsv') {
    throw new UsageError('merge joins .ndjson, .csv and .tsv files');
  }
  const other = inputs.find((path) => formatOf(path) !== format);
  if (other) throw new UsageError(`${other} is no ${format} file as ${inputs[0]} is`);
  const files = await Promise.all(inputs.map(async (path) => ({ path, text: await readText(path) })));
  const { header, lines } =
    format === 'ndjson' ? ndjsonLines(files) : delimitedLines(files, format === 'csv' ? ',' : '\t');
  // Stable: the lines of one document keep their order.
  lines.sort((a, b) => comparePaths(a.document, b.document));
  await writeOutput(output, header + lines.map((l) => `${l.text}\n`).join(''), streams);
}

interface File {
  readonly path: string;
  readonly text: string;
}

async function readText(path: string): Promise<string> {
  const bytes = await readInput(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8; merge first, and encode after`);
  }
}

function ndjsonLines(files: readonly File[]): { header: string; lines: Line[] } {
  const lines = files.flatMap(({ path, text }) =>
    splitLines(text).map((line, i) => {
      const document = documentOf(line);
      if (document === null) throw new UsageError(`${path}: line ${i + 1} is no result of plan-import`);
      return { document, text: line };
    }),
  );
  return { header: '', lines };
}

function documentOf(line: string): string | null {
  try {
    const { source, error } = JSON.parse(line) as { source?: { path: string | null }; error?: { path: string | null } };
    const owner = source ?? error;
    return owner ? (owner.path ?? '') : null;
  } catch {
    return null;
  }
}

function delimitedLines(files: readonly File[], delimiter: string): { header: string; lines: Line[] } {
  const header = splitLines(files[0]?.text ?? '')[0];
  const lines = files.flatMap(({ path, text }) => {
    const [own, ...rows] = splitLines(text);
    if (own !== header) throw new UsageError(`${path} has other columns than ${files[0]?.path}`);
    return rows.map((row) => ({ document: lastField(row, delimiter), text: row }));
  });
  return { header: header === undefined ? '' : `${header}\n`, lines };
}

const splitLines = (text: string) => text.split('\n').filter((line) => line !== '');

/** The file that a row came from stands last; no field holds a line break. */
function lastField(row: string, delimiter: string): string {
  if (!row.endsWith('"')) return row.slice(row.lastIndexOf(delimiter) + 1);
  // A quoted field begins after a delimiter, at a quote that is not doubled.
  const start = /(?:^|[,\t])"((?:[^"]|"")*)"$/.exec(row);
  return (start?.[1] ?? '').replaceAll('""', '"');
}
