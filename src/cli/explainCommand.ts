import type { Command as Commander } from 'commander';
import { about } from './about.js';
import { readInput, readStream } from './input/readInput.js';
import { readLexicon } from './input/readLexicon.js';
import { checkOutput, writeOutput } from './output/writeOutput.js';
import type { Streams } from './streams.js';
import { UsageError } from './usageError.js';

export interface ExplainSettings {
  readonly input: string;
  /** From 1. */
  readonly page: number;
  readonly output: string | null;
  /** Path of a lexicon file. */
  readonly lexicon: string | null;
}

export function addExplainCommand(program: Commander, then: (settings: ExplainSettings) => void): void {
  program
    .command('explain')
    .description('draw how a page of a PDF was read: its rules, cells, blocks and labels, as SVG')
    .argument('<file>', 'a PDF; - reads standard input')
    .option('-p, --page <n>', 'which page', pageNumber, 1)
    .option('-o, --output <path>', 'write there instead of standard output')
    .option('--lexicon <file>', 'more labels, YAML or JSON')
    .action((input: string, { page, output, lexicon }: { page: number; output?: string; lexicon?: string }) =>
      then({ input, page, output: output ?? null, lexicon: lexicon ?? null }),
    );
}

/** Draws one page as the importer sees it. */
export async function explainCommand(settings: ExplainSettings, streams: Streams): Promise<void> {
  const { input, page, output } = settings;
  if (output !== null) await checkOutput(output);
  const lexicon = settings.lexicon === null ? {} : await readLexicon(settings.lexicon);
  const subject = input === '-' ? 'standard input' : input;
  const bytes = await about(subject, input === '-' ? readStream(streams.stdin) : readInput(input));
  const { explainPage } = await import('../explain/explainPage.js');
  const drawing = await about(subject, explainPage(bytes, page, lexicon));
  if (drawing.kind === 'no-pages') throw new UsageError(`${subject}: is a text; explain draws pages of a PDF`);
  if (drawing.kind === 'no-such-page') throw new UsageError(`${subject}: has no page ${page}; it has ${drawing.pages}`);
  await writeOutput(output, drawing.svg, streams);
}

function pageNumber(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 1) throw new UsageError(`--page ${text}: give a page number from 1`);
  return n;
}
