import type { Command as Commander } from 'commander';
import type { PrintedLabel } from '../explain/documentLabels.js';
import { about } from './about.js';
import { choice } from './args/values.js';
import { readInput, readStream } from './input/readInput.js';
import { readLexicon } from './input/readLexicon.js';
import { checkOutput, writeOutput } from './output/writeOutput.js';
import type { Streams } from './streams.js';

export interface LabelsSettings {
  readonly input: string;
  readonly format: 'table' | 'yaml';
  readonly output: string | null;
  /** Path of a lexicon file. */
  readonly lexicon: string | null;
}

interface LabelsFlags {
  format: LabelsSettings['format'];
  output?: string;
  lexicon?: string;
}

export function addLabelsCommand(program: Commander, then: (settings: LabelsSettings) => void): void {
  program
    .command('labels')
    .description('list the labels a document prints, what each was taken for, and those not understood')
    .argument('<file>', 'a PDF or text; - reads standard input')
    .addOption(
      choice('-f, --format <format>', 'a table, or a lexicon file to start from', ['table', 'yaml']).default('table'),
    )
    .option('-o, --output <path>', 'write there instead of standard output')
    .option('--lexicon <file>', 'more labels, YAML or JSON')
    .action((input: string, { format, output, lexicon }: LabelsFlags) =>
      then({ input, format, output: output ?? null, lexicon: lexicon ?? null }),
    );
}

/** Lists labels, as a table or as the beginning of a lexicon file. */
export async function labelsCommand(settings: LabelsSettings, streams: Streams): Promise<void> {
  const { input, format, output } = settings;
  if (output !== null) await checkOutput(output);
  const lexicon = settings.lexicon === null ? {} : await readLexicon(settings.lexicon);
  const subject = input === '-' ? 'standard input' : input;
  const bytes = await about(subject, input === '-' ? readStream(streams.stdin) : readInput(input));
  const { documentLabels } = await import('../explain/documentLabels.js');
  const labels: readonly PrintedLabel[] = await about(subject, documentLabels(bytes, lexicon));
  const { labelTable } = await import('./labels/labelTable.js');
  const { starterLexicon } = await import('./labels/starterLexicon.js');
  await writeOutput(output, format === 'yaml' ? starterLexicon(labels, subject) : labelTable(labels), streams);
}
