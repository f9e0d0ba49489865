import { availableParallelism } from 'node:os';
import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { distance } from 'fastest-levenshtein';
import type { Headers } from '../emit/csv.js';
import type { TableName } from '../emit/tables.js';
import type { SchemaName } from '../schema/jsonSchema.js';
import { addExplainCommand } from './explainCommand.js';
import { DEFAULT_INCLUDE } from './input/include.js';
import { readShard, type Shard } from './input/shard.js';
import { ENCODINGS, type Encoding } from './output/encode.js';
import { FORMAT_NAMES, type Format } from './output/formats.js';
import { packageVersion } from './packageVersion.js';
import { addReviewCommand } from './reviewCommand.js';
import type { Command, ImportSettings } from './settings.js';
import { UsageError } from './usageError.js';

/** Known here by name so that `--help` loads neither the tables nor zod; tests compare them with the real ones. */
export const TABLE_NAMES = ['records', 'criteria', 'indicators', 'progress', 'schedule', 'departments'] as const;
export const SCHEMAS = ['document', 'record', 'corrections'] as const;

const EXAMPLES = `
Examples:
  plan-import plan.pdf                              the document as JSON
  plan-import plan.pdf -o plan.csv                  its records as a table
  plan-import plan.pdf -t indicators -o kpi.csv     its figures as a table
  plan-import plan.pdf -o plan.xlsx                 every table as a sheet
  plan-import plans/ -o out/                        a JSON file a document
  plan-import plans/ -f csv --excel -o all.csv      the records of all, for Excel
  plan-import plans/ -t all -o tables/              every table of all, as a data package
  pdftotext -layout plan.pdf - | plan-import - -f ndjson | jq .records[].title

Exit status: 0 done, 1 a document could not be imported, 2 usage, 75 try again (no space, a killed worker).
DEBUG=plan-import shows stack traces.`;

interface ImportFlags {
  format?: Format;
  table?: TableName | 'all';
  output?: string;
  headers: Headers;
  excel?: true;
  encoding: Encoding;
  pretty?: true;
  municipality?: string;
  corrections: string[];
  include: string[];
  filesFrom?: string;
  null?: true;
  stdinFilename?: string;
  jobs?: number;
  timeout?: number;
  shard?: Shard;
  resume?: string;
  quiet?: true;
}

