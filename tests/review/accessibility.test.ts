import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/schema/types.js';
import { hasBrowser, useReview, withReview } from './browser.js';
import { lineDocument } from './samples.js';

const ENGINE = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** WCAG 2.2 A and AA by IBM's engine: what it is sure of, one line a finding. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"ace" in globalThis'))) await page.evaluate(`${ENGINE}; globalThis.ace = ace; undefined`);
  return page.evaluate(`new ace.Checker().check(document, ['WCAG_2_2']).then((report) =>
    report.results
      .filter((r) => r.value[0] === 'VIOLATION' && r.value[1] === 'FAIL')
      .map((r) => [r.ruleId, r.reasonId, r.message, r.snippet].join(' | ').slice(0, 300)))`);
}

/** The engine's time grows with the cards: those of doubts and an evaluation, of a row of figures, and without a title. */
function shortDocument(): PlanDocument {
  const document = lineDocument();
  return { ...document, records: document.records.filter((r) => ['r2', 'r3', 'r5'].includes(r.id)) };
}

describe.skipIf(!hasBrowser)('accessibility', () => {
  const path = useReview(shortDocument());

  it.each([
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark', locale: 'ja-JP' }],
    ['on a narrow screen', { viewport: { width: 390, height: 780 }, hasTouch: true }],
  ] as const)('has no fault in any view %s', (_, options) =>
    withReview(
      path,
      async (page) => {
        await page.locator('#record-1 .field-name').first().click();
        await page.keyboard.press('e');
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        for (const tab of ['table', 'charts', 'notes']) {
          await page.locator(`#tab-${tab}`).click();
          expect([tab, ...(await violations(page))]).toEqual([tab]);
        }
        await page.locator('#help').click();
        expect(await violations(page)).toEqual([]);
      },
      options,
    ),
  );

  it('names every control', () =>
    withReview(path, async (page) => {
      const unnamed = await page
        .locator('button, input, select, textarea, summary')
        .evaluateAll((all) =>
          all
            .filter((e) => !e.getAttribute('aria-label') && !e.textContent?.trim() && !e.closest('label'))
            .map((e) => e.className),
        );
      expect(unnamed).toEqual([]);
    }));
});
