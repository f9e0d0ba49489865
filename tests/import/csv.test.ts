import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { machineText } from '../../src/emit/machineText.js';
import { sameText } from './compare.js';
import { type ExpectedRecord, readFixtures } from './expected.js';

const fixtures = readFixtures().filter((f) => f.expected.records.length > 0);

/** What is emitted is held against `expected.csv` in `fixtures.test.ts`. */
describe('expected.csv', () => {
  const kept = fixtures.filter((f) => existsSync(join(f.folder, 'expected.csv')));
  it.each(kept.map((f) => [f.name, f] as const))('%s says what the answer says', (_, { folder, expected }) => {
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'expected.csv')), { columns: true });
    expect(rows).toHaveLength(expected.records.length);
    const doubts = new Set(expected.doubts.map((d) => `${d.record}.${d.field}`));
    for (const [i, row] of rows.entries()) {
      for (const [column, { field, value }] of Object.entries(COLUMNS)) {
        if (doubts.has(`${i}.${field}`)) continue;
        const wanted = value(expected.records[i] as ExpectedRecord);
        const text = wanted === null ? '' : machineText(String(wanted));
        expect(sameText(row[column] ?? null, text), `${i + 2}: ${column}: ${row[column]} ≠ ${text}`).toBe(true);
      }
    }
  });
});

type Value = string | number | null | undefined;

/** Columns that the answer decides, with the field of the record that they print. */
const COLUMNS: Readonly<Record<string, { field: string; value: (record: ExpectedRecord) => Value }>> = {
  department: { field: 'department', value: (r) => r.department },
  divisions: { field: 'divisions', value: (r) => r.divisions.join('、') },
  category_1: { field: 'category', value: (r) => r.category[0] ?? null },
  category_2: { field: 'category', value: (r) => r.category[1] ?? null },
  category_3: { field: 'category', value: (r) => r.category.slice(2).join('、') },
  number: { field: 'number', value: (r) => r.number?.ordinal ?? null },
  title: { field: 'title', value: (r) => r.title },
  current_state: { field: 'currentState', value: (r) => r.currentState },
  objective: { field: 'objective', value: (r) => r.objective },
  measures: { field: 'measures', value: (r) => r.measures },
  achievement_label: { field: 'achievement', value: (r) => r.achievement?.label ?? null },
  achievement_meaning: { field: 'achievement', value: (r) => r.achievement?.meaning ?? null },
  achievement_level: { field: 'achievement', value: (r) => r.achievement?.level ?? null },
};