/** @throws UsageError for what cannot be understood; help and version are given to `out`. */
export function readCommandLine(argv: readonly string[], out: (text: string) => void): Command {
  let command: Command = { kind: 'nothing' };
  const program = importProgram(out, (settings) => {
    command = { kind: 'import', settings };
  });
  program
    .command('schema')
    .description('print the JSON Schema of a document, a record or a corrections file')
    .addArgument(program.createArgument('[schema]', 'which').choices(SCHEMAS).default('document'))
    .option('-o, --output <path>', 'write there instead of standard output')
    .action((schema: SchemaName, { output }: { output?: string }) => {
      command = { kind: 'schema', settings: { schema, output: output ?? null } };
    });
  program
    .command('merge')
    .description('join the gathered outputs of several runs (shards) into what one run would have given')
    .argument('<outputs...>', '.ndjson, .csv or .tsv files of one kind')
    .option('-o, --output <path>', 'write there instead of standard output')
    .action((inputs: string[], { output }: { output?: string }) => {
      command = { kind: 'merge', settings: { inputs, output: output ?? null } };
    });
  addReviewCommand(program, (settings) => {
    command = { kind: 'review', settings };
  });
  addExplainCommand(program, (settings) => {
    command = { kind: 'explain', settings };
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
  }
  return command;
}

function importProgram(out: (text: string) => void, then: (settings: ImportSettings) => void): Commander {
  return new Commander('plan-import')
    .description('Turns Japanese municipal plan and evaluation documents (PDF or text) into validated records.')
    .argument('[inputs...]', 'PDFs or texts, directories, globs; - reads one document from standard input')
    .optionsGroup('Output:')
    .addOption(choice('-f, --format <format>', 'output format (default: by the name of -o, else json)', FORMAT_NAMES))
    .addOption(choice('-t, --table <table>', 'table for csv, tsv and xlsx (default: records)', [...TABLE_NAMES, 'all']))
    .option('-o, --output <path>', 'write there; a directory (out/) gets a file a document')
    .option('--pretty', 'indent JSON')
    .addOption(choice('--headers <language>', 'column names: snake_case or Japanese', ['en', 'ja']).default('en'))
    .option('--excel', 'csv for Excel: byte order mark, guard against formulas')
    .addOption(choice('--encoding <encoding>', 'of csv and tsv', ENCODINGS).default('utf-8'))
    .optionsGroup('Input:')
    .option('--municipality <name or code>', 'whose document it is, over what it says itself')
    .option('--corrections <file>', 'what a review page saved, may be repeated', collect, [])
    .option(
      '--include <glob>',
      'files of a directory, may be repeated (default: PDF, text, Markdown, HTML)',
      collect,
      [],
    )
    .option('--files-from <list>', 'read paths from a file, one a line; - is standard input')
    .option('-0, --null', 'paths of --files-from end with NUL')
    .option('--stdin-filename <name>', 'what standard input is called in the output')
    .optionsGroup('Many documents:')
    .option('-j, --jobs <n>', 'documents at a time (default: processors)', positive)
    .option('--timeout <time>', 'for one document: 60s, 5m', duration)
    .option('--shard <i/n>', 'the i-th of n parts', (text) => readShard(text))
    .option('--resume <journal>', 'note what is done, and go on where an earlier run stopped')
    .optionsGroup('Messages:')
    .option('-q, --quiet', 'no summary')
    .version(packageVersion(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ writeOut: out, writeErr: () => {} })
    .exitOverride()
    .enablePositionalOptions()
    .action((inputs: string[], flags: ImportFlags) => then(importSettings(inputs, flags)));
}

function importSettings(inputs: readonly string[], flags: ImportFlags): ImportSettings {
  if (inputs.length === 0 && flags.filesFrom === undefined) throw new UsageError('no file given');
  return {
    inputs: {
      arguments: inputs,
      filesFrom: flags.filesFrom ?? null,
      nul: flags.null ?? false,
      include: flags.include.length > 0 ? flags.include : DEFAULT_INCLUDE,
    },
    stdinFilename: flags.stdinFilename ?? null,
    output: flags.output ?? null,
    render: {
      format: flags.format ?? null,
      table: flags.table ?? null,
      headers: flags.headers,
      pretty: flags.pretty ?? false,
      excel: flags.excel ?? false,
      encoding: flags.encoding,
    },
    municipality: flags.municipality ?? null,
    corrections: flags.corrections,
    jobs: flags.jobs ?? availableParallelism(),
    timeout: flags.timeout ?? null,
    shard: flags.shard ?? null,
    journal: flags.resume ?? null,
    quiet: flags.quiet ?? false,
  };
}

/** An option with a few possible values, which says what may have been meant instead of a wrong one. */
function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, `${description}: ${values.join(', ')}`).argParser((value: string) => {
    if (values.includes(value)) return value;
    const near = values.find((v) => distance(v, value) <= Math.max(1, Math.floor(v.length / 3)));
    throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `Allowed are ${values.join(', ')}.`);
  });
}

const collect = (value: string, all: string[]) => [...all, value];

function positive(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return n;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `90s`, `5m`, `1h`; a bare number is seconds. In milliseconds. */
function duration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  const time = match ? Number(match[1]) * (UNITS[match[2] ?? 's'] as number) : 0;
  // Longer than a timer can wait is no limit at all.
  if (time < 1 || time > 2 ** 31 - 1) throw new InvalidArgumentError('Give it as 90s, 5m or 1h.');
  return time;
}
