import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeExcelFile, { type Feature, type SheetData } from 'write-excel-file/node';
import type { Headers } from './csv.js';
import { machineText } from './machineText.js';
import type { CellValue, Table } from './table.js';

/** One sheet: a table and the rows of all documents. */
export interface Sheet {
  readonly table: Table;
  readonly rows: readonly CellValue[][];
}

/** What Excel can hold. */
const MAX_CELL = 32_767;
const MAX_ROWS = 1_048_576;

const NARROWEST = 8;
const WIDEST = 60;
/** Enough rows to know the width of a column by. */
const ROWS_FOR_WIDTH = 200;

/**
 * An Excel workbook: one sheet a table, typed cells, a frozen header row with filters, columns as wide as their texts.
 * @throws RangeError for what Excel cannot hold
 */
export async function toWorkbook(sheets: readonly Sheet[], headers: Headers): Promise<Uint8Array> {
  const data = sheets.map(({ table, rows }) => {
    if (rows.length >= MAX_ROWS) throw new RangeError(`Excel holds ${MAX_ROWS} rows; ${table.name} has more`);
    const names = table.columns.map((c) => (headers === 'ja' ? c.titleJa : c.name));
    const body = rows.map((row) => row.map(cell));
    return {
      sheet: headers === 'ja' ? table.titleJa : table.name,
      data: [names.map((value) => ({ value, fontWeight: 'bold' as const })), ...body] satisfies SheetData,
      columns: names.map((name, i) => ({ width: columnWidth([name, ...body.map((row) => row[i] ?? null)]) })),
      stickyRowsCount: 1,
      extent: `A1:${columnName(names.length)}${rows.length + 1}`,
    };
  });
  const filters = data.map((s) => s.extent);
  return writeExcelFile(data, { features: [autoFilter(filters)] }).toBuffer();
}

function cell(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const text = machineText(value);
  if (text.length > MAX_CELL) throw new RangeError(`Excel holds ${MAX_CELL} characters a cell; one text is longer`);
  return text;
}

/** In half-width characters: a Japanese one takes two. */
function columnWidth(values: readonly CellValue[]): number {
  let widest = NARROWEST;
  for (const value of values.slice(0, ROWS_FOR_WIDTH)) {
    let width = 2;
    for (const c of String(value ?? '')) width += c.charCodeAt(0) < 0x2000 ? 1 : 2;
    widest = Math.max(widest, width);
  }
  return Math.min(widest, WIDEST);
}

function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}

/** The library has no filters of its own, but lets the sheet's XML be completed: `autoFilter` follows `sheetData`. */
function autoFilter(extents: readonly string[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml.replace('</sheetData>', `</sheetData><autoFilter ref="${extents[sheetIndex]}"/>`),
        },
      },
    },
  };
}
