import type { Command as Commander } from 'commander';
import { about } from './about.js';
import { readCorrections } from './input/readCorrections.js';
import { readInput, readStream } from './input/readInput.js';
import { readLexicon } from './input/readLexicon.js';
import { checkOutput, writeOutput } from './output/writeOutput.js';
import { type Dependencies, loadImporter, type Streams, tell } from './streams.js';
import { terminalText } from './terminalText.js';
import { UsageError } from './usageError.js';

export interface ReviewSettings {
  readonly input: string;
  readonly output: string | null;
  /** Path of a corrections file to go on with. */
  readonly corrections: string | null;
  readonly municipality: string | null;
  /** Path of a lexicon file. */
  readonly lexicon: string | null;
  readonly quiet: boolean;
}

interface ReviewFlags {
  output?: string;
  corrections?: string;
  municipality?: string;
  lexicon?: string;
  quiet?: true;
}

export function addReviewCommand(program: Commander, then: (settings: ReviewSettings) => void): void {
  program
    .command('review')
    .description('make an HTML page to check the records of a document against its pages')
    .argument('<file>', 'a PDF or text; - reads standard input')
    .option('-o, --output <path>', 'write there instead of standard output')
    .option('--corrections <file>', 'go on with the corrections of an earlier review')
    .option('--municipality <name or code>', 'whose document it is, over what it says itself')
    .option('--lexicon <file>', 'more labels, YAML or JSON')
    .option('-q, --quiet', 'no summary')
    .action((input: string, flags: ReviewFlags) =>
      then({
        input,
        output: flags.output ?? null,
        corrections: flags.corrections ?? null,
        municipality: flags.municipality ?? null,
        lexicon: flags.lexicon ?? null,
        quiet: flags.quiet ?? false,
      }),
    );
}

/** Imports one document and writes its review page. */
export async function reviewCommand(settings: ReviewSettings, streams: Streams, deps: Dependencies): Promise<void> {
  const { input, output, municipality } = settings;
  if (output === null && streams.stdout.isTTY) throw new UsageError('a review page is a file: name it with -o');
  if (output !== null) await checkOutput(output);
  const corrections = settings.corrections === null ? null : await readCorrections(settings.corrections);
  const lexicon = settings.lexicon === null ? null : await readLexicon(settings.lexicon);
  const isStream = input === '-';
  const subject = isStream ? 'standard input' : input;
  const bytes = await about(subject, isStream ? readStream(streams.stdin) : readInput(input));
  const importDocument = await loadImporter(deps);
  const options = {
    ...(isStream ? {} : { path: input }),
    ...(municipality === null ? {} : { municipality }),
    ...(lexicon === null ? {} : { lexicon }),
  };
  const document = await about(subject, importDocument(bytes, options));
  const { makeReview } = await import('../review/makeReview.js');
  const page = await makeReview(bytes, document, corrections);
  await writeOutput(output, page, streams);
  if (settings.quiet) return;
  const size = `${(Buffer.byteLength(page) / 1024 / 1024).toFixed(1)} MB`;
  const name = terminalText(output ?? 'standard output');
  await tell(streams, `${name}: ${document.records.length} records to review, ${size}\n`);
}
