import type { Block } from '../../model/block.js';
import { type CarriedColumns, toAligned } from './aligned/index.js';
import { placesOf } from './figureGrids/places.js';
import type { FlowContext } from './flow.js';
import { markdownPrefix } from './markdown.js';
import { splitPanels } from './panels.js';
import { toParagraphs } from './paragraphs.js';
import { sectionHeadings } from './sectionHeadings.js';
import type { SourceLine } from './sourceLines.js';

/** Paragraphs and tables set by white space, page by page. */
export function toPageBlocks(
  context: FlowContext,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly Block[] {
  const blocks = partedBlocks(context, run, isLabel, NONE);
  const sections = sectionHeadings(context.source, run, isLabel);
  return sections.size > 0 && haveTaken(context.source, blocks, run, sections)
    ? partedBlocks(context, run, isLabel, sections)
    : blocks;
}

const NONE: ReadonlySet<number> = new Set();

/** Whether a table has taken in one of the headings. */
function haveTaken(
  source: string,
  blocks: readonly Block[],
  run: readonly SourceLine[],
  headings: ReadonlySet<number>,
): boolean {
  const taken = new Set(blocks.flatMap((b) => (b.kind === 'table' ? b.cells.flatMap(placesOf) : [])));
  const firstOf = ({ from, to }: SourceLine): number => from + source.slice(from, to).search(/\S/);
  return [...headings].some((i) => taken.has(firstOf(run[i] as SourceLine)));
}

/** The blocks of a run, each of whose pages and headings, and the lines `heads` too, are read apart. */
function partedBlocks(
  context: FlowContext,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
  heads: ReadonlySet<number>,
): readonly Block[] {
  const blocks: Block[] = [];
  const carried: CarriedColumns = { places: null };
  const isHead = (i: number): boolean => heads.has(i) || isHeadingLine(context, run[i] as SourceLine);
  let from = 0;
  for (let i = 1; i <= run.length; i++) {
    const isHeading = isHead(from);
    if (i < run.length && run[i]?.page === run[from]?.page && !isHeading && !isHead(i)) continue;
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

/** ## ２　計画期間, <h2>２　計画期間</h2>: the white space behind the number sets no columns. */
const isHeadingLine = (context: FlowContext, line: SourceLine): boolean =>
  line.heading !== undefined ||
  /^\s*<h[1-6][\s>]/i.test(context.source.slice(line.from, line.to)) ||
  (context.markdown && !line.blank && markdownPrefix(context.source, line.from, line.to)?.heading != null);
