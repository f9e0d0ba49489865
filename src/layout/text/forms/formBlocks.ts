import type { Block, Table } from '../../../model/block.js';
import { formTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import type { SourceLine } from '../sourceLines.js';
import { partBeside } from './beside.js';
import { besideLabel } from './besideLabel.js';
import type { FormLine } from './formLines.js';
import type { InnerTable } from './innerTables.js';
import type { FormKinds } from './kinds.js';
import type { Style } from './parting.js';
import { partStretch, type Stretch } from './stretches.js';

type Words = readonly Token[];

/** How other lines are read; `source` may have blanks where a label was taken out. */
export type ReadLines = (source: string, lines: readonly SourceLine[]) => readonly Block[];

/** One of the forms: its lines [from, to), what they are, and the rows between its tables and headings. */
export interface Form {
  readonly from: number;
  readonly to: number;
  readonly kinds: FormKinds;
  readonly stretches: readonly Stretch[];
}

/** What the forms of a text are read with. */
export interface FormReader {
  readonly context: FlowContext;
  readonly lines: readonly FormLine[];
  readonly style: Style;
  /** The tables inside the forms; null for those that are no tables of figures. */
  readonly figures: ReadonlyMap<InnerTable, Table | null>;
  readonly readLines: ReadLines;
  /** The source without the labels beside tables. */
  readonly masked: () => string;
  readonly textEdge: number | null;
}

/** The rows of each label, the tables, and lines of no label. */
export function formBlocks(reader: FormReader, { from, to, kinds, stretches }: Form): Block[] {
  const { lines, readLines } = reader;
  const out: Block[] = [];
  const stretchAt = new Map(stretches.map((s) => [s.lines[0] as number, s]));
  const tableAt = new Map(kinds.tables.map((t) => [t.from, t]));
  let others: SourceLine[] = [];
  const endOthers = (): void => {
    if (others.some((l) => !l.blank)) out.push(...readLines(reader.context.source, others));
    others = [];
  };
  const add = (blocks: readonly Block[]): void => {
    endOthers();
    out.push(...blocks);
  };
  const leave = (first: number, end: number): void => {
    for (const l of lines.slice(first, end)) others.push(l.line);
  };
  for (let i = from; i < to; ) {
    const table = tableAt.get(i);
    const stretch = stretchAt.get(i);
    const end = table?.to ?? (stretch ? (stretch.lines.at(-1) as number) + 1 : i + 1);
    if (table) {
      const read = tableBlocks(reader, table);
      if (read) add(read);
      else leave(i, end);
    } else if (stretch && stretch.labels.length > 0) {
      const { above, rows } = stretchRows(stretch, kinds, reader.style);
      for (const l of above) leave(l, l + 1);
      add([formTable(reader.context, { from: i, to: end, rows }, lines[i]?.line.page ?? null, reader.textEdge)]);
    } else leave(i, end);
    i = end;
  }
  endOthers();
  return out;
}

/** A table with the label that stands beside it; null for one that is read with the lines around it. */
function tableBlocks(reader: FormReader, table: InnerTable): readonly Block[] | null {
  const read = reader.figures.get(table);
  if (!table.label) return read ? [read] : null;
  const own = reader.lines.slice(table.from, table.to).map((l) => l.line);
  const blocks = read ? [read] : reader.readLines(reader.masked(), own);
  return besideLabel(reader.context, [...table.label.lines.values()], blocks);
}

/** The rows of a stretch, one for each of its labels, and the lines above the first. */
function stretchRows(
  stretch: Stretch,
  kinds: FormKinds,
  style: Style,
): { readonly above: readonly number[]; readonly rows: Words[][][] } {
  const { lines, labels } = stretch;
  const { above } = partStretch(stretch, style);
  const index = new Map(lines.map((l, k) => [l, k]));
  const begins = labels.map((b, j) => (index.get(b.from) as number) - (above[j] as number));
  const rows = labels.map((b, j) => {
    const values = new Map(lines.slice(begins[j], begins[j + 1]).map((l) => [l, kinds.values.get(l) as Words]));
    const { own, beside } = partBeside(values, b.beside);
    return [[...b.lines.values()], own, ...beside.flatMap((s) => [s.label, s.text])];
  });
  return { above: lines.slice(0, begins[0]), rows };
}
