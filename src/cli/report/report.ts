import type { JobResult, Lost } from '../batch/job.js';
import type { Failure } from '../failure.js';
import type { Rendered } from '../output/render.js';
import { type Streams, write } from '../streams.js';
import { terminalText } from '../terminalText.js';
import { addTallies, EMPTY_TALLY, type FailedInput, runSummary, tallyLine } from './summary.js';

export interface ReportSettings {
  readonly many: boolean;
  readonly quiet: boolean;
  /** Failures stand in the output too, one line each, so that every input has its line. */
  readonly inBand: boolean;
}

/** Counts what comes of the documents and tells a person on standard error. */
export interface Report {
  /** @returns what a failure puts into the output, if anything */
  add(subject: string, path: string | null, result: JobResult): Promise<Rendered | null>;
  /** Whether there is anything that an older output should give way to. */
  isWorthKeeping(): boolean;
  failures(): Failure[];
  lost(): Lost;
  end(loss: string | null): Promise<void>;
}

export function openReport({ many, quiet, inBand }: ReportSettings, { stderr, env }: Streams): Report {
  const failed: FailedInput[] = [];
  const lost: (readonly [string, number])[] = [];
  let imported = 0;
  let tally = EMPTY_TALLY;
  let only = '';
  const say = (line: string) => write(stderr, `${line}\n`);

  return {
    async add(subject, path, result) {
      if (result.kind === 'imported') {
        imported++;
        tally = addTallies(tally, result.tally);
        lost.push(...result.lost);
        only = subject;
        return null;
      }
      const { failure } = result;
      failed.push({ subject, failure });
      if (!many) await say(`plan-import: ${terminalText(`${subject}: ${failure.message}`)}`);
      if (env.DEBUG?.includes('plan-import') && failure.stack) await say(failure.stack);
      return inBand ? { kind: 'text', text: errorLine(path, failure) } : null;
    },
    isWorthKeeping: () => imported > 0 || failed.length === 0 || inBand,
    failures: () => failed.map((f) => f.failure),
    lost: () => lost,
    async end(loss) {
      if (many && (!quiet || failed.length > 0)) {
        for (const line of runSummary(imported, tally, failed).split('\n'))
          await say(`plan-import: ${terminalText(line)}`);
      }
      if (!many && imported > 0 && !quiet) await say(`${terminalText(only)}: ${tallyLine(tally)}`);
      if (loss) await say(`plan-import: ${terminalText(loss)}`);
    },
  };
}

/** A failure where a document would have stood. */
const errorLine = (path: string | null, { code, message }: Failure) =>
  `${JSON.stringify({ error: { path, code, message } })}\n`;
