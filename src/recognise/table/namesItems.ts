import type { Block } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** A header names at least so many columns. */
const FEWEST_HEADS = 2;
/** Of them so many are known: both of two. */
const KNOWN = 2 / 3;

/** A table whose header has a column for the names of items, with rows of them below: № | 事業名 | 担当課 | 事業内容. */
export function namesItems(block: Block | undefined, lexicon: Lexicon): boolean {
  if (block?.kind !== 'table' || block.rows < 2) return false;
  const read = (row: number) =>
    block.cells.filter((c) => c.row === row).map((c) => lexicon.readLabel(linesToText(c.lines).value)?.field ?? null);
  const heads = read(0);
  const known = heads.filter((f) => f !== null);
  return (
    heads.length >= FEWEST_HEADS &&
    known.length >= KNOWN * heads.length &&
    known.includes('title') &&
    heads.indexOf('title') === heads.lastIndexOf('title') &&
    read(1).every((f) => f === null || f !== 'title')
  );
}
