import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/emit/csv.js';
import { toJson } from '../../src/emit/json.js';
import { records } from '../../src/emit/tables/records.js';
import { importDocument, traceImport } from '../../src/importDocument.js';
import { ImportError } from '../../src/model/errors.js';
import type { PlanDocument } from '../../src/schema/types.js';
import { expectHeldAgainstSource } from '../trust/heldAgainstSource.js';
import { type Comparison, compareDocument, type Miss } from './compare.js';
import { type Fixture, optionsOf, readFixtures } from './expected.js';
import { FLOORS, KNOWN_MISSES } from './standing.js';

/** The file of a fixture whose table is kept. */
const SOURCE = 'chromium.pdf';
const fixtures = readFixtures();
const PLANS = fixtures.filter((f) => f.expected.records.length > 0);
const OTHERS = fixtures.filter((f) => f.expected.records.length === 0);

const filesOf = (all: readonly Fixture[]) =>
  all.flatMap((fixture) => fixture.files.map((file) => [`${fixture.name}/${file}`, fixture, file] as const));

const read = ({ folder }: Fixture, file: string) => new Uint8Array(readFileSync(join(folder, file)));

const importing = new Map<string, Promise<PlanDocument>>();
function imported(fixture: Fixture, file: string): Promise<PlanDocument> {
  const path = join(fixture.folder, file);
  const one = importing.get(path) ?? importDocument(read(fixture, file), optionsOf(fixture));
  importing.set(path, one);
  return one;
}

const lineOf = ({ at, expected, got }: Miss) => `${at}: ${expected} ≠ ${got}`;
const f1 = ({ records: { expected, got, matched } }: Comparison) => (200 * matched) / (expected + got);
const accuracy = ({ fields }: Comparison) => (100 * fields.right) / fields.of;

describe('an import against its answer', () => {
  it.each(filesOf(PLANS))('%s', { timeout: 60_000 }, async (name, fixture, file) => {
    const floor = FLOORS[name];
    if (floor?.fields === 0) return;
    if (floor) {
      const compared = compareDocument(fixture.expected, await imported(fixture, file));
      expect(f1(compared), 'records').toBeGreaterThanOrEqual(floor.records);
      expect(accuracy(compared), compared.misses.map(lineOf).join('\n')).toBeGreaterThanOrEqual(floor.fields);
      return;
    }
    const known = new Set((KNOWN_MISSES[name] ?? []).flatMap((k) => k.misses));
    const { misses } = compareDocument(fixture.expected, await imported(fixture, file));
    expect(misses.filter((m) => !known.has(m.at)).map(lineOf), 'new misses').toEqual([]);
    const left = new Set(misses.map((m) => m.at));
    expect(
      [...known].filter((at) => !left.has(at)),
      'mended: take them out of tests/import/standing.ts',
    ).toEqual([]);
  });

  it('the tables name files that are there', () => {
    const names = new Set<string>(filesOf(PLANS).map(([name]) => name));
    expect([...Object.keys(KNOWN_MISSES), ...Object.keys(FLOORS)].filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('what is no plan is refused', () => {
  it.each(filesOf(OTHERS))('%s', async (_, fixture, file) => {
    const refused = await imported(fixture, file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportError);
    expect((refused as ImportError).code).toBe('no-plan');
  });
});

/** Two imports of each file serve every test: what came out once is held against the answer, and once more against the source. */
describe('the same bytes give the same document, which keeps all that was read', () => {
  it.each(filesOf(PLANS))('%s', { timeout: 60_000 }, async (_, fixture, file) => {
    const text = (document: Promise<PlanDocument>) => document.then((d) => toJson(d, 'compact'), String);
    const again = await traceImport(read(fixture, file), optionsOf(fixture)).catch((error: unknown) => {
      if (error instanceof ImportError) return error;
      throw error;
    });
    const refused = again instanceof ImportError;
    expect(refused ? String(again) : toJson(again.document, 'compact')).toBe(await text(imported(fixture, file)));
    if (!refused) expectHeldAgainstSource(again);
  });
});

/**
 * `expected.csv` is what `plan-import chromium.pdf -f csv` gives in the fixture's folder (with `--lexicon lexicon.yaml` where
 * one is there), looked through against `expected.json`.
 */
describe('expected.csv is what is emitted', () => {
  const isExact = ({ name }: Fixture) => !(`${name}/${SOURCE}` in KNOWN_MISSES) && !(`${name}/${SOURCE}` in FLOORS);
  it.each(PLANS.filter(isExact).map((f) => [f.name, f] as const))('%s', async (_, fixture) => {
    const document = await imported(fixture, SOURCE);
    const csv = toCsv(records, { ...document, source: { ...document.source, path: SOURCE } });
    expect(csv).toBe(readFileSync(join(fixture.folder, 'expected.csv'), 'utf8'));
  });
});

describe('a figure of a layout text', () => {
  const texts = filesOf(PLANS).filter(([, , file]) => file === 'layout.txt');

  // Two figures that share a cell would read as a third.
  it.each(texts)('is printed as it is given: %s', { timeout: 60_000 }, async (_, fixture, file) => {
    const source = readFileSync(join(fixture.folder, file), 'utf8');
    const { records: own } = await imported(fixture, file);
    const figures = own
      .flatMap((r) => r.indicators)
      .flatMap((i) => i.values)
      .flatMap((v) => v.text.match(/[0-9０-９][0-9０-９,，.．]*/) ?? []);
    expect(figures.filter((f) => !source.includes(f))).toEqual([]);
  });
});
