import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewHtml } from '../../src/review/reviewHtml.js';
import { ROOT } from '../cli/bin.js';
import { hasBrowser, openReview, useReview, withReview } from './browser.js';
import { lineDocument, lineRecord } from './samples.js';

/** What a document could say to break out of text. Each sets `window.broken` where it succeeds. */
const HOSTILE = [
  '</script><script>window.broken=1</script>',
  '<img src=x onerror="window.broken=1">',
  '"><svg onload=window.broken=1>',
  "' onmouseover='window.broken=1",
  '<!--<script>',
  ']]>--!><style>*{display:none}</style>',
  'javascript:window.broken=1',
  '<iframe src="https://example.invalid/"></iframe>',
  '$' + '{window.broken=1}{{constructor.constructor("window.broken=1")()}}',
  'a\u2028b\u2029c\u0000d\u202Ee',
  '__proto__',
  '&lt;b&gt;&amp;',
];

const hostileDocument = () => {
  const [first] = HOSTILE as [string];
  const records = HOSTILE.map((text, i) =>
    lineRecord(text, 3 + i, {
      department: text,
      divisions: [text],
      category: [text],
      number: { marker: text, ordinal: i },
      title: text,
      measures: text,
      criteria: [text],
      achievement: { label: text, meaning: text, level: 'achieved' },
      indicators: [
        {
          name: text,
          unit: text,
          text,
          values: [2029, 2030].map((fiscalYear) => ({
            kind: 'result',
            fiscalYear,
            comparator: 'eq',
            value: i,
            unit: text,
            text,
          })),
        },
      ],
      extras: [{ label: text, text }],
      doubts: ['figure-ambiguous'],
    }),
  );
  return lineDocument({
    source: { path: `${first}.txt`, sha256: 'cd'.repeat(32), format: 'text', pages: null },
    municipality: { name: first, prefecture: first, code: null },
    title: HOSTILE.join(' '),
    departments: [
      { name: first, head: { title: first, name: first, reading: null }, policy: first, duties: null, summary: null },
    ],
    records,
    notes: HOSTILE.map((text) => ({ heading: text, text, source: { line: 1, toLine: 1 } })),
    diagnostics: [{ severity: 'warning', code: 'label-unknown', message: first, source: { line: 2, toLine: 2 } }],
  });
};

describe.skipIf(!hasBrowser)('a hostile document', () => {
  const line = HOSTILE.join('\t').replace('\0', '');
  const path = useReview(hostileDocument(), Array(5).fill(line).join('\n'));

  it('stays text in every view', () =>
    withReview(path, async (page) => {
      expect(await page.locator('#record-0 .leaf[data-path="/title"] .text').textContent()).toBe(HOSTILE[0]);
      for (const tab of ['table', 'charts', 'notes', 'records']) {
        await page.locator(`#tab-${tab}`).click();
        expect(await page.evaluate('window.broken')).toBeUndefined();
      }
      await page.locator('#record-1 .card-choose').click();
      await page.keyboard.press('e');
      await page.keyboard.press('Control+Enter');
      await page.locator('#language').click();
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(
        await page.locator('#app :is(script, iframe, img[src^=x], style, object, embed, base, meta, link)').count(),
      ).toBe(0);
    }));

  it('could run nothing even if it got in: the policy of the file forbids it', async () => {
    const html = readFileSync(path, 'utf8');
    expect(html.match(/<script\b/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    const { page, faults } = await openReview(path);
    // What `evaluate` does itself is not subject to the policy; what it puts into the page is.
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = 1';
      document.body.append(script);
      fetch('https://example.invalid/').catch(() => {});
    })()`);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    const refused = faults.join('\n');
    expect(refused).toContain('Executing inline script violates');
    expect(refused).toContain("Connecting to 'https://example.invalid/' violates");
    expect(faults.filter((f) => !f.includes('violates'))).toEqual([]);
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; img-src data:; /,
    );
    await page.close();
  });
});

it('hashes the very script and style that stand in the file', () => {
  const assets = { script: 'let a = "é";', style: 'b{}' };
  const html = reviewHtml({} as never, [], assets);
  for (const text of Object.values(assets)) {
    expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
});

const PAGE = join(ROOT, 'src/review/page');
const modules = (readdirSync(PAGE, { recursive: true, encoding: 'utf8' }) as string[]).filter((f) => f.endsWith('.ts'));

it.each(modules)('%s makes no markup from text, fetches nothing and keeps nothing', (file) => {
  const code = readFileSync(join(PAGE, file), 'utf8');
  expect(code).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|setAttribute\('on|srcdoc|import\(|localStorage|sessionStorage|indexedDB|caches|\.cookie/,
  );
});
