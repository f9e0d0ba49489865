import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, runProcess } from '../cli/bin.js';
import { SHARED } from './documents.js';

const EDGE = join(SHARED, 'edge');

/** What the command line says of a file, by what the file is. Files with an empty user password open. */
const CAUSES: readonly (readonly [files: RegExp, says: RegExp])[] = [
  [
    /__(issue21579|issue3371|issue6010_[12]|print_protection|saslprep-r6|aes-128|aes-256-r6|r6-both-passwords)\./,
    /protected by a password/,
  ],
  [/__(empty_protected|r2-empty-password|r6-empty-password)\./, /^(?!.*password)/],
  [/__(ocr_test_rotated_180|sample_with_rotation_mismatch|chinese_scan|bitmap-halftone)\./, /no page has a text layer/],
  [/opendataloader-pdf__empty\./, /0 bytes/],
  [/pdf\.js__(empty|empty_protected)\./, /pages are blank/],
  [/fake-jpg\./, /a JPEG image/],
  [/__(REDHAT-1531897-0|poppler-395-0-fuzzed|bug1020226)\./, /damaged/],
  [/non-unicode-cmap|arial_unicode_ab_cidfont/, /no Unicode meaning/],
];

describe.runIf(existsSync(EDGE))('sixty files that were made or found to break readers', () => {
  beforeAll(ensureBuilt);

  it('are read or refused with their cause, in one run with default limits', { timeout: 120_000 }, () => {
    const files = readdirSync(EDGE).filter((f) => f.endsWith('.pdf'));
    const begun = performance.now();
    const { code, stdout, stderr } = runProcess(BIN, [EDGE, '-f', 'ndjson', '-q'], { maxBuffer: 2 ** 28 });
    expect(performance.now() - begun).toBeLessThan(90_000);
    expect(code, stderr).toBe(1);
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results).toHaveLength(files.length);
    const messages = new Map<string, string>(
      results.map((r): [string, string] =>
        r.error ? [r.error.path, `${r.error.code}: ${r.error.message}`] : [r.source.path, 'read'],
      ),
    );
    for (const [path, message] of messages) {
      expect(message, path).not.toMatch(/^(internal|crashed|killed|timeout|output)/);
      for (const [of, says] of CAUSES) if (of.test(path)) expect(message, path).toMatch(says);
    }
  });

  it('hold a bomb that costs less than 10 s and 1 GB', { timeout: 60_000 }, () => {
    const report = 'process.on("exit",()=>console.error("RSS "+process.resourceUsage().maxRSS))';
    const begun = performance.now();
    const { stderr } = runProcess(BIN, [join(EDGE, 'pdf.js__bomb_giant.pdf')], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}` },
    });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(Number(/RSS (\d+)/.exec(stderr)?.[1])).toBeLessThan(1024 ** 2);
  });
});
