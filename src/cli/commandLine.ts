import { CommanderError } from 'commander';
import { describeProgram } from './args/describe.js';
import { importProgram } from './args/importProgram.js';
import type { SelfText } from './completion/index.js';
import { addExplainCommand } from './explainCommand.js';
import { addLabelsCommand } from './labelsCommand.js';
import { addReviewCommand } from './reviewCommand.js';
import type { Command, SchemaSettings } from './settings.js';
import { UsageError } from './usageError.js';

/** Known here by name so that `--help` does not load zod; a test compares them with the real ones. */
export const SCHEMAS = ['document', 'record', 'corrections', 'config', 'lexicon'] as const;

/** @throws UsageError for what cannot be understood; help and version are given to `out`. */
export async function readCommandLine(argv: readonly string[], out: (text: string) => void): Promise<Command> {
  let command: Command = { kind: 'nothing' };
  const program = importProgram(out, (settings) => {
    command = { kind: 'import', settings };
  });
  program
    .command('schema')
    .description('print the JSON Schema of a document, a record, or of a corrections, config or lexicon file')
    .addArgument(program.createArgument('[schema]', 'which').choices(SCHEMAS).default('document'))
    .option('-o, --output <path>', 'write there instead of standard output')
    .action((schema: SchemaSettings['schema'], { output }: { output?: string }) => {
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
  addLabelsCommand(program, (settings) => {
    command = { kind: 'labels', settings };
  });
  const describeSelf = (which: SelfText) => {
    command = { kind: 'self', which, program: describeProgram(program) };
  };
  program
    .command('completion')
    .description('print a script by which a shell completes options')
    .addArgument(program.createArgument('<shell>', 'which').choices(['bash', 'zsh', 'fish']))
    .action(describeSelf);
  program
    .command('man')
    .description('print the manual page')
    .action(() => describeSelf('man'));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
  }
  return command;
}
