import type { Block } from '../../../model/block.js';
import { metricOf } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { toLabelBook } from '../forms/labelBook.js';
import { type FormLine, toFormLine } from '../forms/openings.js';
import type { SourceLine } from '../sourceLines.js';
import { rightEdge } from '../wraps.js';
import { type Band, bandsOf } from './bands.js';
import { faultsOf, signsOf } from './faults.js';
import { rightEdges } from './flows.js';
import { aroundLabels } from './middle.js';
import { placeSections, widthOf } from './placing.js';
import { type Section, sectionsOf } from './sections.js';
import { toTable } from './table.js';
import { toTemplate } from './template.js';

type IsLabel = (text: string) => boolean;

/** So many labels has a sheet at least. */
const FEWEST_BANDS = 3;
/** What so many sheets repeat is surely printed. */
const MANY = 3;

/**
 * Reads sheets that are printed on one form with tables inside, page after page: what all of them print tells labels and heads from
 * what each was filled in with. Null where a text has none.
 */
export function readSheets(
  context: FlowContext,
  run: readonly SourceLine[],
  isLabel: IsLabel,
  readOthers: (lines: readonly SourceLine[]) => readonly Block[],
  readOtherwise: () => readonly Block[],
): readonly Block[] | null {
  const { source } = context;
  if (run.some((l) => source.slice(l.from, l.to).includes('\t'))) return null;
  const lines = run.map((l) => toFormLine(source, l, isLabel));
  const book = toLabelBook(source, lines, isLabel);
  if (!book || metricOf(source, run) !== 'characters') return null;
  const starts = book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : []));
  const template = toTemplate(source, lines, starts, isLabel);
  const read = template.sheets.map((range) => {
    const { end, tail } = trimmed(lines, range, template.printed);
    return { from: range.from, tail, bands: bandsOf(source, lines, { from: range.from, to: end }, template, isLabel) };
  });
  if (read.some((s) => s.bands.length < FEWEST_BANDS)) return null;
  const edges = rightEdges(
    source,
    lines,
    lines.map(({ words }, i) => words.slice(template.printed[i])),
  );
  const edgeOf = (from: number): number => edges.get(lines[from]?.line.page ?? null) ?? 0;
  const signs = signsOf(source, lines, template);
  let best: { readonly blocks: readonly Block[]; readonly faults: number } | null = null;
  // Labels at the top of their texts, then in the middle; whatever has no fault is right.
  for (const isMiddle of [false, true]) {
    const sheets = read.map(({ bands: own, ...sheet }): Sheet => {
      const bands = isMiddle ? aroundLabels(source, lines, own, edgeOf(sheet.from)) : own;
      return { ...sheet, bands, sections: sectionsOf(source, lines, bands, template.isRepeated, isLabel) };
    });
    const blocks = toBlocks(context, run, lines, sheets, isLabel, readOthers);
    const faults = blocks ? faultsOf(signs, blocks) : Number.POSITIVE_INFINITY;
    if (blocks && (!best || faults < best.faults)) best = { blocks, faults };
    if (faults === 0) break;
  }
  if (!best) return null;
  const isSure = read.length >= MANY;
  if (isSure && best.faults === 0) return best.blocks;
  const others = faultsOf(signs, readOtherwise());
  return best.faults < others || (isSure && best.faults === others) ? best.blocks : readOtherwise();
}

interface Sheet {
  readonly from: number;
  readonly tail: number;
  readonly bands: readonly Band[];
  readonly sections: readonly Section[];
}

function toBlocks(
  context: FlowContext,
  run: readonly SourceLine[],
  lines: readonly FormLine[],
  sheets: readonly Sheet[],
  isLabel: IsLabel,
  readOthers: (lines: readonly SourceLine[]) => readonly Block[],
): readonly Block[] | null {
  const { source } = context;
  if (sheets.filter((s) => s.sections.some((x) => x.kind !== 'text')).length * 2 < sheets.length) return null;
  const placed = placeSections(
    source,
    sheets.map((s) => s.sections),
  );
  const texts = sheets.flatMap((s) =>
    s.sections.flatMap((x) => (x.kind === 'text' ? x.part.lines.map((l) => l.words) : [])),
  );
  const edge = rightEdge(texts.map((w) => widthOf(source, w)));
  const out: Block[] = [...readOthers(run.slice(0, sheets[0]?.from))];
  for (const [k, sheet] of sheets.entries()) {
    out.push(toTable(context, lines, sheet.sections, placed, edge, isLabel));
    const rest = run.slice(sheet.tail, sheets[k + 1]?.from ?? run.length);
    if (rest.some((l) => !l.blank)) out.push(...readOthers(rest));
  }
  return out;
}

/** Headings of the next part stand below a sheet, from the left edge. */
function trimmed(
  lines: readonly FormLine[],
  { from, to }: { readonly from: number; readonly to: number },
  printed: readonly number[],
): { readonly end: number; readonly tail: number } {
  let edge = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const w = lines[i]?.words[printed[i] as number];
    if (w && (printed[i] as number) > 0 && i > from) edge = Math.min(edge, w.x0);
  }
  let end = to;
  while (end > from) {
    const [first] = lines[end - 1]?.words ?? [];
    if (first && ((printed[end - 1] as number) > 0 || first.x0 >= edge - 2)) break;
    end--;
  }
  return { end, tail: end };
}
