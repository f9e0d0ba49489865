import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { toJson } from '../../src/emit/json.js';
import { traceImport } from '../../src/importDocument.js';
import { SHARED } from '../trust/documents.js';
import { expectHeldAgainstSource } from '../trust/heldAgainstSource.js';

const CORPUS = join(SHARED, 'corpus');
const SCORER = join(SHARED, 'score/score.mjs');
const run = promisify(execFile);

/** Every document of the corpus with its gold; none where the corpus is absent. */
const documents = (existsSync(CORPUS) ? readdirSync(CORPUS) : []).flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((file) => file === 'input.txt' || file.endsWith('.pdf'))
    .map(
      (file) => [`${folder}/${file}`, `${folder}/${file.endsWith('.pdf') ? 'pdf.gold.json' : 'gold.json'}`] as const,
    ),
);

interface Score {
  readonly records: { readonly f1: number };
  readonly fields: { readonly accuracy: number };
  readonly indicators: { readonly figureF1: number; readonly namedF1: number };
  readonly cleanliness: Readonly<Record<'breaksInsideSentences' | 'radicals' | 'tags', number>>;
}

/** Reached on every file of the corpus; what falls below is a step back. */
const FLOOR = { records: 1, fields: 1, figures: 1 } as const;
/** Line ends of a PDF that break at a comma can't all be told from new lines. */
const MOST_BREAKS = { text: 0, pdf: 1 } as const;

const directory = mkdtempSync(join(tmpdir(), 'plan-import-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe.skipIf(documents.length === 0)('the corpus', () => {
  it.each(documents)('%s', { timeout: 120_000 }, async (name, gold) => {
    const trace = await traceImport(new Uint8Array(readFileSync(join(CORPUS, name))));
    expectHeldAgainstSource(trace);
    if (!existsSync(SCORER)) return;
    const output = join(directory, `${name.replace('/', '-')}.json`);
    writeFileSync(output, toJson(trace.document, 'compact'));
    const { stdout } = await run(process.execPath, [SCORER, join(CORPUS, gold), output, '--json']);
    const score = JSON.parse(stdout) as Score;
    expect(score.records.f1, 'records').toBeGreaterThanOrEqual(FLOOR.records);
    expect(score.fields.accuracy, 'fields').toBeGreaterThanOrEqual(FLOOR.fields);
    expect(score.indicators.figureF1, 'figures').toBeGreaterThanOrEqual(FLOOR.figures);
    expect(score.indicators.namedF1, 'figures with their names').toBeGreaterThanOrEqual(FLOOR.figures);
    const { breaksInsideSentences, radicals, tags } = score.cleanliness;
    expect({ radicals, tags }).toEqual({ radicals: 0, tags: 0 });
    expect(breaksInsideSentences).toBeLessThanOrEqual(MOST_BREAKS[name.endsWith('.pdf') ? 'pdf' : 'text']);
  });
});
