import type { Block, Line } from '../../model/block.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { headerKey } from '../table/formLabels.js';

/** A 課 is the unit of a department, however it is printed. */
const OF_DEPARTMENT = /[課室係班]$/;
const BRACKET = /^[\s　]*([【＜<〈≪《［[〔「■□◆◇●○◎▼▽★☆])/;

/**
 * Headings of units that are no departments by their names, and head their parts of the document as departments do: in the same
 * brackets, right above a table with the same header.
 * ```
 *   【消防本部】   | № | 重点目標 | …
 *   【市民病院】   | № | 重点目標 | …
 * ```
 */
export function likeDepartments(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const found = new Map<string, { readonly line: Line; readonly isDepartment: boolean }[]>();
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    const line = block.kind === 'paragraph' && next?.kind === 'table' ? block.lines.at(-1) : undefined;
    const unit = line && next?.kind === 'table' ? findOrganisation(line.text.value, lexicon) : null;
    if (!line || !unit || next?.kind !== 'table' || !endsThere(line, unit.end) || OF_DEPARTMENT.test(unit.name))
      continue;
    const key = `${BRACKET.exec(line.text.value)?.[1] ?? ''}${headerKey(next)}`;
    found.set(key, [...(found.get(key) ?? []), { line, isDepartment: unit.rank === 'department' }]);
  }
  const lists = [...found.values()].filter((list) => list.some((h) => h.isDepartment));
  return new Set(lists.flatMap((list) => list.flatMap(({ line, isDepartment }) => (isDepartment ? [] : line))));
}

const endsThere = ({ text }: Line, end: number): boolean => /^[\s　】＞>〉≫》］\]〕」]*$/.test(text.value.slice(end));
