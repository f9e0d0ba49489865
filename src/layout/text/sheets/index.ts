import type { Block, Table } from '../../../model/block.js';
import { lazily } from '../../../model/lazily.js';
import { isLatinSpace, spacesLatin } from '../aligned/latinSpaces.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import type { FormLine } from '../forms/formLines.js';
import { toLabelBook } from '../forms/labelBook.js';
import { textOver } from '../letters.js';
import { beginsItem } from '../marks.js';
import { areRegisters } from '../register/formsAbove.js';
import type { SourceLine } from '../sourceLines.js';
import { rightEdge } from '../wraps.js';
import { type Band, bandsOf } from './bands.js';
import { faultsOf, signsOf } from './faults.js';
import { rightEdges } from './flows.js';
import { withoutGlue } from './glued.js';
import { headLines } from './headLines.js';
import { aroundLabels } from './middle.js';
import { placeSections, widthOf } from './placing.js';
import { printedBeside } from './printedBeside.js';
import { sectionsOf } from './sections.js';
import { toTable } from './table.js';
import { isAside, type Template, toTemplate, uncounted } from './template.js';
import { titleTops } from './titles.js';

type IsLabel = (text: string) => boolean;

/** So many labels has a sheet at least, and so many sheets a text. */
const FEWEST_BANDS = 3;
const FEWEST_SHEETS = 2;
/** What stands so far off the texts of a sheet is none of them, in places. */
const ASIDE = 3;
/** Labels stand in the middle where so few of the faults of the other reading are left. */
const CLEARLY = 0.75;
/** What so many sheets repeat is surely printed. */
const MANY = 3;

/**
 * Reads sheets that are printed on one form with tables inside, page after page: what all of them print tells labels and heads from
 * what each was filled in with. Null where a text has none.
 */
export function readSheets(
  context: FlowContext,
  plain: readonly FormLine[],
  isLabel: IsLabel,
  readOthers: (lines: readonly SourceLine[]) => readonly Block[],
  readOtherwise: () => readonly Block[],
): readonly Block[] | null {
  const { source } = context;
  const form = printedForm(source, plain, isLabel);
  if (!form || areRegistersOf(source, plain, isLabel)) return null;
  const { lines, template, sheets } = form;
  const isSure = sheets.length >= MANY;
  const signs = signsOf(source, lines, template, false);
  const more = lazily(() => signsOf(source, lines, template, true));
  const around = lazily(() => readAround(form, readOthers));
  let best: Reading | null = null;
  // Labels at the top of their texts, then in the middle; whatever has no fault is right.
  for (const isMiddle of [false, true]) {
    const blocks = toBlocks(context, form, isLabel, around, isMiddle);
    if (!blocks) continue;
    const sure = faultsOf(signs, blocks, { hasGaps: true });
    if (!best && isSure && sure === 0) return blocks;
    const faults = faultsOf(more(), blocks, { hasGaps: true });
    const own = faultsOf(more(), blocks, { hasGaps: false });
    const isBetter = !best || faults < best.faults * CLEARLY || (faults < best.faults && own < best.own * CLEARLY);
    if (isBetter) best = { blocks, sure, faults, own };
    if (sure === 0) break;
  }
  // More faults than labels: these are no such sheets.
  if (!best || best.sure > signs.labels.size) return null;
  if (isSure && best.sure === 0) return best.blocks;
  const own = faultsOf(signs, best.blocks, { hasGaps: false });
  const others = faultsOf(signs, readOtherwise(), { hasGaps: false });
  const isEqual = isSure && own === others && best.own <= faultsOf(more(), readOtherwise(), { hasGaps: false });
  return own < others || isEqual ? best.blocks : readOtherwise();
}

const areRegistersOf = (source: string, lines: readonly FormLine[], isLabel: IsLabel): boolean =>
  areRegisters(
    source,
    lines.map((l) => l.words),
    isLabel,
  );

/** One way to read all sheets, with its faults: those that are sure, all, and all but white space inside texts. */
interface Reading {
  readonly blocks: readonly Block[];
  readonly sure: number;
  readonly faults: number;
  readonly own: number;
}

/** The form that the sheets of a text are printed on, and the lines of each. */
interface PrintedForm {
  readonly lines: readonly FormLine[];
  readonly template: Template;
  readonly heads: ReadonlyMap<number, number>;
  readonly sheets: readonly PrintedSheet[];
}

/** Its lines [from, end), of which those before `begin` stand above its first label and are none of its own. */
interface PrintedSheet {
  readonly from: number;
  readonly begin: number;
  readonly end: number;
  readonly bands: readonly Band[];
}

function printedForm(source: string, plain: readonly FormLine[], isLabel: IsLabel): PrintedForm | null {
  const isLatinSpaced = spacesLatin(
    source,
    plain.map((l) => l.line),
  );
  const set = isLatinSpaced ? plain.map((l) => withLatin(source, l)) : plain;
  const first = toLabelBook(source, set, isLabel);
  const lines = first ? withoutGlue(source, set, first, isLabel) : set;
  const book = lines === set ? first : toLabelBook(source, lines, isLabel);
  if (!book) return null;
  const starts = book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : []));
  const template = toTemplate(source, lines, starts, isLabel);
  const tops = titleTops(source, lines, template);
  const all = template.sheets.map(({ from, to }, k) => {
    const range = { from, to: tops[k + 1] ?? to };
    const end = endOf(source, lines, range, template.printed, (i) => book.openings[i] != null);
    const bands = bandsOf(source, lines, { from: range.from, to: end }, template, isLabel);
    return { from: range.from, begin: bands[0]?.from ?? range.from, end, bands };
  });
  // A list of what follows may begin as the sheets below it do.
  const begin = all.findIndex((s) => s.bands.length >= FEWEST_BANDS);
  const sheets = begin > 0 ? all.slice(begin) : all;
  if (sheets.length < FEWEST_SHEETS || sheets.some((s) => s.bands.length < FEWEST_BANDS)) return null;
  return { lines, template, heads: headLines(source, lines, template, isLabel), sheets };
}

