import type { Block, Layout, Table } from '../../model/block.js';
import { lazily } from '../../model/lazily.js';
import { type CarriedColumns, toAligned } from './aligned/index.js';
import { hasBrokenPairs, partBrokenPairs } from './brokenPairs.js';
import { areWhole, type CellLines, cellLinesToTable, findCellLines } from './cellLines.js';
import { type CellParagraphs, cellParagraphsToTable, findCellParagraphs } from './cellParagraphs.js';
import { readCommaTable } from './commaTable.js';
import { hasTab, quoteEnd, readDelimited, rowSpacing } from './delimited.js';
import type { FlowContext } from './flow.js';
import { toFormLines } from './forms/formLines.js';
import { readForms } from './forms/index.js';
import { findFurniture } from './furniture.js';
import { readGapTable } from './gapTable.js';
import { joinPageTables } from './joinedPages.js';
import { isLabelForm, toFormTables } from './labelForm.js';
import { readLetterLabels } from './letterLabels/index.js';
import { looksLikeMarkdown, markdownPrefix } from './markdown.js';
import { readNarrowLabels } from './narrowLabels/index.js';
import { splitPanels } from './panels.js';
import { toParagraphs, toPlainParagraphs } from './paragraphs.js';
import { readPipeTable } from './pipeTable.js';
import { splitPosters } from './posters.js';
import { withoutQuoteMarks } from './quotes.js';
import { readRuledTable } from './ruledTable.js';
import { isRunInForm, partRunInLabels } from './runInForm.js';
import { cutAtRunInLabels } from './runInLabels.js';
import { readSheets } from './sheets/index.js';
import { type SourceLine, toSourceLines } from './sourceLines.js';
import { isSpaced, withoutSpacing } from './spacing.js';
import { splitTitleRows } from './titleRows.js';
import { withoutTypedRules } from './typedRules.js';
import { withUnderlinedHeadings } from './underlines.js';

export interface TextLayoutOptions {
  /** Whether a text is a label of such documents: labels begin anew and are put together when broken over lines. */
  readonly isLabel?: (text: string) => boolean;
  /** Whether a list holds the label as it stands: one that is set a letter a line is whole then, whatever parts it has. */
  readonly isListed?: (text: string) => boolean;
}

type LabelWords = Required<TextLayoutOptions>;

/** A text's layout, and the source ranges [from, to) that are markup (tags, Markdown marks): no content of the document. */
export interface TextLayout extends Layout {
  readonly markup: readonly (readonly [from: number, to: number])[];
}

/**
 * Reads a text as any converter left it as blocks: tables separated by tabs, pipes or commas, HTML and Markdown, lines set apart by
 * blank lines, pages parted by form feeds. `text` has `\n` line ends; offsets in the result are its UTF-16 units.
 */
export function layoutText(input: { readonly text: string }, options: TextLayoutOptions = {}): TextLayout {
  const source = input.text;
  const { lines: all, pages } = toSourceLines(source);
  const markup: (readonly [number, number])[] = [];
  const context: FlowContext = { source, markup, markdown: looksLikeMarkdown(source), page: null };
  const { isLabel = () => false, isListed = () => false } = options;
  const { furniture, taken } = findFurniture(context, all, isLabel);
  const own = all.filter((_, i) => !taken.has(i));
  const seen = withUnderlinedHeadings(source, withoutTypedRules(source, own, markup, isLabel), markup);
  const unquoted = context.markdown ? withoutQuoteMarks(source, seen, markup) : seen;
  const lines = unquoted.flatMap((l) => cutAtRunInLabels(source, l, isLabel));
  const spacing = rowSpacing(source, lines);
  const html = htmlTableLines(source, lines);
  const blocks: Block[] = [];
  let run: SourceLine[] = [];
  let inHtml = 0;
  const endRun = (): void => {
    // Spaces inside a real HTML table set no columns.
    const read = inHtml === 1 ? toParagraphs(context, run, { isLabel }) : toBlocks(context, run, { isLabel, isListed });
    for (const b of read) blocks.push(b);
    run = [];
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as SourceLine;
    const at = { ...context, page: line.page };
    if (html[i] === 0 && !line.blank) {
      const marked =
        readPipeTable(at, lines, i) ??
        readRuledTable(at, lines, i) ??
        readCommaTable(at, lines, i) ??
        readGapTable(at, lines, i, isLabel);
      const read = marked ?? (beginsRows(source, lines, i) ? readDelimited(at, lines, i, spacing) : null);
      if (read) {
        endRun();
        blocks.push(...splitTitleRows(read.table, isLabel));
        i = read.next;
        continue;
      }
    }
    if (html[i] !== inHtml) endRun();
    inHtml = html[i] ?? 0;
    run.push(line.blank && html[i] === 1 ? { ...line, blank: false } : line);
    i++;
  }
  endRun();
  markup.sort((a, b) => a[0] - b[0]);
  const joined = joinPageTables(blocks, isLabel);
  return { blocks: joined.blocks, furniture: [...furniture, ...joined.furniture], pages, markup };
}

