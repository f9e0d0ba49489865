import { describe, expect, it } from 'vitest';
import { validateCorrections } from '../../src/schema/validate.js';
import { hasBrowser, saved, useReview, withReview } from './browser.js';
import { lineDocument, SAMPLE_TEXT, writeReview } from './samples.js';

describe.skipIf(!hasBrowser)('a review page of a text', () => {
  const path = useReview(lineDocument());

  it('lists what is doubtful first and every record after it', () =>
    withReview(path, async (page) => {
      const panel = page.locator('#panel');
      expect(await panel.locator('> * > :first-child h2').textContent()).toBe('To check');
      expect(await panel.locator('.findings .finding-title').allTextContents()).toEqual(
        expect.arrayContaining(['① 取組 r2', '① 取組 r4', 'municipality inferred', '2 texts not understood']),
      );
      expect(await page.locator('.cards .card').count()).toBe(5);
    }));

  it('shows the lines of a chosen field, and the field of a chosen line', () =>
    withReview(path, async (page) => {
      await page.locator('#record-2 [data-field=measures] > .field-name').click();
      expect(
        await page
          .locator('.line[data-look=field]')
          .evaluateAll((rows) => rows.map((r) => r.getAttribute('data-line'))),
      ).toEqual(['18', '19']);
      await expect.poll(() => page.locator('.line[data-line="18"]').evaluate(isInView)).toBe(true);
      await page.locator('.line[data-line="24"] .line-text').click();
      expect(
        await page
          .locator('.field.is-chosen')
          .evaluate((f) => `${f.closest('.card')?.id} ${f.getAttribute('data-field')}`),
      ).toBe('record-3 title');
    }));

  it('marks what was not understood in its own colour and leads to it', () =>
    withReview(path, async (page) => {
      expect(await page.locator('.line[data-look=unassigned]').count()).toBe(2);
      await page.locator('.finding[data-severity=unassigned]').click();
      expect(await page.locator('.note.is-chosen .text').textContent()).toBe('余りの文字');
      await expect.poll(() => page.locator('.line[data-line="40"]').evaluate(isInView)).toBe(true);
    }));

  it('filters by doubts, department and text', () =>
    withReview(path, async (page) => {
      const shown = () => page.locator('.cards .card:visible').evaluateAll((cards) => cards.map((c) => c.id).join(' '));
      await page.locator('.filter[data-filter=doubts]').click();
      expect(await shown()).toBe('record-1 record-3');
      await page.locator('.filter[data-filter=all]').click();
      await page.locator('.filter-bar select').selectOption({ label: '水産部' });
      expect(await shown()).toBe('record-2 record-3');
      await page.locator('#filter').fill('取組 R4');
      expect(await shown()).toBe('record-3');
      await page.locator('#filter').fill('どこにもない');
      expect(await page.locator('.nothing').isVisible()).toBe(true);
      await page.locator('.nothing button').click();
      expect(await page.locator('.cards .card:visible').count()).toBe(5);
    }));

  it('sorts the table by any column', () =>
    withReview(path, async (page) => {
      await page.locator('#tab-table').click();
      const titles = () => page.locator('.row-choose').allTextContents();
      expect(await titles()).toEqual(['取組 r1', '取組 r2', '取組 r3', '取組 r4', '・点検する。']);
      const byRecord = page.locator('th', { hasText: 'Record' });
      await byRecord.locator('button').click();
      await byRecord.locator('button').click();
      expect(await byRecord.getAttribute('aria-sort')).toBe('descending');
      expect((await titles()).slice(0, 2)).toEqual(['取組 r4', '取組 r3']);
      await page.locator('tbody tr').first().click();
      expect(await page.locator('tbody tr[aria-current=true] .row-choose').textContent()).toBe('取組 r4');
    }));

  it('draws evaluations and figures, and says them in words', () =>
    withReview(path, async (page) => {
      await page.locator('#tab-charts').click();
      expect(await page.locator('.chart svg[role=img]').first().getAttribute('aria-label')).toContain(
        '港湾部: exceeded 1',
      );
      const small = page.locator('.small-chart');
      expect(await small.count()).toBe(1);
      expect(await small.locator('svg').getAttribute('aria-label')).toBe(
        'FY2029 target 100t, FY2029 result 90t, FY2030 target 120t',
      );
      expect(await small.locator('circle').count()).toBe(2);
    }));

  it('corrects values of every kind, takes corrections back and saves them', () =>
    withReview(path, async (page) => {
      const edit = async (record: number, pointer: string, value: string) => {
        const leaf = page.locator(`#record-${record} .leaf[data-path="${pointer}"]`);
        await leaf.hover();
        await leaf.locator('.edit').click();
        const control = leaf.locator('textarea, input, select');
        if ((await control.evaluate((c) => c.tagName)) === 'SELECT') await control.selectOption(value);
        else await control.fill(value);
        await leaf.locator('button[type=submit]').click();
      };
      await edit(0, '/title', '灯台の建替え');
      await edit(0, '/criteria', '建替え 1箇所\n\n点検 24回');
      await edit(0, '/indicators/0/values/0/value', '１,０００');
      await edit(1, '/achievement/level', 'partial');
      await edit(2, '/title', '');
      await edit(3, '/title', '取り消す');
      await page.locator('#record-3 .correction button').click();
      expect(await page.locator('#record-0 .correction del').first().textContent()).toBe('取組 r1');
      await page.locator('#record-1 .check input').check();
      const { name, text } = await saved(page, () => page.locator('#save').click());
      expect(name).toBe('corrections.json');
      const file = validateCorrections(JSON.parse(text));
      expect(file.source).toEqual({ path: 'shiomi.txt', sha256: 'cd'.repeat(32) });
      expect(file.corrections).toEqual([
        { record: 'r1', path: '/title', was: '取組 r1', value: '灯台の建替え' },
        { record: 'r1', path: '/criteria', was: ['改修 2箇所', '点検 12回'], value: ['建替え 1箇所', '点検 24回'] },
        { record: 'r1', path: '/indicators/0/values/0/value', was: 2, value: 1000 },
        { record: 'r2', path: '/achievement/level', was: 'exceeded', value: 'partial' },
        { record: 'r3', path: '/title', was: '取組 r3', value: null },
      ]);
      expect(file.checked.map((c) => c.record)).toEqual(['r2']);
    }));

  it('refuses a number that is none, and corrects what the document says of itself', () =>
    withReview(path, async (page) => {
      const figure = page.locator('#record-0 .leaf[data-path="/indicators/0/values/0/value"]');
      await figure.hover();
      await figure.locator('.edit').click();
      await figure.locator('input').fill('たくさん');
      await page.keyboard.press('Enter');
      expect(await figure.locator('[role=alert]').textContent()).toBe('This is not a number.');
      await page.keyboard.press('Escape');
      expect(await figure.locator('.figure').textContent()).toBe('2');
      await page.locator('#document-card summary').click();
      const title = page.locator('#document-card .leaf[data-path="/title"]');
      await title.hover();
      await title.locator('.edit').click();
      await title.locator('textarea').fill('潮見市計画');
      await page.keyboard.press('Control+Enter');
      const { text } = await saved(page, () => page.locator('#save').click());
      expect(JSON.parse(text).corrections).toEqual([
        { record: null, path: '/title', was: '令和12年度 潮見市重点目標', value: '潮見市計画' },
      ]);
    }));

  it('needs no mouse', () =>
    withReview(path, async (page) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const chosen = () => page.locator('.card.is-chosen').getAttribute('id');
      await press('d');
      expect(await chosen()).toBe('record-1');
      await press('d');
      expect(await chosen()).toBe('record-3');
      await press('k');
      expect(await chosen()).toBe('record-2');
      await press('n');
      expect(
        await page
          .locator('.field-name[aria-pressed=true]')
          .evaluate((b) => b.parentElement?.getAttribute('data-field')),
      ).toBe('title');
      await press('e', 'Control+A');
      await page.keyboard.type('鍵盤だけで');
      await press('Control+Enter', 'c');
      expect(await page.locator('#record-2 .check input').isChecked()).toBe(true);
      await press('/');
      await page.keyboard.type('鍵盤');
      expect(await page.locator('.cards .card:visible').count()).toBe(1);
      await press('Escape', '?');
      expect(await page.locator('dialog').isVisible()).toBe(true);
      await press('Escape');
      const { text } = await saved(page, () => press('s'));
      expect(JSON.parse(text)).toMatchObject({ corrections: [{ value: '鍵盤だけで' }], checked: [{ record: 'r3' }] });
    }));

  it('reaches everything with the tab key, and single keys can be switched off', () =>
    withReview(path, async (page) => {
      const reached = new Set<string>();
      for (let i = 0; i < 70; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate<string>('document.activeElement.id || document.activeElement.className'));
      }
      for (const what of [
        'language',
        'help',
        'save',
        'scroller text',
        'tab-records',
        'filter',
        'finding',
        'card-choose',
        'field-name',
        'edit',
        'record-0-checked',
      ]) {
        expect([...reached]).toContain(what);
      }
      await page.locator('#help').click();
      await page.locator('dialog input').uncheck();
      await page.locator('dialog button').click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      expect(await page.locator('.card.is-chosen').count()).toBe(0);
    }));

  it.each([
    ['ja-JP', 'ja', '修正を保存'],
    ['en-GB', 'en', 'Save corrections'],
    ['fr-FR', 'en', 'Save corrections'],
  ])('speaks to a reader of %s in %s, and changes on request', (locale, language, words) =>
    withReview(
      path,
      async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('#save').textContent()).toBe(words);
        await page.locator('#record-0 .check input').check();
        await page.locator('#language').click();
        expect(await page.locator('#save').textContent()).not.toContain(words);
        expect(await page.locator('#record-0 .check input').isChecked()).toBe(true);
      },
      { locale },
    ),
  );

  it('goes on with an earlier review and names what no longer fits', async () => {
    const earlier = validateCorrections({
      schemaVersion: '1',
      source: { path: null, sha256: 'cd'.repeat(32) },
      corrections: [
        { record: 'r1', path: '/title', was: '取組 r1', value: '前に直した' },
        { record: 'r2', path: '/title', was: '昔の題', value: '合わない' },
      ],
      checked: [],
    });
    const again = `${path}.again.html`;
    await writeReview(again, lineDocument(), SAMPLE_TEXT, earlier);
    await withReview(again, async (page) => {
      expect(await page.locator('#record-0 h3').textContent()).toBe('前に直した');
      expect(await page.locator('.finding .detail').first().textContent()).toContain('/title of record r2');
      const { text } = await saved(page, () => page.locator('#save').click());
      expect(JSON.parse(text).corrections).toEqual([earlier.corrections[0]]);
    });
  });

  it('fits a narrow screen and paper', async () => {
    await withReview(
      path,
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        const [source, side] = await Promise.all(['.source', '.side'].map((s) => page.locator(s).boundingBox()));
        expect(source?.width).toBe(390);
        expect((side?.y ?? 0) >= (source?.y ?? 0) + (source?.height ?? 0)).toBe(true);
      },
      { viewport: { width: 390, height: 780 } },
    );
    await withReview(path, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.source').isVisible()).toBe(false);
      expect(await page.locator('#record-4').isVisible()).toBe(true);
      expect(await page.evaluate('document.querySelector("#panel").scrollHeight > 860')).toBe(true);
    });
  });
});

/** As much of an element as these tests need. */
interface Boxed {
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
  closest(selector: string): Boxed | null;
}

/** Runs in the page. */
function isInView(element: Boxed): boolean {
  const own = element.getBoundingClientRect();
  const view = element.closest('.scroller')?.getBoundingClientRect();
  return view !== undefined && own.top >= view.top && own.bottom <= view.bottom;
}
