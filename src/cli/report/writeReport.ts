import { writeOutput } from '../output/writeOutput.js';
import { type Streams, write } from '../streams.js';
import type { DocumentFindings } from './findings.js';
import type { ReporterName } from './reporterNames.js';
import { githubReport } from './reporters/github.js';
import { jsonReport } from './reporters/json.js';
import { sarifReport } from './reporters/sarif.js';
import { textReport } from './reporters/text.js';

const REPORTS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Record<ReporterName, (documents: readonly DocumentFindings[]) => string>;

export async function writeReport(
  reporter: ReporterName,
  documents: readonly DocumentFindings[],
  path: string | null,
  streams: Streams,
): Promise<void> {
  const text = REPORTS[reporter](documents);
  await (path === null ? write(streams.stderr, text) : writeOutput(path, text, streams));
}
