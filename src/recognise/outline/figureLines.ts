import type { Block, Line, Table } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';

const OF_FIGURES: ReadonlySet<LabelField> = new Set(['baseline', 'target', 'result', 'forecast', 'indicator']);
/** A name before a figure: 有収率　91.0％以上. */
const NAMED_FIGURE = /^[^0-9０-９約]{2,}.*[0-9０-９]/u;

/**
 * 目標値　有収率　91.0％以上 between the goals of a list: white space makes a table of it, and it is a line of the running text
 * that tells about the goal above it, or names the figures of the table below.
 */
export function figureLines(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.map((block, i) => {
    const line =
      block.kind === 'table' && blocks[i - 1]?.kind === 'paragraph'
        ? tableToLine(block, blocks[i + 1]?.kind === 'table', lexicon)
        : null;
    return line ? { kind: 'paragraph', page: block.page, box: block.box, lines: [line], align: 'unknown' } : block;
  });
}

function tableToLine({ origin, rows, columns, cells }: Table, leadsToTable: boolean, lexicon: Lexicon): Line | null {
  if (origin !== 'aligned' || rows !== 1 || columns > 3) return null;
  const texts = cells.map((c) => onOneLine(linesToText(c.lines)));
  const [first, ...rest] = texts;
  const reading = first ? lexicon.readLabel(first.value) : null;
  if (reading?.certainty !== 'listed' || !OF_FIGURES.has(reading.field) || rest.length === 0) return null;
  const namesFigures = leadsToTable && isIndicator(reading.field);
  if (!namesFigures && !NAMED_FIGURE.test(rest.map((t) => t.value).join(' '))) return null;
  if (rest.some((t) => lexicon.readLabel(t.value))) return null;
  const line = cells[0]?.lines[0];
  return line ? { ...line, text: joinTexts(texts, '　'), after: 'end' } : null;
}
