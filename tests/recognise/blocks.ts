import type { Block, Cell, Line, Paragraph, Table } from '../../src/model/block.js';
import type { SourceCharacters } from '../../src/model/place.js';
import { type SourceText, textFrom } from '../../src/model/sourceText.js';
import type { PlanDraft, RecordDraft } from '../../src/recognise/draft.js';
import { recognise } from '../../src/recognise/index.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

/** A cell where it begins: its text (`\n` between lines, `~` at the end of a full line), or its text and spans. */
export type TestCell =
  | string
  | { readonly text: string; readonly down?: number; readonly across?: number; readonly shaded?: true };

let next = 0;

export function text(value: string): SourceText {
  const made = textFrom(value, next);
  next += value.length;
  return made;
}

/** One line; `~` at its end: it is full. */
export function line(value: string, more: Partial<Line> = {}): Line {
  const after = value.endsWith('~') ? ('wrap' as const) : ('end' as const);
  const bare = value.replace(/~$/, '');
  return { text: text(bare), page: null, box: null, size: null, bold: false, indent: 0, after, ...more };
}

export const lines = (value: string): Line[] => (value === '' ? [] : value.split('\n').map((l) => line(l)));

export const paragraph = (value: string): Paragraph => ({
  kind: 'paragraph',
  page: null,
  box: null,
  lines: lines(value),
  align: 'unknown',
});

/** Each row lists the cells that begin in it, from left to right, as in HTML. */
export function table(rows: readonly (readonly TestCell[])[], origin: Table['origin'] = 'ruled'): Table {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  for (const [row, list] of rows.entries()) {
    let column = 0;
    for (const given of list) {
      const { text: value, down = 1, across = 1, shaded = false } = typeof given === 'string' ? { text: given } : given;
      while (taken.has(`${row} ${column}`)) column++;
      for (let r = row; r < row + down; r++) for (let c = column; c < column + across; c++) taken.add(`${r} ${c}`);
      const spans = { rowSpan: down, columnSpan: across };
      cells.push({ row, column, ...spans, lines: lines(value), box: null, page: null, shaded, tables: [] });
    }
  }
  const columns = Math.max(...cells.map((c) => c.column + c.columnSpan));
  return { kind: 'table', page: null, box: null, rows: rows.length, columns, cells, origin, breaks: [] };
}

const ONE_LINE: SourceCharacters = {
  count: Number.MAX_SAFE_INTEGER,
  textOf: () => '',
  placeOf: () => ({ line: 1, toLine: 1 }),
  pageOf: () => null,
};

export function recogniseBlocks(
  blocks: readonly Block[],
  fiscalYear: number | null = null,
  title: string | null = null,
  taken: readonly SourceText[] = [],
): PlanDraft {
  const options = { lexicon: createLexicon(), fiscalYear, title, taken };
  return recognise({ blocks, furniture: [], pages: null }, ONE_LINE, options);
}

/** A record with its filled fields alone, as plain values. */
export function filled(record: RecordDraft): Record<string, unknown> {
  const { doubts: _, achievementLabel: __, number, ...rest } = record;
  const plainNumber = number && (number.marker?.value ?? number.ordinal);
  const all = Object.entries({ ...rest, number: plainNumber }).map(([k, v]) => [k, plain(v)] as const);
  return Object.fromEntries(all.filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)));
}

export const records = (...blocks: Block[]): Record<string, unknown>[] =>
  recogniseBlocks(blocks, 2024).records.map(filled);

/** `SourceText` → its words, through lists and objects. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value && 'at' in value && Array.isArray(value.at)) return value.value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}
