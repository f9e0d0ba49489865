import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatHeader, formatRows, toCsv } from '../../src/emit/csv.js';
import { TABLES, type TableName } from '../../src/emit/tables.js';
import type { PlanDocument } from '../../src/schema/types.js';
import { sampleDocument, sampleRecord } from '../schema/sample.js';

const FIRST = ['municipality_code', 'municipality', 'document_title', 'fiscal_year', 'department', 'record_id'];
const names = Object.keys(TABLES) as TableName[];
const read = (name: TableName, document: PlanDocument) =>
  parse(toCsv(TABLES[name], document), { columns: true }) as Record<string, string>[];

describe.each(names)('the table %s', (name) => {
  const table = TABLES[name];

  it('has one header row of unique snake_case names, the common ones first', () => {
    const columns = table.columns.map((c) => c.name);
    expect(columns.slice(0, 6)).toEqual(FIRST);
    expect(new Set(columns).size).toBe(columns.length);
    for (const column of columns) expect(column).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  it('has unique Japanese headers without platform-dependent characters', () => {
    const [header] = parse(formatHeader(table.columns, { headers: 'ja' })) as string[][];
    expect(header?.slice(0, 4)).toEqual(['全国地方公共団体コード', '団体名', '文書名', '年度']);
    expect(new Set(header).size).toBe(table.columns.length);
  });

  it('gives one line a row and the code on every row', () => {
    const text = toCsv(table, sampleDocument());
    const rows = read(name, sampleDocument());
    expect(text.split('\n')).toHaveLength(rows.length + 2);
    for (const row of rows) {
      expect(row.municipality_code).toBe('999997');
      expect(row.source_file).toBe('a.pdf');
    }
  });

  it('is a header alone for a document that has nothing of it', () => {
    const empty = sampleDocument({ records: [], departments: [] });
    expect(toCsv(table, empty)).toBe(formatHeader(table.columns));
  });
});

it('writes records', () => {
  const [row] = read('records', sampleDocument());
  expect(row).toMatchObject({
    fiscal_year: '2030',
    department: '港湾部',
    record_id: 'r1',
    divisions: '海岸課、灯台課',
    category_1: '1 安全なまち',
    category_2: '(1) 海辺',
    category_3: '',
    number: '1',
    title: '灯台の改修',
    measures: '・点検する。　・改修する。',
    achievement_label: '',
    source_page: '1',
    source_line: '',
  });
});

it('keeps category levels below the third and gives a plan over years no single one', () => {
  const [row] = read(
    'records',
    sampleDocument({
      fiscalYears: { from: 2030, to: 2033 },
      records: [sampleRecord({ category: ['1', '2', '3', '4'], source: { page: 1, bbox: [0, 0, 1, 1] } })],
    }),
  );
  expect(row).toMatchObject({ fiscal_year: '', fiscal_year_from: '2030', fiscal_year_to: '2033', category_3: '3、4' });
});

it('writes the other tables', () => {
  expect(read('criteria', sampleDocument()).map((r) => [r.criterion_number, r.criterion])).toEqual([
    ['1', '改修 2箇所'],
    ['2', '点検 12回'],
  ]);
  expect(read('indicators', sampleDocument())).toMatchObject([
    { fiscal_year: '2030', indicator: '改修', kind: 'target', comparator: 'eq', value: '2', unit: '箇所' },
  ]);
  expect(read('schedule', sampleDocument())).toMatchObject([{ fiscal_year: '2030', step: '設計', plan: '実施' }]);
  expect(read('departments', sampleDocument())).toMatchObject([
    { department: '港湾部', record_id: '', head_title: '港湾部長', head_name: '波野 渚', head_reading: '' },
  ]);
  expect(read('progress', sampleDocument())).toMatchObject([
    {
      status: '設計を終えた。',
      achievement_label: '○',
      achievement_level: 'achieved',
      revenue_effect: '',
      expenditure_effect: '-1200000',
      effect_unit: '円',
    },
  ]);
});

it('tells zero from missing', () => {
  const value = { kind: 'result', fiscalYear: null, comparator: 'eq', unit: '件', text: '0件' } as const;
  const record = sampleRecord({
    indicators: [
      {
        name: '事故',
        unit: '件',
        text: null,
        values: [
          { ...value, value: 0 },
          { ...value, value: null, unit: null },
        ],
      },
    ],
  });
  const rows = read('indicators', sampleDocument({ records: [record] }));
  expect(rows.map((r) => [r.fiscal_year, r.value, r.unit])).toEqual([
    ['', '0', '件'],
    ['', '', ''],
  ]);
});

it('quotes what a reader would misread and nothing is lost', () => {
  const title = '"引用", 区切り';
  const [row] = read('records', sampleDocument({ records: [sampleRecord({ title })] }));
  expect(row?.title).toBe(title);
});

it.each(['=1+1', '+81', '-5件', '@x', '＝A1', '＋', '－減', '＠', ' =1', '\t=1'])(
  'guards %j from spreadsheets',
  (text) => {
    const [[cell]] = parse(formatRows([[text]], { guard: true })) as [[string]];
    expect(cell).toMatch(/^'/);
    expect((parse(formatRows([[text]])) as [[string]])[0][0]).not.toMatch(/^'/);
  },
);

it('leaves numbers numbers under the guard, and texts that are no formula', () => {
  expect(formatRows([[-5, 0, '5-3', null]], { guard: true })).toBe('-5,0,5-3,\n');
});

it('marks the header for Excel', () => {
  expect(formatHeader(TABLES.records.columns, { mark: true })).toMatch(/^\ufeffmunicipality_code/);
});
