import { join, resolve } from 'node:path';
import type { Input } from '../input/listInputs.js';
import type { ImportSettings, RenderSettings } from '../settings.js';
import type { Streams } from '../streams.js';
import { UsageError } from '../usageError.js';
import { type Format, formatOf, isDelimited, outputName } from './formats.js';
import { checkOutput, checkOutputDirectory, isDirectory } from './writeOutput.js';

/** Where the output goes and what it is. */
export type OutputPlan =
  /** All documents one after the other, into a file or (null) standard output. */
  | { readonly kind: 'stream'; readonly path: string | null; readonly render: RenderSettings }
  /** A file a document. */
  | { readonly kind: 'directory'; readonly path: string; readonly render: RenderSettings }
  /** A file a table, of all documents. */
  | { readonly kind: 'tables'; readonly path: string; readonly render: RenderSettings };

/** @throws UsageError for what does not go together, or cannot be written */
export async function planOutput(settings: ImportSettings, many: boolean, streams: Streams): Promise<OutputPlan> {
  const { output } = settings;
  const toDirectory = output !== null && (/[/\\]$/.test(output) || (await isDirectory(output)));
  const render = chooseRender(settings, many && !toDirectory, toDirectory);
  if (output !== null && toDirectory) {
    await checkOutputDirectory(output);
    return { kind: render.table === 'all' && render.format !== 'xlsx' ? 'tables' : 'directory', path: output, render };
  }
  if (output !== null) await checkOutput(output);
  else if (render.format === 'xlsx' && streams.stdout.isTTY)
    throw new UsageError('a workbook is a file: name it with -o');
  return { kind: 'stream', path: output, render };
}

function chooseRender(settings: ImportSettings, gathered: boolean, toDirectory: boolean): RenderSettings {
  const { render, output } = settings;
  const asked = render.format ?? (output === null || toDirectory ? null : formatOf(output));
  const format: Format = asked ?? (render.table ? 'csv' : gathered ? 'ndjson' : 'json');
  const table = render.table ?? (format === 'xlsx' ? 'all' : 'records');
  if (render.table && !isDelimited(format) && format !== 'xlsx') {
    throw new UsageError(`-t ${table} is a table, and ${format} holds the whole document; leave one of them out`);
  }
  if (table === 'all' && isDelimited(format) && !toDirectory) {
    throw new UsageError('-t all is several tables; give a directory for them: -o tables/');
  }
  if (gathered && format === 'json') {
    throw new UsageError('several documents are no one JSON; use -f ndjson, or a directory: -o out/');
  }
  if (render.pretty && format !== 'json') throw new UsageError(`--pretty is for json, not for ${format}`);
  if (render.excel && !isDelimited(format)) throw new UsageError(`--excel is for csv and tsv, not for ${format}`);
  if (render.encoding !== 'utf-8' && !isDelimited(format)) {
    throw new UsageError(`--encoding is for csv and tsv; ${format} is always UTF-8`);
  }
  return { ...render, format, table };
}

/**
 * The file of each input in an output directory.
 * @throws UsageError where two inputs would have the same
 */
export function outputPaths(inputs: readonly Input[], plan: OutputPlan): ReadonlyMap<Input, string> {
  const paths = new Map<Input, string>();
  if (plan.kind !== 'directory') return paths;
  const taken = new Map<string, Input>();
  for (const input of inputs) {
    const path = join(plan.path, outputName(input.name, plan.render.format));
    // Some file systems do not tell upper from lower case.
    const key = resolve(path).toLowerCase();
    const other = taken.get(key);
    if (other) throw new UsageError(`${other.path} and ${input.path} would both become ${path}; rename one of them`);
    taken.set(key, input);
    paths.set(input, path);
  }
  return paths;
}
