import type { PlanDocument } from '../schema/types.js';

/** What a person wants to know of an import, on one line. */
export function summaryLine({ records, departments, coverage }: PlanDocument): string {
  const doubts = records.reduce((n, r) => n + r.doubts.length, 0);
  const parts = [count(records.length, 'record'), count(departments.length, 'department'), count(doubts, 'doubt')];
  if (coverage.characters > 0) parts.push(`coverage ${percent(coverage.assigned / coverage.characters)}`);
  return parts.join(', ');
}

const count = (n: number, of: string) => `${n} ${of}${n === 1 ? '' : 's'}`;

/** Rounded down, so that only a complete coverage reads 100%. */
const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