/** Paragraphs, and the tables set by white space between them, page by page. */
function toBlocks(context: FlowContext, run: readonly SourceLine[], labels: LabelWords): Block[] {
  const { isLabel } = labels;
  if (run.every((l) => l.blank)) return [];
  const paragraphs = findCellParagraphs(context.source, run, isLabel);
  const tables: readonly (CellParagraphs | CellLines)[] =
    paragraphs.length > 0 ? paragraphs : findCellLines(context.source, run, isLabel);
  const whole = paragraphs.length === 0 && tables.length > 0 && areWhole(context.source, run);
  const readOther = (lines: readonly SourceLine[]): readonly Block[] =>
    whole ? toParagraphs(context, lines, { isLabel, whole }) : toOtherBlocks(context, lines, labels);
  const blocks: Block[] = [];
  let from = 0;
  for (const cells of tables) {
    for (const b of readOther(run.slice(from, cells.from))) blocks.push(b);
    blocks.push('rows' in cells ? readCells(context, run, cells, isLabel) : cellLinesToTable(context, run, cells));
    from = cells.to;
  }
  for (const b of readOther(from > 0 ? run.slice(from) : run)) blocks.push(b);
  return blocks;
}

function toOtherBlocks(context: FlowContext, all: readonly SourceLine[], labels: LabelWords): readonly Block[] {
  const { isLabel } = labels;
  if (all.every((l) => l.blank)) return [];
  const isFarApart = isSpaced(context.source, all);
  const near = isFarApart ? withoutSpacing(context.source, all) : null;
  const run = near ?? all;
  const posters = splitPosters(context.source, run, isLabel);
  if (posters)
    return posters.flatMap((part): readonly Block[] => {
      if ('name' in part) return [part.name];
      return 'half' in part
        ? toParagraphs(context, part.half, { isLabel })
        : toOtherBlocks(context, part.lines, labels);
    });
  if (isFarApart && !near) return toParagraphs(context, run, { isLabel });
  const isBeside = lazily(() => splitPanels(context.source, run, isLabel).length > 1);
  const readLines = (source: string, own: readonly SourceLine[]): readonly Block[] =>
    toPageBlocks({ ...context, source }, own, isLabel);
  const readOthers = (own: readonly SourceLine[]): readonly Block[] => readLines(context.source, own);
  const lines = toFormLines(context.source, run, isLabel);
  const narrow =
    lines &&
    (readLetterLabels(context, lines, labels, readOthers) ?? readNarrowLabels(context, lines, isLabel, readOthers));
  if (narrow && !isBeside()) return narrow;
  if (isLabelForm(context.source, run, isLabel)) return toFormTables(toParagraphs(context, run, { isLabel }), isLabel);
  if (hasBrokenPairs(context.source, run, isLabel))
    return partBrokenPairs(toParagraphs(context, run, { isLabel }), isLabel);
  if (isRunInForm(context.source, run, isLabel))
    return partRunInLabels(toParagraphs(context, run, { isLabel }), isLabel);
  if (isBeside()) return readOthers(run);
  const readOtherwise = lazily(() => (lines && readForms(context, lines, isLabel, readLines)) ?? readOthers(run));
  return (lines && readSheets(context, lines, isLabel, readOthers, readOtherwise)) ?? readOtherwise();
}

