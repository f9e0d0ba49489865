import { readFileSync } from 'node:fs';
import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { distance } from 'fastest-levenshtein';
import type { Headers } from '../emit/csv.js';
import type { TableName } from '../emit/tables.js';
import type { SchemaName } from '../schema/jsonSchema.js';
import { FORMAT_NAMES, type Format, formatOf, isTabular } from './formats.js';
import type { Command, ImportSettings } from './settings.js';
import { UsageError } from './usageError.js';

/** Known here by name so that `--help` loads neither the tables nor zod; tests compare them with the real ones. */
export const TABLE_NAMES = ['records', 'criteria', 'indicators', 'progress', 'schedule', 'departments'] as const;
export const SCHEMAS = ['document', 'record'] as const;

const EXAMPLES = `
Examples:
  plan-import plan.pdf                              the document as JSON
  plan-import plan.pdf -o plan.csv                  its records as a table
  plan-import plan.pdf -t indicators -o kpi.csv     its figures as a table
  pdftotext -layout plan.pdf - | plan-import - -f ndjson | jq .records[].title

Exit status: 0 done, 1 the document could not be read or holds no plan records, 2 usage.
DEBUG=plan-import shows stack traces.`;

interface ImportFlags {
  format?: Format;
  table?: TableName;
  output?: string;
  headers: Headers;
  municipality?: string;
  pretty?: true;
  quiet?: true;
}

/** @throws UsageError for what cannot be understood; help and version are written to `out`. */
export function readCommandLine(argv: readonly string[], out: (text: string) => void): Command {
  let command: Command = { kind: 'nothing' };
  const program = new Commander('plan-import')
    .description('Turns Japanese municipal plan and evaluation documents (PDF or text) into validated records.')
    .argument('<file>', 'a PDF or text; - reads standard input')
    .addOption(choice('-f, --format <format>', 'output format (default: by the name of -o, else json)', FORMAT_NAMES))
    .addOption(choice('-t, --table <table>', 'which table, for csv (default: records)', TABLE_NAMES))
    .option('-o, --output <path>', 'write there instead of standard output')
    .addOption(choice('--headers <language>', 'column names: en (snake_case) or ja', ['en', 'ja']).default('en'))
    .option('--municipality <name or code>', 'whose document it is, over what it says itself')
    .option('--pretty', 'indent JSON')
    .option('-q, --quiet', 'no summary')
    .version(packageVersion(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ writeOut: out, writeErr: () => {} })
    .exitOverride()
    .enablePositionalOptions()
    .action((input: string, flags: ImportFlags) => {
      command = { kind: 'import', settings: importSettings(input, flags) };
    });
  program
    .command('schema')
    .description('print the JSON Schema of a document or of a record')
    .addArgument(program.createArgument('[schema]', 'which').choices(SCHEMAS).default('document'))
    .option('-o, --output <path>', 'write there instead of standard output')
    .action((schema: SchemaName, { output }: { output?: string }) => {
      command = { kind: 'schema', settings: { schema, output: output ?? null } };
    });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
  }
  return command;
}

function importSettings(input: string, flags: ImportFlags): ImportSettings {
  const asked = flags.format ?? (flags.output === undefined ? null : formatOf(flags.output));
  const format = asked ?? (flags.table ? 'csv' : 'json');
  if (flags.table && !isTabular(format)) {
    throw new UsageError(`-t ${flags.table} is a table, and ${format} holds the whole document; leave one of them out`);
  }
  if (flags.pretty && format !== 'json') throw new UsageError(`--pretty is for json, not for ${format}`);
  return {
    input,
    output: flags.output ?? null,
    format,
    table: flags.table ?? 'records',
    headers: flags.headers,
    municipality: flags.municipality ?? null,
    pretty: flags.pretty ?? false,
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

export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
