import { matchKey } from '../../japanese/index.js';
import type { Block, Line, Table } from '../../model/block.js';
import { linesToHead } from '../head.js';
import { findOrganisation } from '../lexicon/index.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { addTo, endsAt, keyOver, markOf } from './alikeHeadings.js';

/** A 課 is the unit of a department, however it is printed. */
const OF_DEPARTMENT = /[課室係班]$/;
/** A 室 with a policy of its own stands beside the departments: 危機管理室, 市長室. */
const WITHOUT_POLICY = /[課係班]$/;
/** What only a department tells of itself. */
const OF_ITSELF: ReadonlySet<LabelField> = new Set(['policy', 'duties'] as const);

/**
 * Headings of units that are no departments by their names, and head their parts of the document as departments do: in the same
 * brackets, right above a table with the same header.
 * ```
 *   【消防本部】   | № | 重点目標 | …
 *   【市民病院】   | № | 重点目標 | …
 * ```
 * or under the mark of the rows that name departments inside such a table, which a page may have parted from its rows; or right above
 * the same label of what a department tells of itself:
 * ```
 *   危機管理室        市民部
 *   基本姿勢          基本姿勢
 *   災害への備え…    窓口では…
 * ```
 * where the name of who leads the unit may stand between the two.
 */
export function likeDepartments(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const found = new Map<string, Heading[]>();
  abovePolicies(blocks, lexicon, found);
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table')
      for (const heading of departmentsInside(block, lexicon)) addTo(found, heading.key, heading);
    const next = blocks[i + 1];
    const line = block.kind === 'paragraph' && next?.kind === 'table' ? block.lines.at(-1) : undefined;
    const unit = line && next?.kind === 'table' ? findOrganisation(line.text.value, lexicon) : null;
    if (!line || !unit || next?.kind !== 'table' || !endsAt(line, unit.end) || OF_DEPARTMENT.test(unit.name)) continue;
    addTo(found, keyOver(line, next), { line, isDepartment: unit.rank === 'department' });
  }
  const lists = [...found.values()].filter((list) => list.some((h) => h.isDepartment));
  return new Set(lists.flatMap((list) => list.flatMap(({ line, isDepartment }) => (isDepartment ? [] : line))));
}

interface Heading {
  readonly line: Line;
  readonly isDepartment: boolean;
}

/** ◇ 市民部 across a table, or in the first cell of a row that is blank else. */
function departmentsInside(table: Table, lexicon: Lexicon): (Heading & { readonly key: string })[] {
  const lines = table.cells.flatMap((c) => (c.column === 0 && c.row > 0 && c.lines.length === 1 ? c.lines : []));
  return lines.flatMap((line) => {
    const mark = line.text.value.length <= LONGEST_LABEL ? markOf(line.text.value) : undefined;
    const unit = mark ? findOrganisation(line.text.value, lexicon) : null;
    if (!mark || unit?.rank !== 'department' || !endsAt(line, unit.end)) return [];
    return [{ line, isDepartment: true, key: keyOver(line, table) }];
  });
}

/** Adds the headings above a label of what a department tells of itself, by that label. */
function abovePolicies(blocks: readonly Block[], lexicon: Lexicon, found: Map<string, Heading[]>): void {
  const lines = blocks.flatMap((b): readonly (Line | null)[] => (b.kind === 'paragraph' ? b.lines : [null]));
  for (const [i, label] of lines.entries()) {
    const line = aboveItsHead(lines, i);
    if (!label || !line || label.text.value.length > LONGEST_LABEL || !MAY_NAME_UNIT.test(line.text.value)) continue;
    const field = lexicon.readLabel(label.text.value)?.field;
    const unit = field && OF_ITSELF.has(field) ? findOrganisation(line.text.value, lexicon) : null;
    if (!unit || !endsAt(line, unit.end) || WITHOUT_POLICY.test(unit.name)) continue;
    const key = `\n${markOf(line.text.value) ?? ''}${matchKey(label.text.value)}`;
    addTo(found, key, { line, isDepartment: unit.rank === 'department' });
  }
}

/** 危機管理室長　柏木　透 between the unit and what it tells of itself: who leads it. */
function aboveItsHead(lines: readonly (Line | null)[], at: number): Line | null | undefined {
  const [unit, between] = [lines[at - 2], lines[at - 1]];
  if (!unit || !between || between.text.value.length > LONGEST_HEAD || !MAY_NAME_HEAD.test(between.text.value))
    return between;
  return linesToHead([between])?.title ? unit : between;
}

const LONGEST_HEAD = 40;
/** Cheap, as `MAY_NAME_UNIT` is. */
const MAY_NAME_HEAD = /[長監者][\s　：:、]/u;
const LONGEST_LABEL = 20;
/** Cheap: few lines of a document are as short and have such a character. */
const MAY_NAME_UNIT = /^.{0,24}[部局室所院館会署庁場].{0,2}$/u;
