import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import datapackage from 'datapackage';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ensureBuilt, ROOT, runProcess, temporaryDirectory } from './bin.js';

beforeAll(ensureBuilt);
const directory = temporaryDirectory();
const REGISTER = join(ROOT, 'fixtures/register-merged-goals/input.txt');
const SHEETS = join(ROOT, 'fixtures/form-sheets/input.txt');

interface Resource {
  readonly name: string;
  read(options: object): Promise<Record<string, unknown>[]>;
}

describe('the data package', () => {
  it.each<[string, string[]]>([
    ['of several documents', [REGISTER, SHEETS]],
    ['of one document', [REGISTER]],
    ['with Japanese headers', [REGISTER, SHEETS, '--headers', 'ja']],
    ['separated by tabs', [REGISTER, SHEETS, '-f', 'tsv']],
  ])('%s is valid, and so are its rows and relations', async (name, args) => {
    const output = join(directory, name);
    expect(runProcess(BIN, [...args, '-t', 'all', '-o', `${output}/`])).toMatchObject({ code: 0 });
    const loaded = await datapackage.Package.load(join(output, 'datapackage.json'), { basePath: output, strict: true });
    expect(loaded.valid).toBe(true);
    const counts: Record<string, number> = {};
    for (const resource of loaded.resources as Resource[]) {
      counts[resource.name] = (await resource.read({ relations: true, keyed: true })).length;
    }
    expect(counts.records).toBeGreaterThan(3);
    expect(Object.keys(counts)).toHaveLength(6);
  });
});

describe('a workbook', () => {
  const workbook = join(directory, 'all.xlsx');
  const hasOffice = spawnSync('soffice', ['--version']).status === 0;

  it('has a sheet a table, a frozen header row and filters', () => {
    expect(runProcess(BIN, [REGISTER, '-o', workbook]).code).toBe(0);
    const entry = (name: string) => String(spawnSync('unzip', ['-p', workbook, name]).stdout);
    expect([...entry('xl/workbook.xml').matchAll(/<sheet [^>]*name="(\w+)"/g)].map((m) => m[1])).toEqual([
      'records',
      'criteria',
      'indicators',
      'progress',
      'schedule',
      'departments',
    ]);
    const sheet = entry('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    expect(sheet).toMatch(/<col [^>]*width="\d+/);
  });

  describe.skipIf(!hasOffice)('opens with the values of the CSV table', () => {
    const own = join(directory, 'office');
    const names = ['records', 'indicators'];
    // One start of the office opens both: it takes longer than all else.
    beforeAll(() => {
      mkdirSync(own);
      const files = names.map((table) => join(own, `${table}.xlsx`));
      for (const [i, table] of names.entries()) runProcess(BIN, [REGISTER, '-t', table, '-o', files[i] as string]);
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
      spawnSync('soffice', [
        `-env:UserInstallation=file://${own}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        own,
        ...files,
      ]);
    }, 60_000);

    it.each(names)('%s', (table) => {
      const opened = parse(readFileSync(join(own, `${table}.csv`), 'utf8'));
      const written = parse(runProcess(BIN, [REGISTER, '-t', table]).stdout);
      expect(opened).toEqual(written);
    });
  });

  it('goes through a pipe', () => {
    const { stdout } = spawnSync(process.execPath, [BIN, REGISTER, '-f', 'xlsx', '-q']);
    expect(stdout.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  it('refuses a text that Excel cannot hold', () => {
    const long = join(directory, 'long.txt');
    writeFileSync(long, `${'長'.repeat(33_000)}\n`);
    const { code, stderr } = runProcess(join(ROOT, 'tests/cli/fakeMain.js'), [
      long,
      '-o',
      join(directory, 'long.xlsx'),
    ]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Excel holds 32767 characters a cell/)]);
  });
});

describe('every CSV table keeps the rule for machine-readable data', () => {
  const output = join(directory, 'rule');
  const tables = ['records', 'criteria', 'indicators', 'progress', 'schedule', 'departments'];
  const textOf = (table: string) => readFileSync(join(output, `${table}.csv`), 'utf8');
  beforeAll(() => {
    runProcess(BIN, [REGISTER, SHEETS, '-t', 'all', '-o', `${output}/`]);
  });

  it.each(tables)('%s', (table) => {
    const text = textOf(table);
    const bytes = readFileSync(join(output, `${table}.csv`));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
    const [header, ...rows] = parse(text) as [string[], ...string[][]];
    // One header row of unique alphanumeric names, one record a line, the same columns in each.
    expect(new Set(header).size).toBe(header.length);
    for (const name of header) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(text.split('\n')).toHaveLength(rows.length + 2);
    for (const row of rows) expect(row).toHaveLength(header.length);
    // No platform-dependent characters, no white space for looks.
    expect(text).not.toMatch(/[\u2460-\u24ff\u2150-\u217f\u2776-\u2793\u3200-\u33ff\u2116\u2121]/);
    for (const row of rows) for (const field of row) expect(field).toBe(field.trim());
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] as string);
    for (const name of ['fiscal_year', 'fiscal_year_from', 'fiscal_year_to'].filter((n) => header.includes(n))) {
      for (const year of column(name)) expect(year).toMatch(/^(\d{4})?$/);
    }
    for (const name of ['value', 'revenue_effect', 'expenditure_effect', 'number'].filter((n) => header.includes(n))) {
      for (const figure of column(name)) expect(figure).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }
    for (const code of column('municipality_code')) expect(code).toMatch(/^(\d{6})?$/);
  });
});
