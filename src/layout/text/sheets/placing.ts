import type { Token } from '../aligned/segments.js';
import { asksForNumber } from '../forms/openings.js';
import { joinedWords } from '../letters.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { placeWords, type Stretch } from './columns.js';
import { type RowKey, rowKeyOf } from './rowKeys.js';
import type { Part, Section } from './sections.js';

type Words = readonly Token[];
type Lines = readonly (readonly Words[])[];

/** How wide the words of a line are, in em. */
export const widthOf = (source: string, words: Words): number =>
  words.length === 0 ? 0 : displayWidth(source, (words[0] as Token).from, (words.at(-1) as Token).to);

/** What was found of the columns below a head. */
export interface Columns {
  /** The head's left label names the first column. */
  readonly isFull: boolean;
  readonly hasSteps: boolean;
  readonly lines: Lines;
  /** Where each of them stands among the lines of the text. */
  readonly at: readonly number[];
  /** The column whose texts name the rows, in all such tables. */
  readonly key: RowKey | null;
  readonly edges: readonly (number | null)[];
}
export type PlacedParts = ReadonlyMap<Part, Columns>;

/**
 * Finds the columns of all tables with the same head together: they are the same form.
 * @param isMiddle texts stand in the middle of their rows
 */
export function placeSections(source: string, sheets: readonly (readonly Section[])[], isMiddle: boolean): PlacedParts {
  const out = new Map<Part, Columns>();
  const keys = new Set(sheets.flatMap((s) => s.flatMap((x) => (x.kind === 'text' ? [] : [keyOf(x)]))));
  for (const key of keys) {
    const own = sheets.map((s) => s.filter((x) => x.kind !== 'text' && keyOf(x) === key));
    const tables = own.map((s) => s.flatMap((x) => (x.kind === 'table' ? [{ x, part: x.part }] : [])));
    const isFull = isFullHead(source, tables.flat());
    placeAll(
      tables.map((s) =>
        s.map(({ x, part }) => ({
          part,
          heads: [...(isFull ? [spanOf(part.label.flat())] : []), ...x.head.columns.map(spanOf)],
        })),
      ),
      { isFull, hasSteps: false },
    );
    const rows = own.map((s) =>
      s.flatMap((x) => (x.kind === 'years' ? x.rows.map((part) => ({ part, years: x.head.columns.map(spanOf) })) : [])),
    );
    const steps = withSteps(rows.flat());
    for (const hasSteps of [false, true]) {
      placeAll(
        rows.map((s) =>
          s.flatMap(({ part, years }) => {
            if (steps.has(part.name) !== hasSteps) return [];
            return [{ part, heads: hasSteps ? [stepSpan(part, years), ...years] : years }];
          }),
        ),
        { isFull: false, hasSteps },
      );
    }
  }
  return out;

  function placeAll(
    parts: readonly (readonly { part: Part; heads: Stretch['heads'] }[])[],
    kind: { isFull: boolean; hasSteps: boolean },
  ): void {
    const used = parts.filter((s) => s.length > 0);
    if (used.length === 0) return;
    const placed = placeWords(
      source,
      used.map((s) => s.map(({ part, heads }) => ({ heads, lines: part.lines }))),
      isMiddle,
    );
    const widths = Array.from({ length: used[0]?.[0]?.heads.length ?? 0 }, (): number[] => []);
    const all = used.flatMap((s, n) =>
      s.map(({ part, heads }, k) => {
        const columns = placed[n]?.[k]?.columns ?? [];
        const lines = part.lines.map(({ words }, i) =>
          heads.map((_, c) => words.filter((_, w) => columns[i]?.[w] === c)),
        );
        for (const [i, l] of lines.entries())
          for (const [c, w] of l.entries())
            if (w.length > 0 && lines[i + 1]?.[c]?.length) widths[c]?.push(widthOf(source, w));
        return { part, lines };
      }),
    );
    const edges = Array.from({ length: used[0]?.[0]?.heads.length ?? 0 }, (_, c) => rightEdge(widths[c] ?? []));
    const key = rowKeyOf(
      source,
      all.map((a) => a.lines),
    );
    for (const { part, lines } of all) out.set(part, { ...kind, lines, at: part.lines.map((l) => l.line), key, edges });
  }
}

const keyOf = (x: Section): string => (x.kind === 'text' ? '' : `${x.kind} ${x.head.columns.length} ${x.head.key}`);

const spanOf = (words: Words): { x0: number; x1: number } => ({
  x0: words.reduce((least, w) => Math.min(least, w.x0), Number.POSITIVE_INFINITY),
  x1: words.reduce((most, w) => Math.max(most, w.x1), 0),
});

/** Whether values stand below the label at the left of most such heads: it is the head of a column, too. */
function isFullHead(
  source: string,
  tables: readonly { readonly x: Section & { kind: 'table' }; readonly part: Part }[],
): boolean {
  const firsts = tables.filter(({ part }) => part.label.length > 0 && part.lines.length > 0);
  if (firsts.length === 0) return false;
  const isBelow = firsts.filter(({ x, part }) => {
    if (asksForNumber(joinedWords(source, part.label.flat()))) return true;
    const first = part.lines.find((l) => l.words.length > 0)?.words[0];
    const head = x.head.columns[0]?.[0];
    if (!first || !head) return false;
    // In the middle of a tall row, the name of the row stands below the first line.
    if (part.lines.some((l) => l.words[0] && l.words[0].x0 <= (part.label[0]?.[0]?.x0 ?? 0) + 1)) return true;
    return first.x0 <= (part.label[0]?.[0]?.x0 ?? 0) + 1 || (first.x1 <= head.x0 && first.x0 < part.x1);
  });
  return isBelow.length * 2 > firsts.length;
}

/** The labels whose rows have a name before the years: steps of a schedule. */
function withSteps(rows: readonly { readonly part: Part; readonly years: Stretch['heads'] }[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; steps: number }>();
  for (const { part, years } of rows) {
    const of = counts.get(part.name) ?? { all: 0, steps: 0 };
    counts.set(part.name, of);
    const [first] = part.lines.find((l) => l.words.length > 0)?.words ?? [];
    if (!first) continue;
    of.all++;
    if (first.x1 <= (years[0]?.x0 ?? 0)) of.steps++;
  }
  return new Set([...counts].flatMap(([name, { all, steps }]) => (steps * 2 > all ? [name] : [])));
}

/** Where the names of steps stand: between the label and the first year. */
function stepSpan(part: Part, years: Stretch['heads']): { x0: number; x1: number } {
  const first = part.lines.find((l) => l.words.length > 0)?.words[0];
  return { x0: first?.x0 ?? part.x1, x1: (years[0]?.x0 ?? part.x1) - 1 };
}