/** 40 歳, with the typesetter's space between, is one word. */
function withLatin(source: string, { line, words }: FormLine): FormLine {
  const out: Token[] = [];
  for (const w of words) {
    const last = out.at(-1);
    if (last && isLatinSpace(source, last.to, w.from)) out[out.length - 1] = { ...last, to: w.to, x1: w.x1 };
    else out.push(w);
  }
  return { line, words: out };
}

/**
 * The sheets read as tables, and what stands around them; null where too few have a table inside.
 * @param isMiddle labels and texts stand in the middle of their rows
 */
function toBlocks(
  context: FlowContext,
  form: PrintedForm,
  isLabel: IsLabel,
  around: () => readonly (readonly Block[])[],
  isMiddle: boolean,
): readonly Block[] | null {
  const { source } = context;
  const { lines, template, heads, sheets } = form;
  const bands = isMiddle ? bandsAround(source, form) : sheets.map((s) => s.bands);
  const sections = bands.map((own) => sectionsOf(source, lines, own, template.isRepeated, isLabel, heads));
  if (sections.filter((s) => s.some((x) => x.kind !== 'text')).length * 2 < sections.length) return null;
  const placed = placeSections(source, sections, isMiddle);
  const texts = sections.flat().flatMap((x) => (x.kind === 'text' ? x.part.lines.map((l) => l.words) : []));
  const edge = rightEdge(texts.map((w) => widthOf(source, w)));
  const isPrintedBeside = printedBeside(source, sections, isLabel);
  const habits = { placed, edge, isMiddle, isPrintedBeside };
  const tables = sections.map((own) => toTable(context, lines, own, habits, isLabel));
  return around().flatMap((others, k) => (k === 0 ? others : [tables[k - 1] as Table, ...others]));
}

/** The bands of each sheet with the lines around their labels. */
function bandsAround(source: string, { lines, template, heads, sheets }: PrintedForm): (readonly Band[])[] {
  const values = lines.map(({ words }, i) => words.slice(template.printed[i]));
  const edges = rightEdges(source, lines, values);
  return sheets.map(({ from, bands }) =>
    aroundLabels(source, lines, bands, edges.get(lines[from]?.line.page ?? null) ?? 0, heads),
  );
}

/** What stands above the first sheet, and below each. */
function readAround(
  { lines, sheets }: PrintedForm,
  readOthers: (lines: readonly SourceLine[]) => readonly Block[],
): readonly (readonly Block[])[] {
  const run = lines.map((l) => l.line);
  const read = (from: number, to: number): readonly Block[] => {
    const own = run.slice(from, to);
    return own.some((l) => !l.blank) ? readOthers(own) : [];
  };
  const above = (k: number): readonly Block[] => {
    const next = sheets[k + 1];
    return next ? read(next.from, next.begin) : [];
  };
  const first = [...readOthers(run.slice(0, sheets[0]?.from)), ...above(-1)];
  return [first, ...sheets.map(({ end }, k) => [...read(end, sheets[k + 1]?.from ?? run.length), ...above(k)])];
}

/**
 * Where a sheet ends, above what stands between it and the next: headings of the next part stand below a sheet, from the left edge, with
 * their marks, and what the part begins with, labels that no sheet has.
 */
function endOf(
  source: string,
  lines: readonly FormLine[],
  { from, to }: { readonly from: number; readonly to: number },
  printed: readonly number[],
  isOpening: (line: number) => boolean,
): number {
  const places: number[] = [];
  let last = from;
  for (let i = from; i < to; i++) {
    const n = printed[i] as number;
    if (n === 0) continue;
    if (isAside(uncounted(source, (lines[i] as FormLine).words.slice(0, n)))) continue;
    last = i;
    const w = lines[i]?.words[printed[i] as number];
    if (w && i > from) places.push(w.x0);
  }
  const edge = places.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const isOwn = (i: number): boolean => {
    const [first] = lines[i]?.words ?? [];
    return first !== undefined && ((printed[i] as number) > 0 || first.x0 >= edge - 2);
  };
  let end = to;
  for (let i = last + 1; i < to; i++) {
    const { words } = lines[i] as FormLine;
    if (!words[0] || words[0].x0 >= edge - 2) continue;
    if (isAside(uncounted(source, words.slice(0, 1))) || beginsItem(textOver(source, words))) {
      end = i;
      break;
    }
    if (!isOpening(i)) continue;
    // Names of the part stand in the middle of their lines.
    end = i;
    while (end > last + 1 && Math.abs((lines[end - 1]?.words[0]?.x0 ?? Number.POSITIVE_INFINITY) - edge) > ASIDE) end--;
    break;
  }
  while (end > from && !isOwn(end - 1)) end--;
  return end;
}
