import type { Block, Line } from '../model/block.js';
import { joinTexts } from '../model/sourceText.js';
import { findOrganisation, yearAhead } from './lexicon/index.js';
import type { Lexicon } from './lexicon/types.js';

/** 令和５年度 | 福祉部の重点取組: no label with its value, but a heading with wide white behind the year. Any other block stays. */
export function withYearBesideUnit(block: Block, lexicon: Lexicon): Block {
  if (block.kind !== 'table' || block.origin !== 'aligned' || block.rows !== 1 || block.columns !== 2) return block;
  const [year, unit, ...more] = block.cells.flatMap((c) => c.lines);
  if (!year || !unit || more.length > 0 || block.cells.some((c) => c.lines.length !== 1)) return block;
  const line: Line = { ...unit, indent: year.indent, text: joinTexts([year.text, unit.text], '\u3000') };
  const isHeading =
    yearAhead(line.text.value) === year.text.value.length + 1 && findOrganisation(unit.text.value, lexicon) !== null;
  return isHeading ? { kind: 'paragraph', page: block.page, box: block.box, lines: [line], align: 'unknown' } : block;
}
