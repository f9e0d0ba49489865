import type { Block } from '../../model/block.js';
import { type AlignedPart, type CarriedColumns, NOTHING_CARRIED, toAligned } from './aligned/index.js';
import { placesOf } from './figureGrids/places.js';
import type { FlowContext } from './flow.js';
import { withoutSpace } from './letters.js';
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
  const carried: CarriedColumns = { ...NOTHING_CARRIED };
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
      for (const part of belowHeadAbove(context, lines, isLabel, carried)) {
        if ('table' in part) blocks.push(part.table);
        else for (const b of toParagraphs(context, part.lines, { isLabel })) blocks.push(b);
      }
    }
    from = i;
  }
  return blocks;
}

/** A register that goes on without its head takes this share of a page's lines at least. */
const MOSTLY = 0.6;

/**
 * The tables and lines of a page: where the page before ends in a register, and nearly all of this one is rows of it without a head of
 * their own, those are read below that head.
 */
function belowHeadAbove(
  context: FlowContext,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
  carried: CarriedColumns,
): AlignedPart[] {
  const { source } = context;
  const { head } = carried;
  const isOwn = (l: SourceLine): boolean => head?.some((h) => sameWords(source, h, l)) ?? false;
  if (head && !lines.some(isOwn) && !hasLabels(source, lines, isLabel)) {
    const below = { ...NOTHING_CARRIED };
    const page = lines[0]?.page ?? null;
    const parts = toAligned(context, [...head.map((h) => ({ ...h, page })), ...lines], isLabel, below);
    const left = parts.reduce((sum, p) => sum + ('lines' in p ? p.lines.filter((l) => !l.blank).length : 0), 0);
    const isRead = parts[0] !== undefined && 'table' in parts[0] && parts[0].table.rows > head.length;
    if (isRead && left <= lines.filter((l) => !l.blank).length * (1 - MOSTLY)) {
      Object.assign(carried, below);
      return parts;
    }
  }
  return toAligned(context, lines, isLabel, carried);
}

/** A page with so many labels at the beginning of its lines has a form. */
const FEWEST_LABELS = 4;

/** Whether labels open the lines of a page: 現状と課題 …, 取組内容 …. */
function hasLabels(source: string, lines: readonly SourceLine[], isLabel: (text: string) => boolean): boolean {
  const labels = lines.flatMap(({ from, to }) => {
    const [first = ''] = source.slice(from, to).trim().split(/ {2,}/);
    const word = withoutSpace(first);
    return word.length > 1 && isLabel(word) ? [word] : [];
  });
  return new Set(labels).size >= FEWEST_LABELS;
}

const sameWords = (source: string, a: SourceLine, b: SourceLine): boolean =>
  !a.blank && nameOfLine(source, a) === nameOfLine(source, b);
const nameOfLine = (source: string, { from, to }: SourceLine): string => withoutSpace(source.slice(from, to));

/** ## ２　計画期間, <h2>２　計画期間</h2>: the white space behind the number sets no columns. */
const isHeadingLine = (context: FlowContext, line: SourceLine): boolean =>
  line.heading !== undefined ||
  /^\s*<h[1-6][\s>]/i.test(context.source.slice(line.from, line.to)) ||
  (context.markdown && !line.blank && markdownPrefix(context.source, line.from, line.to)?.heading != null);
