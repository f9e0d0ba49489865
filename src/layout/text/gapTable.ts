import { type Field, fieldsToTable } from './cells.js';
import type { DelimitedRead } from './delimited.js';
import type { FlowContext } from './flow.js';
import type { SourceLine } from './sourceLines.js';

/** White that may part cells: an ideographic space, or two spaces and more. */
const GAP = /\u3000[ \u3000]*| [ \u3000]+/g;
const LEAST_COLUMNS = 3;

/**
 * A table whose writer put the same white between all cells, so that no column stands below another. The first row is one of
 * labels, and every row has as many cells.
 * ```
 *   指標　　単位　　目標値　　実績値
 *   花壇の数　　か所　　12　　14
 * ```
 */
export function readGapTable(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
  isLabel: (text: string) => boolean,
): DelimitedRead | null {
  const { source } = context;
  const header = lineToFields(source, lines[first] as SourceLine);
  if (!header || header.fields.length < LEAST_COLUMNS) return null;
  if (!header.fields.every(([from, to]) => isLabel(source.slice(from, to)))) return null;
  const rows = [header.fields];
  let next = first + 1;
  for (; next < lines.length && !(lines[next] as SourceLine).blank; next++) {
    const row = lineToFields(source, lines[next] as SourceLine);
    if (row?.fields.length !== header.fields.length || row.gap !== header.gap) break;
    rows.push(row.fields);
  }
  // More white in the next line sets it in columns: blank cells.
  const below = lines[next];
  if (rows.length < 2 || (below && !below.blank && isWider(source, below, header.gap))) return null;
  return { table: fieldsToTable(context, rows), next };
}

/** The cells of the line and the white between them; null where it differs, or there is none. */
function lineToFields(source: string, line: SourceLine): { fields: Field[]; gap: string } | null {
  const text = source.slice(line.from, line.to).trimEnd();
  const start = text.length - text.trimStart().length;
  const gaps = [...text.matchAll(GAP)].filter((m) => m.index > start);
  const [first] = gaps;
  if (!first || gaps.some((g) => g[0] !== first[0])) return null;
  const ends = [...gaps.map((g) => g.index), text.length];
  const begins = [start, ...gaps.map((g) => g.index + g[0].length)];
  return { fields: begins.map((b, i) => [line.from + b, line.from + (ends[i] as number)]), gap: first[0] };
}

const isWider = (source: string, line: SourceLine, gap: string): boolean =>
  [...source.slice(line.from, line.to).trim().matchAll(GAP)].some((g) => g[0].length > gap.length);
