import type { Block, Table } from '../../model/block.js';
import { lazily } from '../../model/lazily.js';
import { hasBrokenPairs, partBrokenPairs } from './brokenPairs.js';
import { areWhole, type CellLines, cellLinesToTable, findCellLines } from './cellLines.js';
import { type CellParagraphs, cellParagraphsToTable, findCellParagraphs } from './cellParagraphs.js';
import type { FlowContext } from './flow.js';
import { toFormLines } from './forms/formLines.js';
import { readForms } from './forms/index.js';
import { isLabelForm, toFormTables } from './labelForm.js';
import { readLetterLabels } from './letterLabels/index.js';
import { readNarrowLabels } from './narrowLabels/index.js';
import { toPageBlocks } from './pageBlocks.js';
import { splitPanels } from './panels.js';
import { toParagraphs, toPlainParagraphs } from './paragraphs.js';
import { splitPosters } from './posters.js';
import { readPrintedForms } from './printedForms/index.js';
import { isRunInForm, partRunInLabels } from './runInForm.js';
import { tellBelowHeadings } from './sectionHeadings.js';
import { readSheets } from './sheets/index.js';
import type { SourceLine } from './sourceLines.js';
import { isSpaced, withoutSpacing } from './spacing.js';

export interface LabelWords {
  readonly isLabel: (text: string) => boolean;
  /** Whether a list holds the label as it stands. */
  readonly isListed: (text: string) => boolean;
}

/** Reads lines that no mark says to be a table as paragraphs and tables: cells set one below the other, and what stands between them. */
export function runToBlocks(context: FlowContext, run: readonly SourceLine[], labels: LabelWords): Block[] {
  const { isLabel } = labels;
  if (run.every((l) => l.blank)) return [];
  const paragraphs = findCellParagraphs(context.source, run, isLabel);
  const tables: readonly (CellParagraphs | CellLines)[] =
    paragraphs.length > 0 ? paragraphs : findCellLines(context.source, run, isLabel);
  const whole = paragraphs.length === 0 && tables.length > 0 && areWhole(context.source, run);
  const readOther = (lines: readonly SourceLine[]): readonly Block[] =>
    whole ? toParagraphs(context, lines, { isLabel, whole }) : spacedToBlocks(context, lines, labels);
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

/** Reads lines without cells set one below the other: as they are, or where they stand far apart or on a poster, after that is taken off them. */
function spacedToBlocks(context: FlowContext, all: readonly SourceLine[], labels: LabelWords): readonly Block[] {
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
        : spacedToBlocks(context, part.lines, labels);
    });
  if (isFarApart && !near) return toParagraphs(context, run, { isLabel });
  return nearToBlocks(context, run, labels);
}

/** Reads lines that stand as near as in print by the first kind of form that they are, or page by page. */
function nearToBlocks(context: FlowContext, run: readonly SourceLine[], labels: LabelWords): readonly Block[] {
  const { isLabel } = labels;
  const { source } = context;
  const readLines = (masked: string, own: readonly SourceLine[]): readonly Block[] =>
    toPageBlocks({ ...context, source: masked }, own, isLabel);
  const readOthers = (own: readonly SourceLine[]): readonly Block[] => readLines(source, own);
  const isBeside = splitPanels(source, run, isLabel).length > 1;
  const plain = toFormLines(source, run, isLabel);
  // Forms side by side have their labels in several columns, and are parted into panels page by page.
  const lines = isBeside ? null : plain;
  const narrow =
    lines &&
    (readLetterLabels(context, lines, labels, readOthers) ?? readNarrowLabels(context, lines, isLabel, readOthers));
  if (narrow) return narrow;
  if (isLabelForm(source, run, isLabel)) return toFormTables(toParagraphs(context, run, { isLabel }), isLabel);
  if (hasBrokenPairs(source, run, isLabel)) return partBrokenPairs(toParagraphs(context, run, { isLabel }), isLabel);
  if (isRunInForm(source, run, isLabel)) return partRunInLabels(toParagraphs(context, run, { isLabel }), isLabel);
  if (!plain || tellBelowHeadings(source, run, isLabel)) return readOthers(run);
  // Or they are sheets, one a page, whose labels stand in two columns.
  if (!lines) {
    const panels = lazily(() => readOthers(run));
    return readPrintedForms(context, plain, isLabel, readLines, panels, { onPages: true }) ?? panels();
  }
  const readOtherwise = lazily(() => readForms(context, lines, isLabel, readLines) ?? readOthers(run));
  const sheets = readSheets(context, lines, isLabel, readOthers, readOtherwise);
  if (sheets && sheets !== readOtherwise()) return sheets;
  return readPrintedForms(context, lines, isLabel, readLines, readOtherwise) ?? readOtherwise();
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
