import { expect, it } from 'vitest';
import type { Box } from '../../src/model/geometry.js';
import type { Page } from '../../src/model/page.js';
import { fieldNames } from '../../src/review/fieldNames.js';
import { unassignedNotes, unassignedPlaces } from '../../src/review/unassigned.js';
import { RECORD_FIELDS } from '../../src/schema/record.js';
import { sampleDocument, sampleRecord } from '../schema/sample.js';

/** A page whose lines stand 20 points apart, each character 10 points wide. */
function pageOf(...lines: readonly string[]): Page {
  const glyphs = lines.flatMap((line, y) =>
    [...line].map((text, x) => ({
      index: y * 100 + x,
      text,
      box: [x * 10, y * 20, x * 10 + 10, y * 20 + 10] as Box,
      size: 10,
      font: 'Gothic',
      bold: false,
      vertical: false,
    })),
  );
  return { number: 1, width: 400, height: 400, glyphs, rules: [], fills: [], images: 0 };
}

const at = (line: number, from: number, to: number) => ({
  page: 1,
  bbox: [from * 10, line * 20, to * 10, line * 20 + 10] as [number, number, number, number],
});

const found = (source: ReturnType<typeof at>) =>
  ({ severity: 'info', code: 'text-unassigned', message: 'x', source }) as const;

const document = sampleDocument({
  records: [sampleRecord({ evidence: { title: [at(0, 2, 6)] } })],
  notes: [
    { heading: null, text: '前書き', source: at(4, 0, 3) },
    { heading: null, text: '①\n②\n①', source: at(0, 0, 1) },
    { heading: null, text: '余り', source: at(3, 0, 2) },
  ],
  diagnostics: [found(at(0, 0, 1))],
});

it('knows the notes that hold what fitted nowhere', () => {
  expect(unassignedNotes(document)).toEqual([1, 2]);
  expect(unassignedNotes(sampleDocument())).toEqual([]);
});

it('finds every line of such a note once, and none that a field claims', () => {
  const page = pageOf('① ①の改修', '② 点検', '①', '余り', '前書き');
  expect(unassignedPlaces(document, [page])).toEqual([
    { note: 1, places: [at(0, 0, 1), at(1, 0, 1)] },
    { note: 2, places: [at(3, 0, 2)] },
  ]);
});

it('keeps the place of a note whose page could not be read', () => {
  expect(unassignedPlaces(document, []).map((u) => u.places.length)).toEqual([1, 1]);
});

it('names every field of a record in both languages', () => {
  const names = fieldNames();
  for (const field of RECORD_FIELDS) {
    expect(names[`records.${field}`]?.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(names[`records.${field}`]?.en).toMatch(/^[a-z]/);
  }
  expect(names['records.progress.outcome']).toEqual({ en: 'outcome', ja: '取組成果' });
});
