import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, runProcess, temporaryDirectory } from '../cli/bin.js';
import { EFFORT } from './fuzz.js';
import type { Printed } from './generate/blocks.js';
import { printedToPdf } from './generate/render.js';

const HEAD = ['No.', '取組項目', '現状と課題', '取組内容', '担当課', '目標達成基準'];
const ROWS_A_PAGE = 10;

/** A register of about so many pages. */
function register(pages: number): Uint8Array {
  const rows = Array.from({ length: pages * ROWS_A_PAGE }, (_, i) => [
    `${i + 1}`,
    `第${i + 1}地区の灯台の改修`,
    `第${i + 1}地区の灯台は利用者が減っているため、改修が求められています。`,
    `灯台の改修を進め、防波堤の点検につなげます。第${i + 1}地区の住民に工事の日程を知らせます。`,
    '港湾課',
    `・灯台の改修 ${(i % 97) + 2}件以上\n・防波堤の点検 ${(i % 31) + 2}回`,
  ]);
  const printed: Printed[] = [
    { kind: 'line', text: '令和６年度 みさき市 重点取組一覧', heading: true },
    { kind: 'line', text: '総務部', heading: true },
    { kind: 'table', rows: [HEAD, ...rows], widths: [30, 90, 120, 140, 60, 120], header: true },
  ];
  return printedToPdf(printed, { pageRows: 58, repeatsHeader: true });
}

/** Takes a minute: by `npm run fuzz` only. */
describe.runIf(EFFORT > 1)('memory', () => {
  beforeAll(ensureBuilt);
  const directory = temporaryDirectory();

  /** Megabytes at the most. */
  function peak(pages: number): number {
    const path = join(directory, `${pages}.pdf`);
    writeFileSync(path, register(pages));
    const report = 'process.on("exit",()=>console.error("RSS "+process.resourceUsage().maxRSS))';
    const { code, stderr } = runProcess(BIN, [path, '-o', join(directory, `${pages}.json`)], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}` },
    });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`${pages * ROWS_A_PAGE} records`);
    return Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024;
  }

  // The aim is three times; how much of the garbage is collected in time varies from 2.9 to 4.1 times.
  it('for 1,000 pages is at most five times that for 100, and 1 GB', { timeout: 300_000 }, () => {
    const [hundred, thousand] = [peak(100), peak(1000)];
    console.info(`100 pages: ${hundred.toFixed(0)} MB, 1,000 pages: ${thousand.toFixed(0)} MB`);
    expect(thousand).toBeLessThan(1024);
    expect(thousand / hundred).toBeLessThanOrEqual(5);
  });
});
