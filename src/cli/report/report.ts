import type { JobResult, Lost } from '../batch/job.js';
import type { Verdict } from '../exitCode.js';
import type { Failure } from '../failure.js';
import type { Rendered } from '../output/render.js';
import type { ImportSettings } from '../settings.js';
import { type Streams, tell } from '../streams.js';
import { terminalText } from '../terminalText.js';
import type { DocumentFindings, Finding } from './findings.js';
import { openProgress } from './progress.js';
import { addTallies, EMPTY_TALLY, type FailedInput, runSummary, tallyLine } from './summary.js';

export interface RunShape {
  readonly many: boolean;
  /** How many documents, where that is known beforehand. */
  readonly count: number | null;
  /** Failures stand in the output too, one line each, so that every input has its line. */
  readonly inBand: boolean;
}

/** Counts what comes of the documents and tells a person on standard error. */
export interface Report {
  begin(subject: string): void;
  /** @returns what a failure puts into the output, if anything */
  add(subject: string, path: string | null, result: JobResult): Promise<Rendered | null>;
  /** Whether there is anything that an older output should give way to. */
  isWorthKeeping(): boolean;
  stopProgress(): void;
  failures(): Failure[];
  lost(): Lost;
  /** Tells how it went; `loss` is what the encoding could not hold. */
  end(loss: string | null): Promise<Verdict>;
}

export async function openReport(
  settings: ImportSettings,
  { many, count, inBand }: RunShape,
  streams: Streams,
): Promise<Report> {
  const { stderr, env } = streams;
  const progress = await openProgress(many ? count : null, settings.quiet, streams);
  const failed: FailedInput[] = [];
  const documents: DocumentFindings[] = [];
  const differing: { subject: string; lines: readonly string[] }[] = [];
  const lost: (readonly [string, number])[] = [];
  let imported = 0;
  let tally = EMPTY_TALLY;
  let only = '';
  let warnings = 0;
  const say = (line: string) => tell(streams, `${line}\n`);
  const isColoured = settings.color && stderr.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const red = (text: string) => (isColoured ? `\u001b[31m${text}\u001b[39m` : text);

  function note(findings: readonly Finding[], subject: string) {
    if (settings.reporter || settings.strict) documents.push({ path: subject, findings });
  }

  /** What the checks find wrong, one line each. */
  function faults(): string[] {
    return [
      ...(settings.strict && warnings > 0 ? [`--strict: ${warnings} warnings or errors`] : []),
      ...(settings.maxDoubts !== null && tally.doubts > settings.maxDoubts
        ? [`--max-doubts ${settings.maxDoubts}: there are ${tally.doubts}`]
        : []),
      ...(differing.length > 0 ? [`--check: ${differing.length} of ${imported} differ from what is stored`] : []),
    ];
  }

  /** A report for a program has standard error for itself. */
  const isForPerson = settings.reportTo !== null || settings.reporter === null || settings.reporter === 'text';

  return {
    begin: progress.begin,
    async add(subject, path, result) {
      progress.done(result.kind === 'imported' ? result.tally.pages : 0, result.kind === 'failed');
      if (result.kind === 'imported') {
        imported++;
        only = subject;
        tally = addTallies(tally, result.tally);
        lost.push(...result.lost);
        warnings += result.findings.filter((f) => f.severity !== 'info').length;
        note(result.findings, subject);
        if (result.differences.length > 0) differing.push({ subject, lines: result.differences });
        return null;
      }
      const { failure } = result;
      failed.push({ subject, failure });
      note([{ severity: 'error', code: failure.code, message: failure.message, place: null }], subject);
      if (env.DEBUG?.includes('plan-import') && failure.stack) await say(failure.stack);
      return inBand ? { kind: 'text', text: errorLine(path, failure) } : null;
    },
    isWorthKeeping: () => imported > 0 || failed.length === 0 || inBand,
    stopProgress: progress.stop,
    failures: () => failed.map((f) => f.failure),
    lost: () => lost,
    async end(loss) {
      if (settings.reporter) {
        const { writeReport } = await import('./writeReport.js');
        await writeReport(settings.reporter, documents, settings.reportTo, streams);
      }
      const wrong = faults();
      if (isForPerson) {
        for (const { subject, lines } of differing) {
          await say(terminalText(`${subject}:`));
          for (const line of lines) await say(terminalText(line));
        }
        const errors = many ? [] : failed.map(({ subject, failure }) => `${subject}: ${failure.message}`);
        for (const line of errors) await say(`plan-import: ${red(terminalText(line))}`);
        if (many && (!settings.quiet || failed.length > 0)) {
          const [first, ...rest] = runSummary(imported, tally, failed).split('\n') as [string, ...string[]];
          await say(`plan-import: ${first}`);
          for (const line of rest) await say(`plan-import: ${red(terminalText(line))}`);
        }
        if (!many && imported > 0 && !settings.quiet) await say(`${terminalText(only)}: ${tallyLine(tally)}`);
        if (loss) await say(`plan-import: ${terminalText(loss)}`);
        for (const line of wrong) await say(`plan-import: ${red(line)}`);
      }
      return wrong.length > 0 ? 'failed' : 'passed';
    },
  };
}

/** A failure where a document would have stood. */
const errorLine = (path: string | null, { code, message }: Failure) =>
  `${JSON.stringify({ error: { path, code, message } })}\n`;
