import type { Block } from '../../model/block.js';
import { type CarriedColumns, toAligned } from './aligned/index.js';
import type { FlowContext } from './flow.js';
import { markdownPrefix } from './markdown.js';
import { splitPanels } from './panels.js';
import { toParagraphs } from './paragraphs.js';
import type { SourceLine } from './sourceLines.js';

/** Paragraphs and tables set by white space, page by page. */
export function toPageBlocks(
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

/** ## ２　計画期間, <h2>２　計画期間</h2>: the white space behind the number sets no columns. */
const isHeadingLine = (context: FlowContext, line: SourceLine): boolean =>
  line.heading !== undefined ||
  /^\s*<h[1-6][\s>]/i.test(context.source.slice(line.from, line.to)) ||
  (context.markdown && !line.blank && markdownPrefix(context.source, line.from, line.to)?.heading != null);
