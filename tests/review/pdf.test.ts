import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as BrowserPage } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { Page } from '../../src/model/page.js';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from '../cli/bin.js';
import { hasBrowser, saved, useBrowser, withReview } from './browser.js';

const INPUT = join(ROOT, 'fixtures/register-merged-goals/chromium.pdf');

describe.skipIf(!hasBrowser)('a review page of a PDF', () => {
  useBrowser();
  const directory = temporaryDirectory();
  const path = join(directory, 'review.html');
  let pages: Page[] = [];
  beforeAll(async () => {
    ensureBuilt();
    expect(runProcess(BIN, ['review', INPUT, '-o', path]).stderr).toMatch(/records to review, 0\.\d MB/);
    const pdf = await extract(new Uint8Array(readFileSync(INPUT)));
    if (pdf.format !== 'pdf') throw new Error('no PDF');
    for await (const page of pdf.pages()) pages = [...pages, page];
    await pdf.close();
  });

  it('puts the highlight over the very words of a chosen field', () =>
    withReview(path, async (page) => {
      const field = page.locator('#record-3 .field[data-field=measures]');
      await field.locator('.field-name').click();
      const value = await field.locator('.leaf .text').textContent();
      expect(bare(await textUnderHighlight(page, pages))).toBe(bare(value ?? ''));
      await expect.poll(() => page.locator('.mark[data-look=field]').first().isVisible()).toBe(true);
      await expect.poll(() => page.locator('.page-status').textContent()).toContain('Page 2');
    }));

  it('highlights while the pointer is over a field', () =>
    withReview(path, async (page) => {
      expect(await page.locator('.mark[data-look=hover]').count()).toBe(0);
      await page.locator('#record-1 .field[data-field=divisions]').hover();
      expect(bare(await textUnderHighlight(page, pages, 'hover'))).toBe(
        bare((await page.locator('#record-1 .field[data-field=divisions] li').textContent()) ?? ''),
      );
      await page.locator('h1').hover();
      expect(await page.locator('.mark[data-look=hover]').count()).toBe(0);
    }));

  it('shows the field of a chosen box, and the next owner of a box that several records share', () =>
    withReview(path, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.locator('#record-3 .field[data-field=objective] > .field-name').click();
      await page.locator('.mark[data-look=field]').first().waitFor();
      const box = await page.locator('.mark[data-look=field]').first().boundingBox();
      if (!box) throw new Error('no box');
      const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
      const chosen = () =>
        page.locator('.field.is-chosen').evaluate((f) => `${f.closest('.card')?.id} ${f.getAttribute('data-field')}`);
      await page.mouse.click(...middle);
      expect(await chosen()).toBe('record-4 objective');
    }));

  it('decodes page images as they come near', () =>
    withReview(
      path,
      async (page) => {
        const loaded = () => page.locator('.sheet img[src]').count();
        await expect.poll(loaded).toBeGreaterThan(0);
        const first = await loaded();
        expect(first).toBeLessThan(pages.length);
        expect(
          await page
            .locator('.sheet img')
            .first()
            .evaluate((i: { naturalWidth?: number }) => i.naturalWidth),
        ).toBeGreaterThan(1180);
        await page.locator('.scroller').evaluate((s) => s.scrollTo({ top: s.scrollHeight, behavior: 'instant' }));
        await expect.poll(() => page.locator('.sheet').last().locator('img[src]').count()).toBe(1);
      },
      { viewport: { width: 1000, height: 300 } },
    ));

  it('zooms and turns pages', () =>
    withReview(path, async (page) => {
      const width = async () => (await page.locator('.sheet').first().boundingBox())?.width ?? 0;
      const before = await width();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect(await width()).toBeCloseTo(before * 1.25, 0);
      await page.getByRole('button', { name: 'Fit width' }).click();
      expect(await width()).toBeCloseTo(before, 0);
      await page.keyboard.press(']');
      await expect.poll(() => page.locator('.page-status').textContent()).toContain('Page 2');
    }));

  it('gives corrections that the next import applies', async () => {
    const fix = join(directory, 'fix.json');
    await withReview(path, async (page) => {
      const leaf = page.locator('#record-0 .leaf[data-path="/measures"]');
      await leaf.hover();
      await leaf.locator('.edit').click();
      await leaf.locator('textarea').fill('人が直した取組');
      await page.keyboard.press('Control+Enter');
      await page.locator('#record-0 .check input').check();
      writeFileSync(fix, (await saved(page, () => page.locator('#save').click())).text);
    });
    const { stdout, code } = runProcess(BIN, [INPUT, '--corrections', fix, '-q']);
    const document = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(document.records[0]).toMatchObject({ measures: '人が直した取組', doubts: [] });
    expect(document.diagnostics.at(-1)).toMatchObject({
      code: 'correction-applied',
      message: 'By a person: 1 values corrected, 1 records checked.',
    });
    const again = join(directory, 'again.html');
    runProcess(BIN, ['review', INPUT, '--corrections', fix, '-o', again]);
    await withReview(again, async (page) => {
      expect(await page.locator('#record-0 .leaf[data-path="/measures"] .text').textContent()).toBe('人が直した取組');
      expect(await page.locator('#record-0 .check input').isChecked()).toBe(true);
    });
  });

  it('stays small: forty such pages are far below 15 MB', () => {
    expect((statSync(path).size / pages.length) * 40).toBeLessThan(15e6);
  });
});

const bare = (text: string) => text.replace(/\s/g, '');

/** The characters of the PDF that lie under the boxes drawn for the field, in the order of the boxes. */
async function textUnderHighlight(page: BrowserPage, pages: readonly Page[], look = 'field'): Promise<string> {
  const boxes = await page.locator(`.mark[data-look=${look}]`).evaluateAll((marks) =>
    marks.map((mark) => {
      const sheet = mark.closest('.sheet') as { getAttribute(name: string): string | null } & typeof mark;
      const [own, whole] = [mark.getBoundingClientRect(), sheet.getBoundingClientRect()];
      return {
        page: Number(sheet.getAttribute('data-page')),
        x0: (own.left - whole.left) / whole.width,
        x1: (own.right - whole.left) / whole.width,
        y0: (own.top - whole.top) / whole.height,
        y1: (own.bottom - whole.top) / whole.height,
      };
    }),
  );
  return boxes
    .map((b) => {
      const { width, height, glyphs } = pages[b.page - 1] as Page;
      return glyphs
        .filter(({ box }) => {
          const [x, y] = [(box[0] + box[2]) / 2 / width, (box[1] + box[3]) / 2 / height];
          return x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1;
        })
        .map((g) => g.text)
        .join('');
    })
    .join('');
}
