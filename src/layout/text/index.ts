import type { Block, Layout } from '../../model/block.js';
import { widestUnitSpace } from './aligned/unitSpaces.js';
import { readCommaTable } from './commaTable.js';
import { hasTab, quoteEnd, readDelimited, rowSpacing } from './delimited.js';
import { findFigureGrids } from './figureGrids/index.js';
import { putFigureGrids } from './figureGrids/placing.js';
import type { FlowContext } from './flow.js';
import { joinFormParts } from './formParts.js';
import { findFurniture } from './furniture.js';
import { readGapTable } from './gapTable.js';
import { withHeadInOneRow } from './headsInOneRow.js';
import { htmlTableLines } from './htmlTableLines.js';
import { withItemSpans } from './itemSpans.js';
import { joinPageTables } from './joinedPages.js';
import { findKindRegisters, type KindRegister } from './kindRegisters/index.js';
import { withLabelsBesideHeads } from './labelsBesideHeads.js';
import { looksLikeMarkdown } from './markdown.js';
import { toParagraphs } from './paragraphs.js';
import { readPipeTable } from './pipeTable.js';
import { withoutQuoteMarks } from './quotes.js';
import { repeatedHeads } from './repeatedHeads.js';
import { repeatedLines } from './repeatedLines.js';
import { readRuledTable } from './ruledTable.js';
import { runToBlocks } from './runBlocks.js';
import { cutAtRunInLabels } from './runInLabels.js';
import { attachRails, withoutRails } from './sideRails/attach.js';
import { findRails } from './sideRails/find.js';
import { type SourceLine, toSourceLines } from './sourceLines.js';
import { withoutSpreadTitles } from './spreadTitles.js';
import { splitTitleRows } from './titleRows.js';
import { withoutTypedRules } from './typedRules.js';
import { withUnderlinedHeadings } from './underlines.js';

export interface TextLayoutOptions {
  /** Whether a text is a label of such documents: labels begin anew and are put together when broken over lines. */
  readonly isLabel?: (text: string) => boolean;
  /** Whether a list holds the label as it stands: one that is set a letter a line is whole then, whatever parts it has. */
  readonly isListed?: (text: string) => boolean;
}

/** A text's layout, and the source ranges [from, to) that are markup (tags, Markdown marks): no content of the document. */
export interface TextLayout extends Layout {
  readonly markup: readonly (readonly [from: number, to: number])[];
}

/**
 * Reads a text as any converter left it as blocks: tables separated by tabs, pipes or commas, HTML and Markdown, lines set apart by
 * blank lines, pages parted by form feeds. `text` has `\n` line ends; offsets in the result are its UTF-16 units.
 */
export function layoutText(input: { readonly text: string }, options: TextLayoutOptions = {}): TextLayout {
  const { isLabel = () => false, isListed = () => false } = options;
  const cut = toSourceLines(input.text);
  const rails = findRails(input.text, cut.lines, { isLabel, isListed });
  if (rails.length === 0) return layoutLines(input.text, cut, options);
  const own = withoutRails(input.text, rails);
  const read = layoutLines(own, toSourceLines(own), options);
  return { ...read, blocks: attachRails(read.blocks, input.text, cut.lines, rails) };
}

function layoutLines(
  source: string,
  { lines: all, pages }: ReturnType<typeof toSourceLines>,
  options: TextLayoutOptions,
): TextLayout {
  const markup: (readonly [number, number])[] = [];
  const context: FlowContext = {
    source,
    markup,
    markdown: looksLikeMarkdown(source),
    page: null,
    repeated: repeatedLines(source, all),
    heads: repeatedHeads(source, all),
    unitSpace: widestUnitSpace(source, all),
  };
  const { isLabel = () => false, isListed = () => false } = options;
  const { furniture, taken } = findFurniture(context, all, isLabel);
  const own = all.filter((_, i) => !taken.has(i));
  const registers = findKindRegisters(context, own, isLabel);
  const isOutside = (l: SourceLine): boolean => registers.every((r) => l.to < r.from || l.from > r.to);
  const grids = findFigureGrids(context, registers.length > 0 ? own.filter(isOutside) : own, isLabel);
  const seen = withUnderlinedHeadings(source, withoutTypedRules(source, own, markup, isLabel), markup);
  const unquoted = context.markdown ? withoutQuoteMarks(source, seen, markup) : seen;
  const lines = unquoted.flatMap((l) => cutAtRunInLabels(source, l, isLabel));
  const spacing = rowSpacing(source, lines);
  const html = htmlTableLines(source, lines);
  const blocks: Block[] = [];
  let run: SourceLine[] = [];
  let inHtml = 0;
  let put: KindRegister | null = null;
  const endRun = (): void => {
    // Spaces inside a real HTML table set no columns.
    const read =
      inHtml === 1 ? toParagraphs(context, run, { isLabel }) : runToBlocks(context, run, { isLabel, isListed });
    for (const b of read) blocks.push(b);
    run = [];
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as SourceLine;
    const register = registers.find((r) => line.from >= r.from && line.from <= r.to);
    if (register) {
      endRun();
      if (register !== put) blocks.push(register.table);
      put = register;
      i++;
      continue;
    }
    const at = { ...context, page: line.page };
    if (html[i] === 0 && !line.blank) {
      const marked =
        readPipeTable(at, lines, i) ??
        readRuledTable(at, lines, i) ??
        readCommaTable(at, lines, i) ??
        readGapTable(at, lines, i, isLabel);
      const read = marked ?? (beginsRows(source, lines, i) ? readDelimited(at, lines, i, spacing, isLabel) : null);
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
  const joined = joinPageTables(putFigureGrids(blocks, grids), isLabel);
  const whole = joinFormParts(joined.blocks, isLabel, context.repeated);
  const spanned = whole.map((b) =>
    b.kind === 'table' ? withItemSpans(withLabelsBesideHeads(withHeadInOneRow(b), isLabel)) : b,
  );
  return {
    blocks: withoutSpreadTitles(spanned),
    furniture: [...furniture, ...registers.flatMap((r) => r.furniture), ...joined.furniture],
    pages,
    markup,
  };
}

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
