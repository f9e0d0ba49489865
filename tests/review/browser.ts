import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { PlanDocument } from '../../src/schema/types.js';
import { ensureBuilt, temporaryDirectory } from '../cli/bin.js';
import { SAMPLE_TEXT, writeReview } from './samples.js';

/** Debian's package, or what `CHROMIUM` names. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(EXECUTABLE);

let browser: Browser | undefined;
/**
 * The browser's contexts by their options. Tests share them: one takes longer to open than a page, and the review page keeps
 * nothing from one visit to the next.
 */
const contexts = new Map<string, BrowserContext>();

/** One browser for a file's tests. */
export function useBrowser(): void {
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });
  beforeAll(async () => {
    if (!hasBrowser) return;
    browser = await chromium.launch({
      executablePath: EXECUTABLE,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    contexts.clear();
    await browser?.close();
  });
}

/** As `useBrowser`, with the review page of a text's document; gives back where it stands once the tests run. */
export function useReview(document: PlanDocument, text = SAMPLE_TEXT): string {
  useBrowser();
  const path = join(temporaryDirectory(), 'review.html');
  beforeAll(async () => {
    ensureBuilt();
    await writeReview(path, document, text);
  });
  return path;
}

export interface Opened {
  readonly page: Page;
  /** Console errors, uncaught exceptions, dialogs and requests other than for the file itself. Has to stay empty. */
  readonly faults: string[];
}

async function contextOf(options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options);
  const context =
    contexts.get(key) ??
    (await (browser as Browser).newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'en-US',
      acceptDownloads: true,
      ...options,
    }));
  contexts.set(key, context);
  return context;
}

/** Opens a review page from disk in a tab of its own, which the test closes. */
export async function openReview(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await contextOf(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const url = pathToFileURL(path).href;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on('request', (request) => {
    if (request.url() !== url && !/^(data|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('.top').waitFor();
  return { page, faults };
}

/** Opens a page, uses it and looks for faults. */
export async function withReview(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, faults } = await openReview(path, options);
  try {
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
}

/** What the page hands out when it saves. */
export async function saved(page: Page, save: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}
