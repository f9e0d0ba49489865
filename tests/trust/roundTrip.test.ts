import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { ImportError } from '../../src/model/errors.js';
import type { PlanDocument } from '../../src/schema/types.js';
import { EFFORT, SEED } from './fuzz.js';
import { planToPrinted } from './generate/blocks.js';
import { comparePlan } from './generate/compare.js';
import { plan as plans } from './generate/plan.js';
import { printedToPdf, printedToText } from './generate/render.js';

const DOCUMENTS = 50;
const GOAL = 0.99;

async function read(bytes: Uint8Array): Promise<PlanDocument | null> {
  try {
    return await importDocument(bytes);
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

describe.each(['text', 'pdf'] as const)('what was generated comes back from %s', (format) => {
  it(`at least ${GOAL * 100}% of its fields`, { timeout: 120_000 * Math.max(1, EFFORT) }, async () => {
    let fields = 0;
    const misses: string[] = [];
    for (const [i, plan] of fc.sample(plans, { numRuns: DOCUMENTS * EFFORT, seed: SEED }).entries()) {
      const printed = planToPrinted(plan);
      const bytes = format === 'text' ? printedToText(printed) : printedToPdf(printed, plan);
      const compared = comparePlan(plan, await read(bytes));
      fields += compared.fields;
      for (const miss of compared.misses) misses.push(`document ${i}, ${plan.shape}: ${miss}`);
    }
    const rate = 1 - misses.length / fields;
    console.info(`${DOCUMENTS * EFFORT} documents as ${format}: ${(100 * rate).toFixed(2)}% of ${fields} fields`);
    expect(rate, misses.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(GOAL);
  });
});
