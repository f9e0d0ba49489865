import { readInput, readStream } from './readInput.js';
import { renderDocument } from './render.js';
import type { ImportSettings } from './settings.js';
import { type Dependencies, loadImporter, type Streams, write } from './streams.js';
import { summaryLine } from './summary.js';
import { terminalText } from './terminalText.js';
import { checkOutput, writeOutput } from './writeOutput.js';

/** Imports one document. @throws ImportError for a document that cannot be imported, UsageError for an impossible `-o` */
export async function importCommand(settings: ImportSettings, streams: Streams, deps: Dependencies): Promise<void> {
  if (settings.output !== null) await checkOutput(settings.output);
  const isStream = settings.input === '-';
  const bytes = isStream ? await readStream(streams.stdin) : await readInput(settings.input);
  const importDocument = await loadImporter(deps);
  const document = await importDocument(bytes, {
    ...(isStream ? {} : { path: settings.input }),
    ...(settings.municipality === null ? {} : { municipality: settings.municipality }),
  });
  const output = await renderDocument(document, settings);
  await (settings.output === null ? write(streams.stdout, output) : writeOutput(settings.output, output, streams));
  if (!settings.quiet) await write(streams.stderr, `${terminalText(settings.input)}: ${summaryLine(document)}\n`);
}
