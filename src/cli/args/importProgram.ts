import { availableParallelism } from 'node:os';
import { Command as Commander } from 'commander';
import type { Headers } from '../../emit/csv.js';
import type { TableName } from '../../emit/tables.js';
import { DEFAULT_INCLUDE } from '../input/include.js';
import { readShard, type Shard } from '../input/shard.js';
import { ENCODINGS, type Encoding } from '../output/encode.js';
import { FORMAT_NAMES, type Format } from '../output/formats.js';
import { packageVersion } from '../packageVersion.js';
import { REPORTERS, type ReporterName } from '../report/reporterNames.js';
import type { ImportSettings } from '../settings.js';
import { UsageError } from '../usageError.js';
import { applyConfig } from './config.js';
import { choice, collect, duration, natural, positive, size } from './values.js';

/** Known here by name so that `--help` does not load the tables; a test compares them with the real ones. */
export const TABLE_NAMES = ['records', 'criteria', 'indicators', 'progress', 'schedule', 'departments'] as const;

const EXAMPLES = `
Examples:
  plan-import plan.pdf                              the document as JSON
  plan-import plan.pdf -o plan.csv                  its records as a table
  plan-import plan.pdf -t indicators -o kpi.csv     its figures as a table
  plan-import plan.pdf -o plan.xlsx                 every table as a sheet
  plan-import plans/ -o out/                        a JSON file a document
  plan-import plans/ -f csv --excel -o all.csv      the records of all, for Excel
  plan-import plans/ -t all -o tables/              every table of all, as a data package
  plan-import plans/ --check expected/ --strict     compare with stored outputs, in CI
  pdftotext -layout plan.pdf - | plan-import - -f ndjson | jq .records[].title

Exit status: 0 done, 1 a document could not be imported or a check failed, 2 usage, 75 try again (no space, a
killed worker). DEBUG=plan-import shows stack traces.`;

interface ImportFlags {
  format?: Format;
  table?: TableName | 'all';
  output?: string;
  headers: Headers;
  excel?: true;
  encoding: Encoding;
  pretty?: true;
  municipality?: string;
  lexicon?: string;
  maxSize?: number;
  maxPages?: number;
  corrections?: string[];
  include?: string[];
  filesFrom?: string;
  null?: true;
  stdinFilename?: string;
  jobs?: number;
  timeout?: number;
  shard?: Shard;
  resume?: string;
  reporter?: ReporterName;
  reportTo?: string;
  strict?: true;
  maxDoubts?: number;
  check?: string;
  quiet?: true;
  color: boolean;
}

/** The program itself: importing is what it does without a command. */
export function importProgram(out: (text: string) => void, then: (settings: ImportSettings) => void): Commander {
  return new Commander('plan-import')
    .description('Turns Japanese municipal plan and evaluation documents (PDF or text) into validated records.')
    .argument('[inputs...]', 'PDFs or texts, directories, globs; - reads one document from standard input')
    .optionsGroup('Output:')
    .addOption(
      choice(
        '-f, --format <format>',
        'output format (default: by the name of -o, else json, or ndjson for several)',
        FORMAT_NAMES,
      ),
    )
    .addOption(choice('-t, --table <table>', 'table for csv, tsv and xlsx (default: records)', [...TABLE_NAMES, 'all']))
    .option('-o, --output <path>', 'write there; a directory (out/) gets a file a document')
    .option('--pretty', 'indent JSON')
    .addOption(choice('--headers <language>', 'column names: snake_case or Japanese', ['en', 'ja']).default('en'))
    .option('--excel', 'csv for Excel: byte order mark, guard against formulas')
    .addOption(choice('--encoding <encoding>', 'of csv and tsv', ENCODINGS).default('utf-8'))
    .optionsGroup('Input:')
    .option('--municipality <name or code>', 'whose document it is, over what it says itself')
    .option('--lexicon <file>', 'more labels, marks and organisation words, as YAML (plan-import schema lexicon)')
    .option('--corrections <file>', 'what a review page saved, may be repeated', collect)
    .option('--max-size <bytes>', 'refuse larger files (default: 200MB)', size)
    .option('--max-pages <n>', 'refuse documents of more pages (default: 5000)', positive)
    .option('--include <glob>', 'files of a directory, may be repeated (default: PDF, text, Markdown, HTML)', collect)
    .option('--files-from <list>', 'read paths from a file, one a line; - is standard input')
    .option('-0, --null', 'paths of --files-from end with NUL')
    .option('--stdin-filename <name>', 'what standard input is called in the output')
    .optionsGroup('Many documents:')
    .option('-j, --jobs <n>', 'documents at a time (default: processors)', positive)
    .option('--timeout <time>', 'for one document: 60s, 5m (default: 10m where there are several)', duration)
    .option('--shard <i/n>', 'the i-th of n parts', (text) => readShard(text))
    .option('--resume <journal>', 'note what is done, and go on where an earlier run stopped')
    .optionsGroup('Checks:')
    .addOption(choice('--reporter <kind>', 'report every diagnostic', REPORTERS))
    .option('--report-to <path>', 'where the reporter writes (default: standard error)')
    .option('--strict', 'fail on warnings')
    .option('--max-doubts <n>', 'fail on more doubts than that', natural)
    .option('--check <directory>', 'compare with the JSON outputs stored there, and write nothing unless -o is given')
    .optionsGroup('Other:')
    .option('--config <file>', 'read options from there (default: plan-import.config.json, where it is)')
    .option('-q, --quiet', 'no summary, no progress')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .version(packageVersion(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .configureOutput({ writeOut: out, writeErr: () => {} })
    .exitOverride()
    .enablePositionalOptions()
    .action(async (inputs: string[], _: ImportFlags, self: Commander) => {
      await applyConfig(self);
      then(importSettings(inputs, self.opts<ImportFlags>()));
    });
}

function importSettings(inputs: readonly string[], flags: ImportFlags): ImportSettings {
  if (inputs.length === 0 && flags.filesFrom === undefined) throw new UsageError('no file given');
  const checks = flags.strict || flags.maxDoubts !== undefined;
  if (flags.reportTo !== undefined && !flags.reporter) throw new UsageError('--report-to wants a --reporter');
  return {
    inputs: {
      arguments: inputs,
      filesFrom: flags.filesFrom ?? null,
      nul: flags.null ?? false,
      include: flags.include ?? DEFAULT_INCLUDE,
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
    lexicon: flags.lexicon ?? null,
    limits: {
      ...(flags.maxSize === undefined ? {} : { maxFileBytes: flags.maxSize }),
      ...(flags.maxPages === undefined ? {} : { maxPages: flags.maxPages }),
    },
    corrections: flags.corrections ?? [],
    jobs: flags.jobs ?? availableParallelism(),
    timeout: flags.timeout ?? null,
    shard: flags.shard ?? null,
    journal: flags.resume ?? null,
    // Whoever fails a run for its diagnostics wants to see them.
    reporter: flags.reporter ?? (checks ? 'text' : null),
    reportTo: flags.reportTo ?? null,
    strict: flags.strict ?? false,
    maxDoubts: flags.maxDoubts ?? null,
    check: flags.check ?? null,
    quiet: flags.quiet ?? false,
    color: flags.color,
  };
}
