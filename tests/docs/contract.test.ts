import { expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/model/diagnostic.js';
import { RECORD_FIELDS } from '../../src/schema/record.js';
import { contractPage } from './contractPage.js';
import { readPage } from './pages.js';

it('is kept current: docs/contract.md (npm run docs writes it)', () => {
  expect(readPage('docs/contract.md')).toBe(contractPage());
});

it('tells every field of a record and every diagnostic', () => {
  const page = contractPage();
  expect([...RECORD_FIELDS, ...DIAGNOSTIC_CODES].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});

it('leaves no field without its meaning', () => {
  const rows = contractPage().match(/^\| `.*$/gm) ?? [];
  expect(rows.filter((row) => / {2}\|/.test(row))).toEqual([]);
});
