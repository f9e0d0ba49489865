import { writeFileSync } from 'node:fs';
import type * as MakeReview from '../../src/review/makeReview.js';
import type { CorrectionsFile, PlanDocument, PlanRecord } from '../../src/schema/types.js';
import { sampleDocument, sampleRecord } from '../schema/sample.js';

/** The text that the sample document is said to have been read from. */
export const SAMPLE_TEXT = Array.from({ length: 60 }, (_, i) => `${i + 1}行目 潮見市の取組`).join('\n');

const line = (n: number) => ({ line: n, toLine: n });

/** A record of the sample text that begins at the line. */
export function lineRecord(id: string, at: number, over: Partial<PlanRecord> = {}): PlanRecord {
  return sampleRecord({
    id,
    title: `取組 ${id}`,
    source: { line: at },
    evidence: { title: [line(at)], measures: [{ line: at + 1, toLine: at + 2 }], indicators: [line(at + 3)] },
    ...over,
  });
}

/** Five records of two departments, two of them doubtful; a note and two texts that fit nowhere. */
export function lineDocument(over: Partial<PlanDocument> = {}): PlanDocument {
  return sampleDocument({
    source: { path: 'shiomi.txt', sha256: 'cd'.repeat(32), format: 'text', pages: null },
    records: [
      lineRecord('r1', 3),
      lineRecord('r2', 10, {
        doubts: ['alignment-uncertain'],
        achievement: { label: '◎', meaning: null, level: 'exceeded' },
      }),
      lineRecord('r3', 17, { department: '水産部', indicators: yearly() }),
      lineRecord('r4', 24, { department: '水産部', doubts: ['figure-ambiguous', 'marker-missing'] }),
      lineRecord('r5', 31, { department: null, title: null }),
    ],
    notes: [
      { heading: 'はじめに', text: 'この計画は…', source: line(1) },
      { heading: null, text: '余りの文字', source: line(40) },
      { heading: null, text: '別の余り', source: line(44) },
    ],
    diagnostics: [
      {
        severity: 'warning',
        code: 'municipality-inferred',
        message: 'The municipality was inferred.',
        source: line(1),
      },
      {
        severity: 'info',
        code: 'text-unassigned',
        message: '9 characters were read but fit no field.',
        source: line(40),
      },
    ],
    ...over,
  });
}

function yearly(): PlanRecord['indicators'] {
  const figure = (kind: 'target' | 'result', fiscalYear: number, value: number) =>
    ({ kind, fiscalYear, comparator: 'eq', value, unit: 't', text: `${value}t` }) as const;
  const values = [figure('target', 2029, 100), figure('result', 2029, 90), figure('target', 2030, 120)];
  return [{ name: '水揚げ量', unit: 't', text: null, values }];
}

/** Writes the review page of a text's document, made by the build as users have it. */
export async function writeReview(
  path: string,
  document: PlanDocument,
  text: string,
  corrections: CorrectionsFile | null = null,
): Promise<void> {
  const built = new URL('../../dist/review/makeReview.js', import.meta.url).href;
  const { makeReview } = (await import(built)) as typeof MakeReview;
  writeFileSync(path, await makeReview(new TextEncoder().encode(text), document, corrections));
}
