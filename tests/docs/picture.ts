// npm run docs:picture: takes the pictures of the review page anew. Needs Chromium (or what CHROMIUM names) and ImageMagick.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ROOT } from './pages.js';
import { makeScene } from './scene.js';

const PICTURES = { 'docs/review.png': 'en-US', 'docs/review.ja.png': 'ja-JP' } as const;

const scene = makeScene();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const made = await scene.run('plan-import review fixtures/grade-register/chromium.pdf -o review.html');
  if (made.code !== 0) throw new Error(made.stderr);
  for (const [path, locale] of Object.entries(PICTURES)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale });
    await page.goto(pathToFileURL(join(scene.directory, 'review.html')).href);
    await page.locator('#record-0 [data-field=indicators] > .field-name').click();
    await page.waitForFunction('[...document.images].every((image) => image.complete)');
    const shot = await page.screenshot({ animations: 'disabled' });
    // Few colours are enough for a page of text, and make the file a third.
    execFileSync('convert', ['png:-', '+dither', '-colors', '96', join(ROOT, path)], { input: shot });
    await page.close();
  }
} finally {
  await browser.close();
  scene.leave();
}
