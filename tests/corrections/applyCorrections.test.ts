import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/corrections/applyCorrections.js';
import { recordFingerprint } from '../../src/corrections/fingerprint.js';
import { readPointer, valueAt, withValueAt } from '../../src/corrections/pointer.js';
import { selectCorrections } from '../../src/corrections/selectCorrections.js';
import type { Correction, CorrectionsFile } from '../../src/schema/types.js';
import { validateCorrections, validateDocument } from '../../src/schema/validate.js';
import { sampleDocument, sampleRecord } from '../schema/sample.js';

const file = (corrections: readonly Correction[], checked: CorrectionsFile['checked'] = []): CorrectionsFile =>
  validateCorrections({
    schemaVersion: '1',
    source: { path: 'plans/a.pdf', sha256: 'ab'.repeat(32) },
    corrections,
    checked,
  });

const doubtful = sampleDocument({
  records: [sampleRecord({ doubts: ['figure-ambiguous'] }), sampleRecord({ id: 'r2' })],
});

describe('a correction', () => {
  it.each<[string, string, unknown, unknown]>([
    ['a text', '/title', '灯台の改修', '灯台の新設'],
    ['a text that is not in the document', '/currentState', '老朽化が進んでいる。', null],
    ['a list', '/divisions', ['海岸課', '灯台課'], ['海岸課']],
    ['a figure', '/indicators/0/values/0/value', 2, 3.5],
    ['an evaluation', '/progress/0/achievement/level', 'achieved', 'partial'],
    ['an evaluation that was missed', '/achievement', null, { label: '達成', meaning: null, level: 'achieved' }],
  ])('sets %s right', (_, path, was, value) => {
    const { document, applied, unfit } = applyCorrections(doubtful, file([{ record: 'r1', path, was, value }]));
    expect(valueAt(document.records[0], readPointer(path))).toEqual(value);
    expect(valueAt(doubtful.records[0], readPointer(path))).toEqual(was);
    expect(document.records[1]).toBe(doubtful.records[1]);
    expect([applied.length, unfit.length]).toEqual([1, 0]);
    expect(() => validateDocument(document)).not.toThrow();
    expect(document.diagnostics).toMatchObject([{ severity: 'info', code: 'correction-applied' }]);
  });

  it('sets the document itself right', () => {
    const title = { record: null, path: '/title', was: '令和12年度 潮見市重点目標', value: '潮見市重点目標' };
    expect(applyCorrections(doubtful, file([title])).document.title).toBe('潮見市重点目標');
  });

  it('leaves no evidence of a field that is empty now', () => {
    const { document } = applyCorrections(
      doubtful,
      file([{ record: 'r1', path: '/title', was: '灯台の改修', value: null }]),
    );
    expect(document.records[0]?.evidence).toEqual({});
  });

  it('builds on the one before it', () => {
    const { document, unfit } = applyCorrections(
      doubtful,
      file([
        { record: 'r1', path: '/title', was: '灯台の改修', value: '一' },
        { record: 'r1', path: '/title', was: '一', value: '二' },
      ]),
    );
    expect([document.records[0]?.title, unfit.length]).toEqual(['二', 0]);
  });

  it.each<[string, Correction, string]>([
    [
      'the record is gone',
      { record: 'r9', path: '/title', was: null, value: 'x' },
      '/title of record r9 no longer fits: there is no such record.',
    ],
    [
      'it reads otherwise',
      { record: 'r1', path: '/title', was: '灯台', value: 'x' },
      '/title of record r1 no longer fits: it now reads "灯台の改修".',
    ],
    ['nothing stands there', { record: 'r1', path: '/criteria/7', was: 'a', value: 'x' }, 'nothing stands there.'],
    [
      'it would break the contract',
      { record: 'r1', path: '/title', was: '灯台の改修', value: 3 },
      'its value is not allowed',
    ],
    [
      'it would break the contract deep down',
      { record: 'r1', path: '/indicators/0/values/0/kind', was: 'target', value: 'hope' },
      'not allowed',
    ],
    ['it is after the id', { record: 'r1', path: '/id', was: 'r1', value: 'x' }, 'this field is not for correction.'],
    [
      'it is after the evidence',
      { record: 'r1', path: '/evidence/title', was: null, value: [] },
      'this field is not for correction.',
    ],
    [
      'it is after the hash',
      { record: null, path: '/source/sha256', was: null, value: 'x' },
      'this field is not for correction.',
    ],
    [
      'it is after a prototype',
      { record: 'r1', path: '/divisions/__proto__/x', was: null, value: 1 },
      'nothing stands there.',
    ],
  ])('is reported where %s', (_, correction, message) => {
    const { document, unfit } = applyCorrections(doubtful, file([correction]));
    expect(document.records).toEqual(doubtful.records);
    expect(unfit).toMatchObject([{ severity: 'warning', code: 'correction-unfit' }]);
    expect(unfit[0]?.message).toContain(message);
    expect(document.diagnostics).toContain(unfit[0]);
    expect(() => validateDocument(document)).not.toThrow();
  });
});

describe('a checked record', () => {
  const fingerprint = recordFingerprint(sampleRecord());

  it('has no doubts left', () => {
    const { document, checked } = applyCorrections(doubtful, file([], [{ record: 'r1', fingerprint }]));
    expect(document.records[0]?.doubts).toEqual([]);
    expect(checked).toEqual(['r1']);
  });

  it('keeps its doubts when it has changed since', () => {
    const changed = sampleDocument({ records: [sampleRecord({ title: '別の題', doubts: ['figure-ambiguous'] })] });
    const { document, unfit } = applyCorrections(changed, file([], [{ record: 'r1', fingerprint }]));
    expect(document.records[0]?.doubts).toEqual(['figure-ambiguous']);
    expect(unfit[0]?.message).toBe(
      'The correction of the check of record r1 no longer fits: it has changed since it was checked.',
    );
  });

  it('is the same wherever it stands and whatever was doubtful', () => {
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    const moved = sampleRecord({ source: { page: 2, bbox: [0, 0, 1, 1] }, evidence: {}, doubts: ['marker-missing'] });
    expect(recordFingerprint(moved)).toBe(fingerprint);
    expect(recordFingerprint(sampleRecord({ title: 'x' }))).not.toBe(fingerprint);
  });
});

it.each([
  [{ path: null, sha256: 'ab'.repeat(32) }, false, true],
  [{ path: 'other/a.pdf', sha256: 'ef'.repeat(32) }, false, true],
  [{ path: 'b.pdf', sha256: 'ef'.repeat(32) }, false, false],
  [{ path: 'b.pdf', sha256: 'ef'.repeat(32) }, true, true],
])('corrections belong to %o (alone: %s): %s', (source, sole, belongs) => {
  const one = file([]);
  expect(selectCorrections([one], { ...sampleDocument().source, ...source }, sole)).toBe(belongs ? one : null);
});

it.each([
  ['/a/0/b', ['a', '0', 'b']],
  ['/a~1b/c~0d', ['a/b', 'c~d']],
  ['/', ['']],
])('reads the pointer %s', (path, steps) => {
  expect(readPointer(path)).toEqual(steps);
});

it('shares what a change does not touch', () => {
  const before = { a: { b: 1 }, c: { d: [1, 2] } };
  const after = withValueAt(before, ['c', 'd', '1'], 3);
  expect(after).toEqual({ a: { b: 1 }, c: { d: [1, 3] } });
  expect(after.a).toBe(before.a);
  expect(before.c.d).toEqual([1, 2]);
});
