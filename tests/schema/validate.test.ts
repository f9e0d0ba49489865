import { describe, expect, it } from 'vitest';
import { RECORD_FIELDS } from '../../src/schema/record.js';
import { validateDocument } from '../../src/schema/validate.js';
import { sampleDocument, sampleRecord } from './sample.js';

const line = { line: 3, toLine: 4 };

describe('validateDocument', () => {
  it('gives a document of the contract back as it is', () => {
    const document = sampleDocument();
    expect(validateDocument(document)).toEqual(document);
  });

  it.each<[string, unknown]>([
    ['an unknown field', { ...sampleDocument(), pages: 2 }],
    ['an unknown field of a record', sampleDocument({ records: [{ ...sampleRecord(), note: '' } as never] })],
    ['an empty text where null is meant', sampleDocument({ title: '' })],
    ['a code of five digits', sampleDocument({ municipality: { name: '潮見市', prefecture: null, code: '99999' } })],
    ['years that run backwards', sampleDocument({ fiscalYears: { from: 2031, to: 2030 } })],
    ['a day that does not exist', sampleDocument({ asOf: '2030-02-30' })],
    ['two records of one id', sampleDocument({ records: [sampleRecord(), sampleRecord()] })],
    [
      'evidence for what is no field',
      sampleDocument({ records: [sampleRecord({ evidence: { id: [line] } as never })] }),
    ],
    ['evidence without a place', sampleDocument({ records: [sampleRecord({ evidence: { title: [] } })] })],
    ['a line in a PDF', sampleDocument({ records: [sampleRecord({ source: { line: 3 } })] })],
    ['evidence on a line of a PDF', sampleDocument({ records: [sampleRecord({ evidence: { title: [line] } })] })],
    ['a page after the last', sampleDocument({ records: [sampleRecord({ source: { page: 3, bbox: [0, 0, 1, 1] } })] })],
    ['a box turned over', sampleDocument({ records: [sampleRecord({ source: { page: 1, bbox: [9, 0, 1, 1] } })] })],
    ['a note on a line of a PDF', sampleDocument({ notes: [{ heading: null, text: '凡例', source: line }] })],
    ['more assigned than read', sampleDocument({ coverage: { characters: 1, assigned: 2 } })],
    ['an invented diagnostic code', sampleDocument({ records: [sampleRecord({ doubts: ['felt-wrong' as never] })] })],
  ])('refuses %s', (_, document) => {
    expect(() => validateDocument(document)).toThrow(/breaks its contract/);
  });

  it('takes lines as places of a text', () => {
    const document = sampleDocument({
      source: { path: null, sha256: '0'.repeat(64), format: 'text', pages: null },
      records: [sampleRecord({ source: { line: 3 }, evidence: { title: [line] } })],
    });
    expect(validateDocument(document)).toEqual(document);
  });

  it('names the place of a fault', () => {
    expect(() => validateDocument(sampleDocument({ records: [sampleRecord({ title: '' })] }))).toThrow(
      /records\[0\]\.title/,
    );
  });
});

it('counts the fields that evidence can speak of', () => {
  expect(RECORD_FIELDS).toHaveLength(14);
});
