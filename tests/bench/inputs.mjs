import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { planHtml, planText } from './plans.mjs';

/** Made once and kept: printing a thousand pages takes longer than measuring them. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/plan-import-bench/1', import.meta.url));

export const PRODUCERS = ['chromium', 'libreoffice'];
export const PAGES = [1, 10, 100, 1000];
export const TEXT_MEGABYTES = [0.1, 1, 10];
const SMALL_ORIGINALS = 10;
const SMALL_COPIES = 10;

/** A ruled document of so many pages; null where the program that prints it is not installed. */
export function pdfInput(producer, pages) {
  const [path] = print(producer, [[`${producer}-${pages}`, pages, 1]]) ?? [null];
  return path;
}

export function textInput(megabytes, options = {}) {
  const path = join(FOLDER, `text-${megabytes}${options.spaced ? '-spaced' : ''}.txt`);
  if (!existsSync(path)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, planText(megabytes * 1e6, options));
  }
  return path;
}

/** A folder of 200 documents of a page each, ten different ones of each producer; null where a producer is missing. */
export function smallInputs() {
  const folder = join(FOLDER, 'small');
  if (existsSync(folder)) return folder;
  const range = Array.from({ length: SMALL_ORIGINALS }, (_, i) => i);
  const printed = PRODUCERS.map((p) =>
    print(
      p,
      range.map((i) => [`${p}-small-${i}`, 1, 10 * i + 1]),
    ),
  );
  if (printed.includes(null)) return null;
  mkdirSync(`${folder}.part`, { recursive: true });
  for (const path of printed.flat())
    for (let i = 0; i < SMALL_COPIES; i++) copyFileSync(path, join(`${folder}.part`, `${i}-${basename(path)}`));
  renameSync(`${folder}.part`, folder);
  return folder;
}

function print(producer, documents) {
  const target = (name) => join(FOLDER, `${name}.pdf`);
  const missing = documents.filter(([name]) => !existsSync(target(name)));
  if (missing.length > 0) {
    mkdirSync(FOLDER, { recursive: true });
    const work = mkdtempSync(join(tmpdir(), 'plan-import-bench-'));
    try {
      for (const [name, pages, first] of missing) writeFileSync(join(work, `${name}.html`), planHtml(pages, first));
      PRINTERS[producer](
        work,
        missing.map(([name]) => name),
      );
      for (const [name] of missing) {
        copyFileSync(join(work, `${name}.pdf`), `${target(name)}.part`);
        renameSync(`${target(name)}.part`, target(name));
      }
    } catch (error) {
      if (error.code === 'ENOENT') return null;
      throw error;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return documents.map(([name]) => target(name));
}

const run = (command, args) => execFileSync(command, args, { stdio: 'ignore' });

const PRINTERS = {
  chromium: (work, names) => {
    for (const name of names) {
      run('chromium', [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        `--user-data-dir=${join(work, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${join(work, `${name}.pdf`)}`,
        pathToFileURL(join(work, `${name}.html`)).href,
      ]);
    }
  },
  libreoffice: (work, names) => {
    run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`,
      '--headless',
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      work,
      ...names.map((name) => join(work, `${name}.html`)),
    ]);
  },
};
