import type { Tally } from '../batch/job.js';
import type { Failure } from '../failure.js';

/** What a person wants to know of an import, on one line. */
export function tallyLine({ records, departments, doubts, unfit, characters, assigned }: Tally): string {
  const parts = [count(records, 'record'), count(departments, 'department'), count(doubts, 'doubt')];
  if (characters > 0) parts.push(`coverage ${percent(assigned / characters)}`);
  if (unfit > 0) parts.push(`${count(unfit, 'correction')} no longer ${unfit === 1 ? 'fits' : 'fit'}`);
  return parts.join(', ');
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    pages: a.pages + b.pages,
    records: a.records + b.records,
    departments: a.departments + b.departments,
    doubts: a.doubts + b.doubts,
    unfit: a.unfit + b.unfit,
    characters: a.characters + b.characters,
    assigned: a.assigned + b.assigned,
  };
}

export const EMPTY_TALLY: Tally = {
  pages: 0,
  records: 0,
  departments: 0,
  doubts: 0,
  unfit: 0,
  characters: 0,
  assigned: 0,
};

export interface FailedInput {
  readonly subject: string;
  readonly failure: Failure;
}

/** The end of a run over many documents: what came of it, then the failures by cause. */
export function runSummary(imported: number, tally: Tally, failed: readonly FailedInput[]): string {
  const all = imported + failed.length;
  const lines = [`${imported} of ${count(all, 'document')} imported: ${tallyLine(tally)}`];
  const byCause = new Map<string, string[]>();
  for (const { subject, failure } of failed) {
    byCause.set(failure.message, [...(byCause.get(failure.message) ?? []), subject]);
  }
  for (const [cause, subjects] of byCause) {
    const shown = subjects.slice(0, MOST_NAMES).join(', ');
    const rest = subjects.length > MOST_NAMES ? ` and ${subjects.length - MOST_NAMES} more` : '';
    lines.push(`${subjects.length} failed: ${cause}: ${shown}${rest}`);
  }
  return lines.join('\n');
}

const MOST_NAMES = 20;

const count = (n: number, of: string) => `${n} ${of}${n === 1 ? '' : 's'}`;

/** Rounded down, so that only a complete coverage reads 100%. */
const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