/** Paragraphs and tables set by white space, page by page. */
function toPageBlocks(
  context: FlowContext,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly Block[] {
  const blocks: Block[] = [];
  const carried: CarriedColumns = { places: null };
  let from = 0;
  for (let i = 1; i <= run.length; i++) {
    const isHeading = isHeadingLine(context, run[from] as SourceLine);
    if (
      i < run.length &&
      run[i]?.page === run[from]?.page &&
      !isHeading &&
      !isHeadingLine(context, run[i] as SourceLine)
    )
      continue;
    if (isHeading) {
      for (const b of toParagraphs(context, run.slice(from, i), { isLabel })) blocks.push(b);
      from = i;
      continue;
    }
    for (const lines of splitPanels(context.source, run.slice(from, i), isLabel)) {
      for (const part of toAligned(context, lines, isLabel, carried)) {
        if ('table' in part) blocks.push(part.table);
        else for (const b of toParagraphs(context, part.lines, { isLabel })) blocks.push(b);
      }
    }
    from = i;
  }
  return blocks;
}

/** Each paragraph of the table at its first line: the lines nearby show where a full one ends. */
function readCells(
  context: FlowContext,
  run: readonly SourceLine[],
  cells: CellParagraphs,
  isLabel: (text: string) => boolean,
): Table {
  const lines = run.slice(cells.from, cells.to);
  const begins = lines.flatMap((l, i) => (!l.blank && (i === 0 || lines[i - 1]?.blank) ? [cells.from + i] : []));
  const paragraphs = toPlainParagraphs(context, lines, { isLabel });
  const blocks = new Map(begins.map((at, i) => [at, paragraphs[i] ?? []]));
  return cellParagraphsToTable(cells, (at) => blocks.get(at) ?? [], run[cells.from]?.page ?? null);
}

/** ## ２　計画期間, <h2>２　計画期間</h2>: the white space behind the number sets no columns. */
const isHeadingLine = (context: FlowContext, line: SourceLine): boolean =>
  line.heading !== undefined ||
  /^\s*<h[1-6][\s>]/i.test(context.source.slice(line.from, line.to)) ||
  (context.markdown && !line.blank && markdownPrefix(context.source, line.from, line.to)?.heading != null);

/** A tab between two texts, or after one on two lines running: tabs at the beginning alone are indents. */
function beginsRows(source: string, lines: readonly SourceLine[], index: number): boolean {
  const { from } = lines[index] as SourceLine;
  const quoted = quoteEnd(source, from);
  if (quoted >= 0 && source[quoted + 1] === '\t') return true;
  if (!hasTab(source, lines[index] as SourceLine)) return false;
  for (let i = index; i < lines.length && i < index + 3; i++) {
    const line = lines[i] as SourceLine;
    if (line.blank || !hasTab(source, line)) return false;
    const text = source.slice(line.from, line.to);
    if (/\S[^\S\t]*\t.*\S/.test(text) || /\S[^\S\t]*\t\t/.test(text)) return true;
  }
  return false;
}

/** Marks with 1 the lines that belong to a real HTML table, whatever stands in them. */
function htmlTableLines(source: string, lines: readonly SourceLine[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const tag = /<(\/?)table(?=[\s>])/gi;
  let depth = 0;
  let from = 0;
  let line = 0;
  for (let m = tag.exec(source); m; m = tag.exec(source)) {
    if (m[1] === '') {
      if (depth++ === 0) from = m.index;
      continue;
    }
    if (depth === 0 || --depth > 0) continue;
    while (line < lines.length && (lines[line] as SourceLine).to < from) line++;
    const start = lines[line];
    if (!start) break;
    if (source.slice(start.from, from).includes('\t') && source.slice(start.from, from).trim() !== '') continue;
    for (; line < lines.length && (lines[line] as SourceLine).from <= m.index; line++) marks[line] = 1;
  }
  return marks;
}
