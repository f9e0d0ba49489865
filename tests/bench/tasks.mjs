import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * What is measured within one process: `node tasks.mjs TASK FILE` does it once; as a forked child it does it whenever its
 * parent asks, and answers with `{ms, cpu, megabytes}`.
 */
const TASKS = {
  /** The importer, bytes to JSON. */
  'plan-import': async () => {
    const { importDocument } = await import('../../dist/importDocument.js');
    const { toJson } = await import('../../dist/emit/json.js');
    return async (bytes, path) => toJson(await importDocument(bytes, { path }), 'compact');
  },
  /** The floor under everything that is built on pdf.js: each page's operators are asked for, and nothing done with them. */
  'pdf.js': async () => {
    const { openPdf } = await import('../../dist/extract/pdf/library/index.js');
    return async (bytes) => {
      const document = await openPdf(bytes);
      for (let page = 1; page <= document.pageCount; page++) await document.withPage(page, () => {});
      await document.close();
    };
  },
  'pdf-parse': async () => {
    // The build that a CommonJS program gets: pdf-parse's own example.
    const { PDFParse } = createRequire(import.meta.url)('pdf-parse');
    return async (bytes) => {
      const parser = new PDFParse({ data: new Uint8Array(bytes) });
      const { text } = await parser.getText();
      await parser.destroy();
      return text;
    };
  },
};

const [task, path] = process.argv.slice(2);
const work = await TASKS[task]();

async function measure() {
  globalThis.gc?.();
  const bytes = readFileSync(path);
  const began = performance.now();
  const cpu = process.cpuUsage();
  await work(bytes, path);
  const { user, system } = process.cpuUsage(cpu);
  return {
    ms: performance.now() - began,
    cpu: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

if (process.send) {
  process.on('message', async () => process.send(await measure()));
} else {
  const text = await work(readFileSync(path), path);
  if (text) process.stdout.write(text);
}
