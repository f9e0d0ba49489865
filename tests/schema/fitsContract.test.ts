import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/schema/document.js';
import { fitsContract } from '../../src/schema/fitsContract.js';
import { schemaCheck } from '../../src/schema/fitsSchema.js';
import type { PlanDocument } from '../../src/schema/types.js';
import { sampleDocument, sampleRecord } from './sample.js';

const page = { page: 1, bbox: [0, 0, 1, 1] } as const;
const line = { line: 3, toLine: 4 };

const inPdf = sampleDocument({
  fiscalYears: { from: 2030, to: 2031 },
  records: [sampleRecord({ source: page, evidence: { title: [page], measures: [page, page] } })],
  notes: [{ heading: null, text: '凡例', source: page }],
});
const inText = sampleDocument({
  source: { path: null, sha256: '0'.repeat(64), format: 'text', pages: null },
  records: [sampleRecord({ source: { line: 3 }, evidence: { title: [line] } })],
});

const WRONG = [
  undefined,
  null,
  '',
  'x',
  0,
  -1,
  1.5,
  3000,
  Number.NaN,
  true,
  [],
  {},
  { line: 4, toLine: 3 },
  [1, 1, 0, 0],
];

/** The document with one value replaced, one key missing or one too many, at every place in it. */
function* broken(whole: unknown): Generator<unknown> {
  yield* WRONG;
  if (typeof whole !== 'object' || whole === null) return;
  const isList = Array.isArray(whole);
  for (const key of Object.keys(whole)) {
    const copy = (value: unknown) => {
      const all = isList ? [...whole] : { ...whole };
      (all as Record<string, unknown>)[key] = value;
      return all;
    };
    for (const value of broken((whole as Record<string, unknown>)[key])) yield copy(value);
    if (isList) yield [...whole, whole[Number(key)]];
    else {
      const { [key]: _, ...rest } = whole as Record<string, unknown>;
      yield rest;
    }
  }
  if (!isList) yield { ...whole, unheard: 1 };
}

describe('fitsContract', () => {
  it.each([
    ['a PDF', inPdf],
    ['a text', inText],
  ])('takes a document of %s as zod does', (_, document) => {
    expect(fitsContract(document)).toBe(true);
    expect(planDocument.safeParse(document).data).toEqual(document);
  });

  it.each([
    ['a PDF', inPdf],
    ['a text', inText],
  ])('takes nothing that zod refuses, wherever a document of %s is broken', (_, document) => {
    let refused = 0;
    for (const draft of broken(document) as Generator<PlanDocument>) {
      const right = planDocument.safeParse(draft).success;
      if (!right) refused++;
      if (fitsContract(draft) && !right) expect.fail(`taken: ${JSON.stringify(draft)}`);
    }
    expect(refused).toBeGreaterThan(500);
  });
});

it('reads no schema with a keyword that it does not know', () => {
  expect(() => schemaCheck({ type: 'string', maxLength: 3 })).toThrow('no check for maxLength');
});
