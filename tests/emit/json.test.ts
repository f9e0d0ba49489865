import { expect, it } from 'vitest';
import { toJson, toNdjson } from '../../src/emit/json.js';
import { sampleDocument } from '../schema/sample.js';

const document = sampleDocument({ title: '一\u2028二\n三' });

it('writes compact and pretty JSON that read back the same', () => {
  expect(toJson(document, 'compact').split('\n')).toHaveLength(2);
  expect(toJson(document, 'pretty')).toContain('\n  "schemaVersion": "1"');
  for (const style of ['compact', 'pretty'] as const) expect(JSON.parse(toJson(document, style))).toEqual(document);
});

it('keeps a document on one NDJSON line, whatever a reader takes for a line break', () => {
  const text = toNdjson(document);
  expect(text.trimEnd()).not.toMatch(/[\n\r\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(document);
});
